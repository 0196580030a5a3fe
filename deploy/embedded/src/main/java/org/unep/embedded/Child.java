package org.unep.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own for a server, so that its classpath never meets that of the services. It ends with its parent, even
 * if that is killed.
 */
final class Child {

    private Child() {
    }

    /** Entry point of the child: {@code <parent's pid> <main class> <arguments>}. */
    public static void main(String[] args) throws ReflectiveOperationException {
        ProcessHandle.of(Long.parseLong(args[0])).ifPresentOrElse(
                parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0)), () -> Runtime.getRuntime().halt(0));
        try {
            Class.forName(args[1]).getMethod("main", String[].class)
                    .invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    static Process start(Path log, Map<String, String> environment, List<String> options, String main, String... args) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dlogging.configuration=" + Child.class.getResource("/child-logging.properties")));
        command.addAll(options);
        command.addAll(List.of("-cp", classpath(), Child.class.getName(), Long.toString(ProcessHandle.current().pid()), main));
        command.addAll(List.of(args));
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String classpath() {
        Path file = Path.of(System.getProperty("suite.root", ".")).resolve("deploy/embedded/target/children.classpath");
        if (!Files.exists(file)) {
            throw new IllegalStateException("The build of deploy/embedded writes " + file
                    + ", and it is not there. Build it first: "
                    + "mvn -pl deploy/embedded package (and pass -Dsuite.root=<root of the repository> if you start Java yourself)");
        }
        try {
            return Path.of(Child.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    + System.getProperty("path.separator") + Files.readString(file).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
