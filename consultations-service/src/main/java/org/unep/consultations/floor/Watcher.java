package org.unep.consultations.floor;

import java.util.function.Consumer;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;

/**
 * Somebody who watches a list. Each sends what it can take: who reads slowly misses states in between and never the latest,
 * so that at most one waits to be sent; who takes nothing for two heartbeats is hung up on.
 */
final class Watcher {

    /** Milliseconds after which a client that was cut off comes back. */
    private static final long RETRY = 3_000;

    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private final Sse sse;
    private final Runnable hangUp;
    private final long has;
    private long shown = -1;
    private boolean stuck;

    /**
     * @param has the version that the client was sent before it was cut off; negative where it has none
     * @param hangUp ends the connection, also where the client takes nothing
     */
    Watcher(MultiEmitter<? super OutboundSseEvent> emitter, Sse sse, Runnable hangUp, long has) {
        this.emitter = emitter;
        this.sse = sse;
        this.hangUp = hangUp;
        this.has = has;
    }

    /** What a client is sent: of what it cannot take yet only the latest. */
    static Multi<OutboundSseEvent> stream(Consumer<MultiEmitter<? super OutboundSseEvent>> watch) {
        return Multi.createFrom().emitter(watch, BackPressureStrategy.LATEST);
    }

    /** Tells the client that it watches. */
    synchronized void greet() {
        emitter.emit(sse.newEventBuilder().comment("the speakers' list follows").reconnectDelay(RETRY).build());
    }

    /** Sends the list, unless the client has that version or a later one already. */
    synchronized void show(int version, String list) {
        if (version <= shown) {
            return;
        }
        boolean known = shown < 0 && version == has;
        shown = version;
        if (!known) {
            emitter.emit(sse.newEventBuilder().id(String.valueOf(version)).data(list).build());
        }
    }

    /** Shows that the connection lives, or finds that it does not. */
    synchronized void beat() {
        if (emitter.requested() > 0) {
            stuck = false;
            emitter.emit(sse.newEventBuilder().comment("still here").build());
        } else if (stuck) {
            hangUp();
        } else {
            stuck = true;
        }
    }

    void hangUp() {
        emitter.complete();
        hangUp.run();
    }
}
