package org.unep.chassis.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;
import org.unep.chassis.bulk.LineResult.Outcome;

/** A chunk is taken beside what is read next, and once, whoever has time for it. */
class AheadTest {

    private static final List<Read<String>> CHUNK = List.of(new Read<>(7, 1, UUID.randomUUID(), "a", null));

    private final List<Thread> took = new ArrayList<>();

    @Test
    void anotherThreadTakesIt() {
        var ahead = Ahead.of(CHUNK, this::take, task -> new Thread(task).start());
        assertEquals(List.of(7L), ahead.results().stream().map(LineResult::line).toList());
        assertEquals(1, took.size());
    }

    @Test
    void itIsTakenWhereResultsAreWantedIfNoThreadWasFree() {
        for (Executor busy : List.<Executor> of(task -> {
        }, task -> {
            throw new RejectedExecutionException();
        })) {
            took.clear();
            var ahead = Ahead.of(CHUNK, this::take, busy);
            assertEquals(0, took.size());
            assertEquals(1, ahead.results().size());
            ahead.await();
            assertEquals(List.of(Thread.currentThread()), took);
        }
    }

    @Test
    void threadThatIsLateDoesNotTakeItAgain() {
        List<Runnable> late = new ArrayList<>();
        var ahead = Ahead.of(CHUNK, this::take, late::add);
        ahead.results();
        late.forEach(Runnable::run);
        assertEquals(1, took.size());
    }

    @Test
    void whatWentWrongIsThrownWithTheResultsAndNotBefore() {
        var wrong = new IllegalStateException("no database");
        var ahead = Ahead.of(CHUNK, chunk -> {
            throw wrong;
        }, task -> new Thread(task).start());
        ahead.await();
        assertSame(wrong, assertThrows(IllegalStateException.class, ahead::results));
    }

    @Test
    void nothingComesOfNothing() {
        assertEquals(List.of(), Ahead.ofNothing().results());
    }

    private List<LineResult> take(List<Read<String>> chunk) {
        took.add(Thread.currentThread());
        return chunk.stream().map(line -> LineResult.of(line.number(), line.id(), Outcome.CREATED)).toList();
    }
}
