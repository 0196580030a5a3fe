package org.unep.chassis.bulk;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * A chunk that another thread takes while the next one is read. Where no thread was free to begin, whoever wants the results
 * takes it: imports that occupy all threads do not wait for one.
 */
final class Ahead {

    private final FutureTask<List<LineResult>> taking;

    private Ahead(FutureTask<List<LineResult>> taking) {
        this.taking = taking;
    }

    /** No chunk; nothing comes of it. */
    static Ahead ofNothing() {
        return new Ahead(new FutureTask<>(List::of));
    }

    /** Has the chunk taken, at the latest when its results are wanted. */
    static <T> Ahead of(List<Read<T>> chunk, Importing.Taking<T> taking, Executor threads) {
        var task = new FutureTask<>(() -> taking.take(chunk));
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            // whoever wants the results takes it
        }
        return new Ahead(task);
    }

    /** Waits until it is taken, whatever comes of it. */
    void await() {
        taking.run(); // does nothing where another thread has begun
        try {
            taking.get();
        } catch (ExecutionException e) {
            // told with the results
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What became of each line, once it is taken; what was thrown by it is thrown again. */
    List<LineResult> results() {
        await();
        try {
            return taking.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
