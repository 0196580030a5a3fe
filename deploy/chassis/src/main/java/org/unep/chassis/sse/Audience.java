package org.unep.chassis.sse;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Problem;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Those who watch states on this instance, each under a key. A state is read and written once for all who watch it, only
 * while somebody does, and only when its owner says that it may have changed or somebody joins.
 *
 * @param <K> what a state is found by
 */
public final class Audience<K> {

    private static final Logger LOG = Logger.getLogger(Audience.class);
    private static final Duration UNTIL_SOMEBODY_LEAVES = Duration.ofSeconds(10);

    private final Map<K, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final Set<K> due = ConcurrentHashMap.newKeySet();
    private final Set<K> sending = ConcurrentHashMap.newKeySet();
    private final AtomicInteger streams = new AtomicInteger();
    private final String name;
    private final int max;
    private final Duration heartbeat;
    private final Function<K, Latest> reading;
    // the service waits for its requests before it tells of its end, and a stream would keep it waiting
    private final Thread ending;
    private @Nullable ScheduledFuture<?> beating;

    /**
     * @param name what is watched, in a log
     * @param max how many may watch at a time
     * @param heartbeat how often a connection is shown to live; who takes nothing for two of them is hung up on
     * @param reading reads and writes the state under a key, in a transaction of its own
     */
    public Audience(String name, int max, Duration heartbeat, Function<K, Latest> reading) {
        this.name = name;
        this.max = max;
        this.heartbeat = heartbeat;
        this.reading = reading;
        this.ending = new Thread(this::hangUp, name + " end");
    }

    /** To be called when the service starts. */
    public void open() {
        beating = Infrastructure.getDefaultWorkerPool().scheduleAtFixedRate(this::beat, heartbeat.toMillis(),
                heartbeat.toMillis(), TimeUnit.MILLISECONDS);
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /** To be called when the service ends: all are hung up on, so that they come to another instance. */
    public void close() {
        if (beating != null) {
            beating.cancel(false);
        }
        hangUp();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException running) {
            LOG.debugf("The service ends, and so do those who watch %s", name);
        }
    }

    /** How many watch now. */
    public int size() {
        return streams.get();
    }

    /**
     * The state under a key, then again whenever it has changed.
     *
     * @param has id of the state that the client has already, null where it has none
     * @param hangUp ends the client's connection
     * @throws Problem 503 where too many watch already
     */
    public Multi<OutboundSseEvent> watch(K key, @Nullable String has, Sse sse, Runnable hangUp) {
        if (streams.get() >= max) {
            throw StreamProblem.TOO_MANY_STREAMS.because("At most %s streams are open here at a time.".formatted(max))
                    .retryAfter(UNTIL_SOMEBODY_LEAVES);
        }
        return new Watcher(sse, hangUp, has).stream(watcher -> add(key, watcher), watcher -> remove(key, watcher));
    }

    // counted here, where it is sure to end: a response that never begins is no stream
    private void add(K key, Watcher watcher) {
        int open = streams.incrementAndGet();
        watchers.compute(key, (k, all) -> {
            Set<Watcher> known = all == null ? ConcurrentHashMap.newKeySet() : all;
            known.add(watcher);
            return known;
        });
        if (open > max) {
            watcher.hangUp();
            remove(key, watcher);
        } else {
            changed(key);
        }
    }

    private void remove(K key, Watcher watcher) {
        watchers.computeIfPresent(key, (k, all) -> {
            if (all.remove(watcher)) {
                streams.decrementAndGet();
            }
            return all.isEmpty() ? null : all;
        });
    }

    /** Has the state sent to those who watch it, soon and once however often it is said. */
    public void changed(K key) {
        if (watchers.containsKey(key)) {
            due.add(key);
            if (sending.add(key)) {
                Infrastructure.getDefaultWorkerPool().execute(() -> sendWhileDue(key));
            }
        }
    }

    /** The same for every state that somebody watches: who can say what changed meanwhile. */
    public void anythingMayHaveChanged() {
        watchers.keySet().forEach(this::changed);
    }

    // one thread per state at most: who finds it busy leaves what is due to it
    private void sendWhileDue(K key) {
        do {
            while (due.remove(key)) { // what changes from now on is read again
                send(key);
            }
            sending.remove(key);
        } while (due.contains(key) && sending.add(key));
    }

    private void send(K key) {
        try {
            Latest latest = reading.apply(key);
            each(key, watcher -> watcher.show(latest));
        } catch (RuntimeException e) {
            LOG.warnf("%s cannot be read, those who watch are to come again: %s", name, e);
            each(key, Watcher::hangUp);
        }
    }

    private void beat() {
        watchers.keySet().forEach(key -> each(key, Watcher::beat));
    }

    private void hangUp() {
        watchers.keySet().forEach(key -> each(key, Watcher::hangUp));
    }

    // what fails for one must not reach the others, nor end what is done again and again
    private void each(K key, Consumer<Watcher> act) {
        for (Watcher watcher : watchers.getOrDefault(key, Set.of())) {
            try {
                act.accept(watcher);
            } catch (RuntimeException e) {
                LOG.debugf("Somebody who watched %s is gone: %s", name, e);
                remove(key, watcher);
            }
        }
    }
}
