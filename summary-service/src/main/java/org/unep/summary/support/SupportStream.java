package org.unep.summary.support;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.sse.Audience;
import org.unep.chassis.sse.Latest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Live support, computed and written once for all who watch a process, and only while somebody does. It looks rather than
 * being told, so it does not matter which replica folded the change; and it looks at what the database calls its state
 * first, so that looking costs next to nothing while nothing is written.
 *
 * <p>
 * The id of an event is a digest of what its data says: whichever instance a client comes back to, it is sent nothing twice,
 * and nothing at all while only the time moves up to which was counted.
 */
@ApplicationScoped
public class SupportStream {

    private static final Logger LOG = Logger.getLogger(SupportStream.class);
    private static final String NONE = "";

    private final Audience<String> audience;
    private final SupportOf supportOf;
    private final DatabaseStates states;
    private final SupportDigests digests;
    private final ObjectMapper json;
    private final Duration look;
    private volatile String seen = NONE;
    private @Nullable ScheduledFuture<?> looking;

    SupportStream(SupportOf supportOf, DatabaseStates states, SupportDigests digests, ObjectMapper json, MeterRegistry meters,
            @ConfigProperty(name = "suite.support.streams", defaultValue = "2500") int max,
            @ConfigProperty(name = "suite.support.heartbeat", defaultValue = "15S") Duration heartbeat,
            @ConfigProperty(name = "suite.support.look", defaultValue = "0.25S") Duration look) {
        this.supportOf = supportOf;
        this.states = states;
        this.digests = digests;
        this.json = json;
        this.look = look;
        this.audience = new Audience<>("Support", max, heartbeat, this::read);
        meters.gauge("suite.support.streams", audience, Audience::size);
    }

    void start(@Observes StartupEvent started) {
        audience.open();
        looking = Infrastructure.getDefaultWorkerPool().scheduleWithFixedDelay(this::look, look.toMillis(), look.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent ended) {
        if (looking != null) {
            looking.cancel(false);
        }
        audience.close();
    }

    /**
     * The support of a process at once, then again whenever it has changed.
     *
     * @param has id of the event that the client was sent last, null where there was none
     * @param hangUp ends the client's connection
     * @throws Problem 503 where too many watch already
     */
    Multi<OutboundSseEvent> watch(String process, @Nullable String has, Sse sse, Runnable hangUp) {
        return audience.watch(process, has, sse, hangUp);
    }

    private void look() {
        if (audience.size() == 0) {
            return;
        }
        try {
            String state = states.current();
            if (!state.equals(seen)) {
                seen = state;
                audience.anythingMayHaveChanged();
            }
        } catch (RuntimeException e) { // or it would be the last look
            LOG.debugf("The database cannot be looked at for now: %s", e);
        }
    }

    private Latest read(String process) {
        try {
            Support support = supportOf.process(process);
            return new Latest(digests.of(support), json.writeValueAsString(support));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
