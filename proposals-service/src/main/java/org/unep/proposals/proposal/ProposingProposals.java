package org.unep.proposals.proposal;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.proposals.process.KnownReferences;

/** Makes drafts. No event tells of them: they are not public. */
@ApplicationScoped
public class ProposingProposals {

    private final Proposals proposals;
    private final KnownReferences references;
    private final Viewer viewer;
    private final Clock clock;

    ProposingProposals(Proposals proposals, KnownReferences references, Viewer viewer, Clock clock) {
        this.proposals = proposals;
        this.references = references;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Makes a draft of the request. */
    @Transactional
    public ProposalView propose(ProposalRequest request) {
        viewer.requireOwn(request.originOrNone());
        references.require(request.references());
        var proposal = Proposal.draft(request.process(), request.wording(), request.topicsOrNone(), request.originOrNone(),
                Occasion.now(clock, viewer.name(), null).at());
        proposals.persist(proposal);
        return ProposalView.of(proposal);
    }
}
