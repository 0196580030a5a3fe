package org.unep.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Work done at the same time, each piece told as a step. The threads are its own: those of the common pool do not see this
 * module's classes when Maven runs it.
 */
final class Parallel implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Steps steps;

    Parallel(Steps steps) {
        this.steps = steps;
    }

    CompletableFuture<Void> step(String name, Runnable work) {
        return CompletableFuture.runAsync(() -> steps.step(name, work), threads);
    }

    /**
     * Waits for all.
     *
     * @param giveUp called when the first one fails, so that the others end soon
     * @throws Refusal what the first one failed with
     */
    static void await(List<CompletableFuture<Void>> all, Runnable giveUp) {
        var first = new CompletableFuture<Throwable>();
        CompletableFuture.allOf(all.stream().map(one -> one.exceptionally(failure -> {
            first.complete(failure.getCause() == null ? failure : failure.getCause());
            giveUp.run();
            return null;
        })).toArray(CompletableFuture[]::new)).join();
        if (first.isDone()) {
            throw first.join() instanceof Refusal refusal ? refusal : new Refusal(String.valueOf(first.join()), first.join());
        }
    }

    /** Closes all, and returns when each of them is closed or has failed to. */
    static void close(List<? extends AutoCloseable> all) {
        List<Thread> closing = all.stream().map(one -> new Thread(() -> close(one))).toList();
        closing.forEach(Thread::start);
        for (Thread thread : closing) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
