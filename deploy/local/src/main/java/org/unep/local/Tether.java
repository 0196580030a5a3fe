package org.unep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * Stops a process when this JVM is gone, even if that was killed: a shell waits for the end of its input, which the
 * system closes with this JVM.
 */
final class Tether implements AutoCloseable {

    private final Process shell;

    private Tether(Process shell) {
        this.shell = shell;
    }

    /** Holds a process. It is killed at once: what it would wait for in an orderly end is going away at the same time. */
    static Tether of(long pid) {
        try {
            return new Tether(new ProcessBuilder("sh", "-c", "trap '' INT; read gone; kill -9 " + pid)
                    .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start());
        } catch (IOException e) {
            throw new UncheckedIOException("No shell to watch over process " + pid, e);
        }
    }

    /** Lets the process go. */
    @Override
    public void close() {
        shell.destroyForcibly().onExit().join();
    }
}
