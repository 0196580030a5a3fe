package org.unep.proposals.amendment;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.outbox.Outbox;
import org.unep.proposals.amendment.AmendmentEvent.AmendmentProposed;
import org.unep.proposals.process.KnownReferences;
import org.unep.proposals.proposal.Occasion;
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.proposal.Proposals;
import org.unep.proposals.proposal.Revision;
import org.unep.proposals.proposal.Viewer;
import org.unep.proposals.revision.Revisions;

/** Proposes changes to texts of open proposals. */
@ApplicationScoped
public class ProposingAmendments {

    private final Proposals proposals;
    private final Revisions revisions;
    private final Amendments amendments;
    private final ShowingAmendments showing;
    private final KnownReferences references;
    private final Outbox outbox;
    private final Viewer viewer;
    private final Clock clock;

    ProposingAmendments(Proposals proposals, Revisions revisions, Amendments amendments, ShowingAmendments showing,
            KnownReferences references, Outbox outbox, Viewer viewer, Clock clock) {
        this.proposals = proposals;
        this.revisions = revisions;
        this.amendments = amendments;
        this.showing = showing;
        this.references = references;
        this.outbox = outbox;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Proposes the change; nothing in the proposal changes by it.
     *
     * @throws org.unep.chassis.problem.Problem 403 where a delegate speaks for another, 404 where there is no such proposal,
     *         409 where it is not open, 422 where the change does not apply to its revision
     */
    @Transactional
    public AmendmentView propose(UUID id, AmendmentRequest request) {
        Proposal proposal = proposals.toMove(id, viewer); // so that it is open when the amendment is there
        if (!proposal.isOpen()) {
            throw AmendmentProblem.PROPOSAL_NOT_OPEN.because("The proposal is %s.".formatted(proposal.status()));
        }
        viewer.requireOnlyOwn(request.origins(), i -> "/proponents/" + i);
        references.require(request.references());
        var amendment = new Amendment(request, base(proposal, request), Occasion.now(clock, viewer, null));
        amendments.persistAndFlush(amendment);
        outbox.append(new AmendmentProposed(AmendmentView.of(amendment, proposal)).published());
        return showing.one(amendment, proposal);
    }

    private Revision base(Proposal proposal, AmendmentRequest request) {
        int number = request.revision() == null ? proposal.revision() : request.revision();
        return revisions.findByIdOptional(new Revision.Key(proposal.id(), number))
                .orElseThrow(() -> AmendmentProblem.AMENDMENT_DOES_NOT_APPLY.at("/revision",
                        "The proposal has %d revisions.".formatted(proposal.revision())));
    }
}
