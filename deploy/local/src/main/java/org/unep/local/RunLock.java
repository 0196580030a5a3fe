package org.unep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One run per directory. The lock goes with the process, however that ends; beside it stands who holds it and where. */
final class RunLock implements AutoCloseable {

    /** What it keeps in the directory. */
    static final List<String> FILES = List.of("suite.lock", "suite.running");

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws Refusal where another run holds the lock: who, and where it can be reached */
    static RunLock take(Path directory, String whereabouts) {
        Path holder = directory.resolve(FILES.get(1));
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(directory.resolve(FILES.get(0)), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new Refusal("A suite runs already" + (Files.exists(holder) ? ": " + Files.readString(holder) : ".")
                        + " End it with Ctrl-C there.");
            }
            Files.writeString(holder, "pid " + ProcessHandle.current().pid() + ", " + whereabouts + ".");
            return new RunLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
