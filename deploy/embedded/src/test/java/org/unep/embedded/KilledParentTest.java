package org.unep.embedded;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that is killed takes its servers with it. */
class KilledParentTest {

    @Test
    void killedJvmLeavesNoServerBehind(@TempDir Path directory) throws IOException {
        Process parent = parent(directory);
        Path pids = directory.resolve("pids");
        Awaitility.await().atMost(Duration.ofSeconds(120)).until(() -> Files.exists(pids) || !parent.isAlive());
        assertTrue(parent.isAlive(), () -> read(directory.resolve("parent.log")));

        List<ProcessHandle> servers = Files.readAllLines(pids).stream().map(Long::parseLong).map(ProcessHandle::of)
                .flatMap(server -> server.stream()).toList();
        assertTrue(servers.stream().filter(ProcessHandle::isAlive).count() >= 3, "PostgreSQL, Kafka and Connect run");
        parent.destroyForcibly();

        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static Process parent(Path directory) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsuite.root=" + System.getProperty("suite.root"), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ServersOfAKilledJvm.class.getName(), directory.toString()).redirectErrorStream(true)
                .redirectOutput(directory.resolve("parent.log").toFile()).start();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
