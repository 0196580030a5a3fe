package org.unep.consultations.floor;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Those who watch speakers' lists on this instance. A list is read once for all who watch it, and only while somebody does
 * ({@link HearingOfChanges} says when).
 */
@ApplicationScoped
public class WatchingSpeakers {

    private static final Logger LOG = Logger.getLogger(WatchingSpeakers.class);
    private static final Duration UNTIL_SOMEBODY_LEAVES = Duration.ofSeconds(10);

    private final Map<UUID, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final Set<UUID> due = ConcurrentHashMap.newKeySet();
    private final Set<UUID> sending = ConcurrentHashMap.newKeySet();
    private final AtomicInteger streams = new AtomicInteger();
    private final ShowingSpeakers showing;
    private final ObjectMapper json;
    private final int max;
    private final Duration heartbeat;
    // the service waits for its requests before it tells of its end, and a stream would keep it waiting
    private final Thread ending = new Thread(this::hangUp, "speakers-lists-end");
    private @Nullable ScheduledFuture<?> beating;

    WatchingSpeakers(ShowingSpeakers showing, ObjectMapper json,
            @ConfigProperty(name = "suite.speakers.streams", defaultValue = "1000") int max,
            @ConfigProperty(name = "suite.speakers.heartbeat", defaultValue = "15S") Duration heartbeat) {
        this.showing = showing;
        this.json = json;
        this.max = max;
        this.heartbeat = heartbeat;
    }

    void start(@Observes StartupEvent started) {
        beating = Infrastructure.getDefaultWorkerPool().scheduleAtFixedRate(this::beat, heartbeat.toMillis(),
                heartbeat.toMillis(), TimeUnit.MILLISECONDS);
        Runtime.getRuntime().addShutdownHook(ending);
    }

    void stop(@Observes ShutdownEvent ended) {
        if (beating != null) {
            beating.cancel(false);
        }
        hangUp();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException running) {
            LOG.debug("The service ends, and so do those who watch");
        }
    }

    /**
     * The list of a session, then again whenever it has changed.
     *
     * @param has version that the client has already, negative where it has none
     * @param hangUp ends the client's connection
     * @throws Problem 503 where too many watch already
     */
    Multi<OutboundSseEvent> watch(UUID session, long has, Sse sse, Runnable hangUp) {
        if (streams.get() >= max) {
            throw FloorProblem.TOO_MANY_STREAMS.because("At most %s streams are open here at a time.".formatted(max))
                    .retryAfter(UNTIL_SOMEBODY_LEAVES);
        }
        return new Watcher(sse, hangUp, has).stream(watcher -> add(session, watcher), watcher -> remove(session, watcher));
    }

    // counted here, where it is sure to end: a response that never begins is no stream
    private void add(UUID session, Watcher watcher) {
        int open = streams.incrementAndGet();
        watchers.compute(session, (id, all) -> {
            Set<Watcher> known = all == null ? ConcurrentHashMap.newKeySet() : all;
            known.add(watcher);
            return known;
        });
        if (open > max) {
            watcher.hangUp();
            remove(session, watcher);
        } else {
            changed(session);
        }
    }

    private void remove(UUID session, Watcher watcher) {
        watchers.computeIfPresent(session, (id, all) -> {
            if (all.remove(watcher)) {
                streams.decrementAndGet();
            }
            return all.isEmpty() ? null : all;
        });
    }

    /** Has the list sent to those who watch it, soon and once however often it is said. */
    void changed(UUID session) {
        if (watchers.containsKey(session)) {
            due.add(session);
            if (sending.add(session)) {
                Infrastructure.getDefaultWorkerPool().execute(() -> sendWhileDue(session));
            }
        }
    }

    /** The same for every list that somebody watches: who can say what changed meanwhile. */
    void anythingMayHaveChanged() {
        watchers.keySet().forEach(this::changed);
    }

    // one thread per list at most: who finds it busy leaves what is due to it
    private void sendWhileDue(UUID session) {
        do {
            while (due.remove(session)) { // what changes from now on is read again
                send(session);
            }
            sending.remove(session);
        } while (due.contains(session) && sending.add(session));
    }

    private void send(UUID session) {
        try {
            SpeakersListView list = showing.show(session);
            String text = json.writeValueAsString(list);
            each(session, watcher -> watcher.show(list.version(), text));
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.warnf("A speakers' list cannot be read, those who watch it are to come again: %s", e);
            each(session, Watcher::hangUp);
        }
    }

    private void beat() {
        watchers.keySet().forEach(session -> each(session, Watcher::beat));
    }

    private void hangUp() {
        watchers.keySet().forEach(session -> each(session, Watcher::hangUp));
    }

    // what fails for one must not reach the others, nor end what is done again and again
    private void each(UUID session, Consumer<Watcher> act) {
        for (Watcher watcher : watchers.getOrDefault(session, Set.of())) {
            try {
                act.accept(watcher);
            } catch (RuntimeException e) {
                LOG.debugf("Somebody who watched a speakers' list is gone: %s", e);
                remove(session, watcher);
            }
        }
    }
}
