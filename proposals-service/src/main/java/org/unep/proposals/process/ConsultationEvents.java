package org.unep.proposals.process;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.exception.DataException;
import org.unep.chassis.events.Inbox;
import org.unep.chassis.events.Received;

import io.smallrye.common.annotation.Blocking;

/** Hears consultations-service. While the database is away a batch waits; it is never skipped. */
@ApplicationScoped
public class ConsultationEvents {

    static final Map<String, Class<? extends Seen>> TYPES = Map.of(
            "org.unep.consultations.process-opened.v1", Seen.Process.class,
            "org.unep.consultations.group-established.v1", Seen.Group.class,
            "org.unep.consultations.participant-added.v1", Seen.Participant.class,
            "org.unep.consultations.consultation-announced.v1", Seen.Consultation.class);

    private final Inbox inbox;
    private final KnownReferences references;

    ConsultationEvents(Inbox inbox, KnownReferences references) {
        this.inbox = inbox;
        this.references = references;
    }

    @Incoming("consultations")
    @Blocking
    @Retry(maxRetries = -1, delay = 500, maxDuration = 0, delayUnit = ChronoUnit.MILLIS)
    void fold(ConsumerRecords<String, byte[]> records) {
        List<Received<Seen>> events = inbox.read(records, TYPES);
        try {
            references.fold(events);
        } catch (DataException impossible) {
            // one value that PostgreSQL cannot hold must not stop the others: each goes alone, the impossible one aside
            events.forEach(this::foldAlone);
        }
    }

    private void foldAlone(Received<Seen> event) {
        try {
            references.fold(List.of(event));
        } catch (DataException impossible) {
            inbox.reject(event, String.valueOf(impossible.getSQLException().getMessage()));
        }
    }
}
