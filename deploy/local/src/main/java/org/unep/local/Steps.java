package org.unep.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Tells the person at the console what has been done, and how long it took. */
public final class Steps {

    private final PrintStream out;

    private Steps(PrintStream out) {
        this.out = out;
    }

    /** On the console, unbuffered, in UTF-8, past Maven's own output. */
    public static Steps onConsole() {
        return new Steps(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    /** Wherever the stream leads. */
    public static Steps on(PrintStream out) {
        return new Steps(out);
    }

    /** Does the work, then names it with its seconds. */
    public <T> T step(String name, Supplier<T> work) {
        long start = System.nanoTime();
        T done = work.get();
        say("  %6.1f s  %s".formatted((System.nanoTime() - start) / 1e9, name));
        return done;
    }

    /** Does the work, then names it with its seconds. */
    public void step(String name, Runnable work) {
        step(name, () -> {
            work.run();
            return name;
        });
    }

    /** A line of its own. */
    public synchronized void say(String line) {
        out.println(line);
    }
}
