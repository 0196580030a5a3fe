package org.unep.chassis.sse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.ws.rs.sse.OutboundSseEvent;

import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.unep.chassis.problem.Problem;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;

/** Many who watch one state. */
class AudienceTest {

    private static final int MAX = 50;

    private final Semaphore hungUp = new Semaphore(0);
    private final AtomicInteger reads = new AtomicInteger();
    private final BlockingQueue<Latest> states = new LinkedBlockingQueue<>();
    private final Audience<String> audience = new Audience<>("The state", MAX, Duration.ofHours(1), this::read);

    @AfterEach
    void end() {
        audience.close();
    }

    @Test
    void stateIsReadOnceForAllWhoWatchAndWhoTakesNothingHoldsNobodyUp() {
        states.add(state(1));
        AssertSubscriber<OutboundSseEvent> stalled = watch(0);
        var others = IntStream.range(0, MAX - 1).mapToObj(i -> watch(Long.MAX_VALUE)).toList();
        others.forEach(other -> awaitData(other, "1"));
        int before = reads.get();
        states.add(state(2));
        audience.changed("key");
        others.forEach(other -> awaitData(other, "1", "2"));
        assertEquals(1, reads.get() - before);
        assertTrue(stalled.getItems().isEmpty());
    }

    @Test
    void whoIsOneTooManyIsToComeAgainAndWhoLeavesMakesRoom() {
        states.add(state(1));
        var watching = IntStream.range(0, MAX).mapToObj(i -> watch(Long.MAX_VALUE)).toList();
        Problem refused = assertThrows(Problem.class, () -> watch(1));
        assertEquals(503, refused.kind().status());
        watching.get(0).cancel();
        awaitData(watch(Long.MAX_VALUE), "1");
        assertEquals(MAX, audience.size());
    }

    @Test
    void allAreHungUpOnWhenTheServiceEnds() throws InterruptedException {
        states.add(state(1));
        audience.open();
        var watching = List.of(watch(Long.MAX_VALUE), watch(0));
        audience.close();
        watching.forEach(AssertSubscriber::awaitCompletion);
        assertTrue(hungUp.tryAcquire(2, 10, TimeUnit.SECONDS));
        assertEquals(0, audience.size());
    }

    @Test
    void allAreToComeAgainWhenTheStateCannotBeRead() throws InterruptedException {
        watch(Long.MAX_VALUE).awaitCompletion();
        assertTrue(hungUp.tryAcquire(10, TimeUnit.SECONDS));
    }

    private static Latest state(int id) {
        return new Latest(String.valueOf(id), String.valueOf(id));
    }

    /** The latest state there is; it fails where there is none. */
    private Latest read(String key) {
        reads.incrementAndGet();
        if (states.size() > 1) {
            states.remove();
        }
        return Objects.requireNonNull(states.peek(), "no state");
    }

    private AssertSubscriber<OutboundSseEvent> watch(long takes) {
        return audience.watch("key", null, new SseImpl(), hungUp::release).subscribe()
                .withSubscriber(AssertSubscriber.create(takes));
    }

    private static void awaitData(AssertSubscriber<OutboundSseEvent> client, String... data) {
        client.awaitItems(data.length + 1, Duration.ofSeconds(10));
        assertEquals(List.of(data),
                client.getItems().stream().map(OutboundSseEvent::getData).filter(Objects::nonNull).toList());
    }
}
