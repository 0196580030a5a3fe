package org.unep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.unep.embedded.Ports;

/** Finds out whether ports are free, and who has those that are not. */
final class PortOwner {

    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENING = "0A";

    private PortOwner() {
    }

    /** @throws Refusal where a port is taken: which one, by whom, and the property that changes it */
    static void requireFree(Map<Endpoint, Integer> ports) {
        ports.forEach((endpoint, port) -> {
            if (Ports.taken(port)) {
                throw new Refusal("Port %d is taken by %s; free it, or choose another with -D%s=%d.".formatted(port,
                        of(port).map(PortOwner::words).orElse("another process"), endpoint.property(), port + 100));
            }
        });
    }

    /** Who listens on the port, where the system tells: Linux does, of one's own processes. */
    static Optional<ProcessHandle> of(int port) {
        List<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6").map(Path::of).filter(Files::isReadable)
                .flatMap(PortOwner::lines).map(line -> line.trim().split("\\s+"))
                .filter(f -> f.length > INODE && f[STATE].equals(LISTENING)
                        && f[LOCAL_ADDRESS].endsWith(":%04X".formatted(port)))
                .map(f -> "socket:[" + f[INODE] + "]").collect(Collectors.toList());
        return sockets.isEmpty() ? Optional.empty()
                : ProcessHandle.allProcesses().filter(process -> holds(process, sockets)).findFirst();
    }

    private static boolean holds(ProcessHandle process, List<String> sockets) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException | UncheckedIOException notOurs) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static String words(ProcessHandle process) {
        String command = process.info().command().map(c -> Path.of(c).getFileName().toString()).orElse("process");
        return command + " (pid " + process.pid() + ")";
    }
}
