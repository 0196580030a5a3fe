package org.unep.proposals.process;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.unep.chassis.events.Inbox;

import io.smallrye.common.annotation.Blocking;

/** Hears consultations-service. While the database is away a batch waits; it is never skipped. */
@ApplicationScoped
public class ConsultationEvents {

    static final Map<String, Class<? extends Seen>> TYPES = Map.of(
            "org.unep.consultations.process-opened.v1", Seen.Process.class,
            "org.unep.consultations.process-revised.v1", Seen.Process.class,
            "org.unep.consultations.group-established.v1", Seen.Group.class,
            "org.unep.consultations.group-revised.v1", Seen.Group.class,
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
    void fold(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, TYPES, references::fold);
    }
}
