package org.unep.consultations.proposal;

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

/** Hears proposals-service. While the database is away a batch waits; it is never skipped. */
@ApplicationScoped
public class ProposalEvents {

    static final Map<String, Class<? extends ProposalSeen>> TYPES = Map.of(
            "org.unep.proposals.proposal-submitted.v1", ProposalSeen.class,
            "org.unep.proposals.proposal-tabled.v1", ProposalSeen.class,
            "org.unep.proposals.proposal-forwarded.v1", ProposalSeen.class,
            "org.unep.proposals.proposal-withdrawn.v1", ProposalSeen.class,
            "org.unep.proposals.proposal-consolidated.v1", ProposalSeen.class);

    private final Inbox inbox;
    private final KnownProposals proposals;

    ProposalEvents(Inbox inbox, KnownProposals proposals) {
        this.inbox = inbox;
        this.proposals = proposals;
    }

    @Incoming("proposals")
    @Blocking
    @Retry(maxRetries = -1, delay = 500, maxDuration = 0, delayUnit = ChronoUnit.MILLIS)
    void fold(ConsumerRecords<String, byte[]> records) {
        List<Received<ProposalSeen>> events = inbox.read(records, TYPES);
        try {
            proposals.fold(events.stream().map(Received::data).toList());
        } catch (DataException impossible) {
            // one value that PostgreSQL cannot hold must not stop the others: each goes alone, the impossible one aside
            events.forEach(this::foldAlone);
        }
    }

    private void foldAlone(Received<ProposalSeen> event) {
        try {
            proposals.fold(List.of(event.data()));
        } catch (DataException impossible) {
            inbox.reject(event, String.valueOf(impossible.getSQLException().getMessage()));
        }
    }
}
