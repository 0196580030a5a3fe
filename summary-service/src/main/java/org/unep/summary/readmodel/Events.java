package org.unep.summary.readmodel;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.unep.chassis.events.Inbox;
import org.unep.chassis.events.Received;

import io.smallrye.common.annotation.Blocking;

/** Hears the other services. While the database is away a batch waits; it is never skipped. */
@ApplicationScoped
public class Events {

    static final Map<String, Class<? extends Seen>> PROPOSALS = Map.ofEntries(
            Map.entry("org.unep.proposals.proposal-submitted.v1", Seen.Proposal.class),
            Map.entry("org.unep.proposals.proposal-tabled.v1", Seen.Proposal.class),
            Map.entry("org.unep.proposals.proposal-withdrawn.v1", Seen.Proposal.class),
            Map.entry("org.unep.proposals.proposal-forwarded.v1", Seen.Proposal.class),
            Map.entry("org.unep.proposals.proposal-consolidated.v1", Seen.Proposal.class),
            Map.entry("org.unep.proposals.proposal-revised.v1", Seen.Proposal.class),
            Map.entry("org.unep.proposals.proposal-dropped.v1", Seen.Proposal.class),
            Map.entry("org.unep.proposals.proposal-restored.v1", Seen.Proposal.class),
            Map.entry("org.unep.proposals.consolidation-recorded.v1", Seen.Consolidation.class),
            Map.entry("org.unep.proposals.consolidation-consent-given.v1", Seen.Consolidation.class),
            Map.entry("org.unep.proposals.consolidation-undone.v1", Seen.Consolidation.class));

    static final Map<String, Class<? extends Seen>> CONSULTATIONS = Map.ofEntries(
            Map.entry("org.unep.consultations.process-opened.v1", Seen.Process.class),
            Map.entry("org.unep.consultations.process-revised.v1", Seen.Process.class),
            Map.entry("org.unep.consultations.group-established.v1", Seen.Group.class),
            Map.entry("org.unep.consultations.group-revised.v1", Seen.Group.class),
            Map.entry("org.unep.consultations.participant-added.v1", Seen.Participant.class),
            Map.entry("org.unep.consultations.participant-revised.v1", Seen.Participant.class),
            Map.entry("org.unep.consultations.consultation-announced.v1", Seen.Consultation.class),
            Map.entry("org.unep.consultations.consultation-revised.v1", Seen.Consultation.class),
            Map.entry("org.unep.consultations.consultation-opened.v1", Seen.Consultation.class),
            Map.entry("org.unep.consultations.consultation-closed.v1", Seen.Consultation.class),
            Map.entry("org.unep.consultations.consultation-reported.v1", Seen.Consultation.class),
            Map.entry("org.unep.consultations.consultation-cancelled.v1", Seen.Consultation.class),
            Map.entry("org.unep.consultations.participant-registered.v1", Seen.Registration.class),
            Map.entry("org.unep.consultations.registration-revised.v1", Seen.Registration.class),
            Map.entry("org.unep.consultations.registration-cancelled.v1", Seen.Registration.class),
            Map.entry("org.unep.consultations.session-scheduled.v1", Seen.Session.class),
            Map.entry("org.unep.consultations.session-rescheduled.v1", Seen.Session.class),
            Map.entry("org.unep.consultations.session-cancelled.v1", Seen.Session.class),
            Map.entry("org.unep.consultations.statement-delivered.v1", Seen.Statement.class),
            Map.entry("org.unep.consultations.statement-revised.v1", Seen.Statement.class),
            Map.entry("org.unep.consultations.statement-withdrawn.v1", Seen.Statement.class),
            Map.entry("org.unep.consultations.report-back-given.v1", Seen.ReportBack.class),
            Map.entry("org.unep.consultations.report-back-amended.v1", Seen.ReportBack.class),
            Map.entry("org.unep.consultations.report-back-noted.v1", Seen.ReportBack.class));

    private final Inbox inbox;
    private final Folding folding;

    Events(Inbox inbox, Folding folding) {
        this.inbox = inbox;
        this.folding = folding;
    }

    @Incoming("proposals")
    @Blocking
    void proposals(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, PROPOSALS, this::fold);
    }

    @Incoming("consultations")
    @Blocking
    void consultations(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, CONSULTATIONS, this::fold);
    }

    private void fold(List<Received<Seen>> events) {
        folding.fold(events, Watermark.of(events));
    }
}
