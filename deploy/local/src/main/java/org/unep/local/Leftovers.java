package org.unep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The processes of a run, on file, so that the next one can stop those which outlived it. A pid is used again by the
 * system, so the start time stands beside it.
 */
final class Leftovers {

    private static final int PATIENCE_SECONDS = 15;

    private final Path file;

    Leftovers(Path directory) {
        this.file = directory.resolve("pids");
    }

    /** Notes a process of this run. */
    synchronized void note(String name, ProcessHandle process) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "%d %s %s%n".formatted(process.pid(), startOf(process), name), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets all: they have been stopped. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops what an earlier run left, the latest started first, and tells of each. */
    void stop(Consumer<String> tell) {
        for (String line : noted()) {
            String[] parts = line.split(" ", 3);
            running(parts).ifPresent(process -> {
                tell.accept("Stopping %s (pid %d), left over from a run that was killed".formatted(parts[2], process.pid()));
                end(process);
            });
        }
        forget();
    }

    private List<String> noted() {
        try {
            List<String> lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
            Collections.reverse(lines);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> running(String[] parts) {
        return parts.length < 3 ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(parts[0])).filter(ProcessHandle::isAlive)
                        .filter(process -> startOf(process).equals(parts[1]));
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (process.isAlive()) {
            process.destroyForcibly();
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).toString();
    }
}
