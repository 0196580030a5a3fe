package org.unep.chassis.sse;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;

/**
 * Somebody who watches a state. Each is sent what it can take: who reads slowly misses states in between and never the latest,
 * so that at most one waits to be sent; who takes nothing for two heartbeats is hung up on.
 */
final class Watcher {

    /** Milliseconds after which a client that was cut off comes back, and over how many more those of an instance spread. */
    private static final long RETRY = 3_000;
    private static final long SPREAD = 2_000;

    private final Sse sse;
    private final Runnable hangUp;
    private final @Nullable String has;
    private @Nullable MultiEmitter<? super OutboundSseEvent> emitter;
    private @Nullable OutboundSseEvent waiting;
    private long asked;
    private @Nullable String shown;
    private boolean stuck;

    /**
     * @param hangUp ends the connection, also where the client takes nothing
     * @param has id of the state that the client was sent before it was cut off; null where it has none
     */
    Watcher(Sse sse, Runnable hangUp, @Nullable String has) {
        this.sse = sse;
        this.hangUp = hangUp;
        this.has = has;
    }

    /**
     * What the client is sent.
     *
     * @param begin called once there is somebody to send to
     * @param end called when there is nobody any more, at once where the client was quicker
     */
    Multi<OutboundSseEvent> stream(Consumer<Watcher> begin, Consumer<Watcher> end) {
        return Multi.createFrom().<OutboundSseEvent> emitter(to -> {
            synchronized (this) {
                emitter = to;
                push(sse.newEventBuilder().comment("what is watched follows")
                        .reconnectDelay(RETRY + ThreadLocalRandom.current().nextLong(SPREAD)).build());
            }
            begin.accept(this);
            to.onTermination(() -> end.accept(this));
        }, BackPressureStrategy.IGNORE).onRequest().invoke(this::take);
    }

    private synchronized void take(long more) {
        asked = more > Long.MAX_VALUE - asked ? Long.MAX_VALUE : asked + more;
        send();
    }

    /** Sends the state, unless the client has it already. */
    synchronized void show(Latest latest) {
        if (latest.id().equals(shown)) {
            return;
        }
        boolean known = shown == null && latest.id().equals(has);
        shown = latest.id();
        if (!known) {
            push(sse.newEventBuilder().id(latest.id()).data(latest.data()).build());
        }
    }

    /** Shows that the connection lives, or finds that it does not. */
    synchronized void beat() {
        if (asked > 0) {
            stuck = false;
            push(sse.newEventBuilder().comment("still here").build());
        } else if (stuck) {
            hangUp();
        } else {
            stuck = true;
        }
    }

    synchronized void hangUp() {
        if (emitter != null) {
            emitter.complete();
        }
        hangUp.run();
    }

    // in place of what waits: the greeting is not missed, and a comment comes only where nothing waits
    private void push(OutboundSseEvent event) {
        waiting = event;
        send();
    }

    private void send() {
        if (asked > 0 && waiting != null && emitter != null) {
            OutboundSseEvent next = waiting;
            waiting = null;
            asked--;
            emitter.emit(next);
        }
    }
}
