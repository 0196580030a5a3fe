package org.unep.consultations.reportback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened;
import org.unep.consultations.Happened.ReportBackAmended;
import org.unep.consultations.Happened.ReportBackNoted;
import org.unep.consultations.proposal.KnownProposals;
import org.unep.consultations.proposal.ProposalMention;
import org.unep.consultations.session.Session;
import org.unep.consultations.session.Sessions;
import org.unep.consultations.version.SupersededVersions;

/** Amends report-backs until a plenary takes note of them. What they were before stays on record. */
@ApplicationScoped
public class ChangingReportBacks {

    private final ReportBacks reportBacks;
    private final Sessions sessions;
    private final KnownProposals proposals;
    private final SupersededVersions superseded;
    private final Outbox outbox;
    private final Reporter reporter;
    private final Preconditions preconditions;
    private final Clock clock;

    ChangingReportBacks(ReportBacks reportBacks, Sessions sessions, KnownProposals proposals, SupersededVersions superseded,
            Outbox outbox, Reporter reporter, Preconditions preconditions, Clock clock) {
        this.reportBacks = reportBacks;
        this.sessions = sessions;
        this.proposals = proposals;
        this.superseded = superseded;
        this.outbox = outbox;
        this.reporter = reporter;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * Applies the patch.
     *
     * @throws Problem 403 where the caller did not lead the group, 409 where a plenary has taken note, 412 and 428 as to the
     *         version, and otherwise as for a new report
     */
    @Transactional
    public ReportBackView amend(UUID id, MergePatch patch) {
        ReportBack reportBack = reportBacks.toChange(id);
        Session session = sessions.get(reportBack.session());
        reporter.requireMay(session);
        preconditions.check(reportBack.version());
        ReportBackView before = ReportBackView.of(reportBack);
        ReportBackRequest amended = patch.applyTo(ReportBackRequest.of(reportBack), ReportBackRequest.class);
        Instant at = Now.by(clock);
        reporter.requireHeard(session, amended, at);
        reportBack.amend(amended, at);
        requireKnown(reportBack.process(), amended.mentions(before.findings()));
        return changed(before, reportBack, at, ReportBackAmended::new);
    }

    /**
     * Has a plenary take note.
     *
     * @throws Problem 409 where one has, 412 as to the version, 422 where the session is no plenary of the consultation
     */
    @Transactional
    public ReportBackView note(UUID id, UUID plenary) {
        ReportBack reportBack = reportBacks.toChange(id);
        preconditions.check(reportBack.version());
        Session in = sessions.findByIdOptional(plenary)
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE.at("/in", "There is no such session."));
        ReportBackView before = ReportBackView.of(reportBack);
        Instant at = Now.by(clock);
        reportBack.note(in, at);
        return changed(before, reportBack, at, ReportBackNoted::new);
    }

    private void requireKnown(String process, List<ProposalMention> mentions) {
        ProposalMention.require(process, mentions,
                proposals.find(mentions.stream().map(ProposalMention::proposal).distinct().toList()));
    }

    private ReportBackView changed(ReportBackView before, ReportBack reportBack, Instant at,
            Function<ReportBackView, Happened> event) {
        reportBacks.flush(); // gives the version that the event carries
        ReportBackView after = ReportBackView.of(reportBack);
        if (after.version() > before.version()) {
            superseded.keep(after.id(), before, reporter.actor(), null, at);
            outbox.append(event.apply(after).published());
        }
        return after;
    }
}
