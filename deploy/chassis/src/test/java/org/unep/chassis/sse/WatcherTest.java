package org.unep.chassis.sse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.ws.rs.sse.OutboundSseEvent;

import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;

/** What somebody who watches is sent, by what it can take. */
class WatcherTest {

    private final AtomicInteger hungUp = new AtomicInteger();
    private Watcher watcher;

    @Test
    void whoReadsSlowlyMissesWhatIsInBetweenAndNotTheLatest() {
        var client = watch(1, null);
        show(1, "one");
        show(2, "two");
        show(3, "three");
        client.request(1);
        show(4, "four");
        client.request(1);
        assertEquals(List.of("one", "three", "four"), data(client));
    }

    @Test
    void nothingIsSentTwice() {
        var client = watch(9, null);
        show(2, "two");
        show(2, "two");
        show(3, "three");
        assertEquals(List.of("two", "three"), data(client));
    }

    @Test
    void whoHasAStateIsSentTheNextOne() {
        var client = watch(9, "2");
        show(2, "two");
        show(3, "three");
        assertEquals(List.of("three"), data(client));
    }

    @Test
    void whoTakesNothingForTwoHeartbeatsIsHungUpOn() {
        watch(0, null);
        show(1, "one");
        watcher.beat();
        assertEquals(0, hungUp.get());
        watcher.beat();
        assertEquals(1, hungUp.get());
    }

    @Test
    void whoTakesSomethingBetweenHeartbeatsStays() {
        var client = watch(1, null);
        show(1, "one");
        show(2, "two");
        for (int i = 0; i < 5; i++) {
            watcher.beat();
            client.request(3);
            watcher.beat();
            client.request(1);
            for (int version = 10 * i + 10; version < 10 * i + 19; version++) {
                show(version, "more");
            }
        }
        assertEquals(0, hungUp.get());
    }

    @Test
    void whatWaitsIsNotLostToAHeartbeat() {
        var client = watch(1, null);
        show(1, "one");
        watcher.beat();
        client.request(1);
        watcher.beat();
        client.request(1);
        assertEquals(List.of("one"), data(client));
    }

    /** Somebody who has taken the greeting, and takes so much more. */
    private AssertSubscriber<OutboundSseEvent> watch(long takes, @Nullable String has) {
        watcher = new Watcher(new SseImpl(), hungUp::incrementAndGet, has);
        return watcher.stream(begun -> {
        }, ended -> {
        }).subscribe().withSubscriber(AssertSubscriber.create(takes + 1));
    }

    private void show(int id, String data) {
        watcher.show(new Latest(String.valueOf(id), data));
    }

    private static List<Object> data(AssertSubscriber<OutboundSseEvent> client) {
        return client.getItems().stream().map(OutboundSseEvent::getData).filter(Objects::nonNull).toList();
    }
}
