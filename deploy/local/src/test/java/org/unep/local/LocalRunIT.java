package org.unep.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the person at the console is told when the suite cannot run. */
class LocalRunIT {

    @TempDir
    Path directory;

    @Test
    void takenPortIsOneLineWithTheOwnerAndTheProperty() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended run = run("-Dsummary.management.port=" + taken.getLocalPort());
            assertEquals(1, run.exitCode);
            assertEquals(1, run.lines.size(), run.lines::toString);
            String line = run.lines.get(0);
            assertTrue(line.startsWith("Port " + taken.getLocalPort() + " is taken by java (pid "
                    + ProcessHandle.current().pid() + ")"), line);
            assertTrue(line.contains("-Dsummary.management.port="), line);
            assertFalse(Files.exists(directory.resolve("postgres")));
        }
    }

    @Test
    void secondRunSaysWhereTheFirstIs() throws Exception {
        try (var first = RunLock.take(directory, "proposals-service at http://127.0.0.1:8081")) {
            Ended run = run();
            assertEquals(1, run.exitCode);
            assertEquals(List.of("A suite runs already: pid " + ProcessHandle.current().pid()
                    + ", proposals-service at http://127.0.0.1:8081. End it with Ctrl-C there."), run.lines);
        }
    }

    @Test
    void portThatIsNoneIsOneLine() throws Exception {
        Ended run = run("-Dkafka.port=nine");
        assertEquals(1, run.exitCode);
        assertEquals(List.of("-Dkafka.port=nine is not a port; give a number from 1 to 65535."), run.lines);
    }

    private record Ended(int exitCode, List<String> lines) {
    }

    private Ended run(String... properties) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "-Dsuite.root=" + System.getProperty("suite.root"),
                "-Dsuite.directory=" + directory));
        Settings.onFreePorts(directory, directory).ports()
                .forEach((endpoint, port) -> command.add("-D" + endpoint.property() + "=" + port));
        command.addAll(List.of(properties));
        command.add(LocalRun.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        return new Ended(process.waitFor(), lines);
    }
}
