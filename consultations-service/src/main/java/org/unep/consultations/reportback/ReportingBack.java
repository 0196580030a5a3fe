package org.unep.consultations.reportback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened.ReportBackGiven;
import org.unep.consultations.proposal.KnownProposals;
import org.unep.consultations.proposal.ProposalMention;
import org.unep.consultations.session.Session;
import org.unep.consultations.session.Sessions;

/** Takes reports from breakout groups, and tells of them. */
@ApplicationScoped
public class ReportingBack {

    private final ReportBacks reportBacks;
    private final Sessions sessions;
    private final KnownProposals proposals;
    private final Outbox outbox;
    private final Reporter reporter;
    private final Clock clock;

    ReportingBack(ReportBacks reportBacks, Sessions sessions, KnownProposals proposals, Outbox outbox,
            Reporter reporter, Clock clock) {
        this.reportBacks = reportBacks;
        this.sessions = sessions;
        this.proposals = proposals;
        this.outbox = outbox;
        this.reporter = reporter;
        this.clock = clock;
    }

    /**
     * Takes a report from one of the session's facilitators.
     *
     * @throws org.unep.chassis.problem.Problem 400 where the report comes from another time, 403 where the caller did not
     *         lead the group, 409 where the session is no breakout or a proposal is not open
     */
    @Transactional
    public ReportBackView report(UUID id, ReportBackRequest request) {
        Session session = sessions.get(id);
        reporter.requireMay(session);
        Instant at = Now.by(clock);
        reporter.requireHeard(session, request, at);
        ReportBack reportBack = ReportBack.given(session, request, at);
        List<ProposalMention> mentions = request.mentions(List.of());
        ProposalMention.require(session.process(), mentions,
                proposals.find(mentions.stream().map(ProposalMention::proposal).toList()));
        reportBacks.persist(reportBack);
        ReportBackView given = ReportBackView.of(reportBack);
        outbox.append(new ReportBackGiven(given).published());
        return given;
    }
}
