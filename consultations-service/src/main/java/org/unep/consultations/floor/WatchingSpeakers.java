package org.unep.consultations.floor;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.sse.Audience;
import org.unep.chassis.sse.Latest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;

/**
 * Those who watch speakers' lists on this instance ({@link HearingOfChanges} says when a list has changed). The id of an
 * event is the version of the list.
 */
@ApplicationScoped
public class WatchingSpeakers {

    private final Audience<UUID> audience;
    private final ShowingSpeakers showing;
    private final ObjectMapper json;

    WatchingSpeakers(ShowingSpeakers showing, ObjectMapper json,
            @ConfigProperty(name = "suite.speakers.streams", defaultValue = "1000") int max,
            @ConfigProperty(name = "suite.speakers.heartbeat", defaultValue = "15S") Duration heartbeat) {
        this.showing = showing;
        this.json = json;
        this.audience = new Audience<>("A speakers' list", max, heartbeat, this::read);
    }

    void start(@Observes StartupEvent started) {
        audience.open();
    }

    void stop(@Observes ShutdownEvent ended) {
        audience.close();
    }

    /**
     * The list of a session, then again whenever it has changed.
     *
     * @param has version that the client has already, null where it has none
     * @param hangUp ends the client's connection
     * @throws Problem 503 where too many watch already
     */
    Multi<OutboundSseEvent> watch(UUID session, @Nullable String has, Sse sse, Runnable hangUp) {
        return audience.watch(session, has, sse, hangUp);
    }

    void changed(UUID session) {
        audience.changed(session);
    }

    void anythingMayHaveChanged() {
        audience.anythingMayHaveChanged();
    }

    private Latest read(UUID session) {
        try {
            SpeakersListView list = showing.show(session);
            return new Latest(String.valueOf(list.version()), json.writeValueAsString(list));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
