package org.unep.consultations.floor;

import java.util.function.Consumer;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;

/**
 * Somebody who watches a list. Each is sent what it can take: who reads slowly misses states in between and never the latest,
 * so that at most one waits to be sent; who takes nothing for two heartbeats is hung up on.
 */
final class Watcher {

    /** Milliseconds after which a client that was cut off comes back. */
    private static final long RETRY = 3_000;

    private final Sse sse;
    private final Runnable hangUp;
    private final long has;
    private @Nullable MultiEmitter<? super OutboundSseEvent> emitter;
    private @Nullable OutboundSseEvent waiting;
    private long asked;
    private long shown = -1;
    private boolean stuck;

    /**
     * @param hangUp ends the connection, also where the client takes nothing
     * @param has the version that the client was sent before it was cut off; negative where it has none
     */
    Watcher(Sse sse, Runnable hangUp, long has) {
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
                push(sse.newEventBuilder().comment("the speakers' list follows").reconnectDelay(RETRY).build());
            }
            begin.accept(this);
            to.onTermination(() -> end.accept(this));
        }, BackPressureStrategy.IGNORE).onRequest().invoke(this::take);
    }

    private synchronized void take(long more) {
        asked = more > Long.MAX_VALUE - asked ? Long.MAX_VALUE : asked + more;
        send();
    }

    /** Sends the list, unless the client has that version or a later one already. */
    synchronized void show(int version, String list) {
        if (version <= shown) {
            return;
        }
        boolean known = shown < 0 && version == has;
        shown = version;
        if (!known) {
            push(sse.newEventBuilder().id(String.valueOf(version)).data(list).build());
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
