package org.unep.embedded;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a server that starts: until it answers, has ended, or time is up. */
final class Await {

    private static final long LOOK_MILLIS = 100;

    private Await() {
    }

    static void until(String what, Duration atMost, Process process, Callable<Boolean> ready) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!ask(what, ready)) {
            if (ended(process)) {
                throw new IllegalStateException(what + " ended with exit code " + process.exitValue() + " while starting");
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(what + " did not answer within " + atMost.toSeconds() + " s");
            }
        }
    }

    private static boolean ask(String what, Callable<Boolean> ready) {
        try {
            return ready.call();
        } catch (Exception e) {
            throw new IllegalStateException(what, e);
        }
    }

    private static boolean ended(Process process) {
        CompletableFuture<Process> exit = process.onExit();
        try {
            exit.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException runs) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
