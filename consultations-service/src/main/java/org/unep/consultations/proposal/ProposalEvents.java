package org.unep.consultations.proposal;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
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
            "org.unep.proposals.proposal-revised.v1", ProposalSeen.class,
            "org.unep.proposals.proposal-dropped.v1", ProposalSeen.class,
            "org.unep.proposals.proposal-consolidated.v1", ProposalSeen.class,
            "org.unep.proposals.proposal-restored.v1", ProposalSeen.class);

    private final Inbox inbox;
    private final KnownProposals proposals;

    ProposalEvents(Inbox inbox, KnownProposals proposals) {
        this.inbox = inbox;
        this.proposals = proposals;
    }

    @Incoming("proposals")
    @Blocking
    void fold(ConsumerRecords<String, byte[]> records) {
        inbox.<ProposalSeen> receive(records, TYPES, events -> proposals.fold(events.stream().map(Received::data).toList()));
    }
}
