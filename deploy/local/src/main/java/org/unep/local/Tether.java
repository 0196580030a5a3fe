package org.unep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * Stops a process when this JVM is gone, even if that was killed: a shell waits for the end of its input, which the
 * system closes with this JVM, and then sends the signal.
 */
final class Tether implements AutoCloseable {

    private final Process shell;

    private Tether(Process shell) {
        this.shell = shell;
    }

    /** @param signal {@code TERM}, or {@code INT} for a server that waits for its clients otherwise */
    static Tether of(long pid, String signal) {
        try {
            return new Tether(new ProcessBuilder("sh", "-c", "trap '' INT; read gone; kill -" + signal + " " + pid)
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
