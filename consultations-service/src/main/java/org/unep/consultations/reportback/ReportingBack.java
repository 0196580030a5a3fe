package org.unep.consultations.reportback;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.outbox.Outbox;
import org.unep.consultations.Happened.ReportBackGiven;
import org.unep.consultations.Now;
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
    private final Clock clock;

    ReportingBack(ReportBacks reportBacks, Sessions sessions, KnownProposals proposals, Outbox outbox, Clock clock) {
        this.reportBacks = reportBacks;
        this.sessions = sessions;
        this.proposals = proposals;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public ReportBackView report(UUID id, ReportBackRequest request) {
        Session session = sessions.get(id);
        ReportBack reportBack = ReportBack.given(session, request, Now.by(clock));
        List<ProposalMention> mentions = request.mentions();
        ProposalMention.require(session.process(), mentions,
                proposals.find(mentions.stream().map(ProposalMention::proposal).toList()));
        reportBacks.persist(reportBack);
        ReportBackView given = ReportBackView.of(reportBack);
        outbox.append(new ReportBackGiven(given).published());
        return given;
    }
}
