package org.unep.proposals.bulk;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.proposal.Floor;
import org.unep.proposals.proposal.Origin;
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.proposal.ProposalRequest;
import org.unep.proposals.proposal.Wording;

/** What makes a line and a proposal the same: what it says and where it comes from, whatever became of it since. */
record Content(String process, Wording wording, List<Origin> origins, @Nullable Floor floor) {

    static Content of(ProposalRequest request) {
        return new Content(request.process(), request.wording(), request.allOrigins(), request.fromTheFloor());
    }

    static Content of(Proposal proposal) {
        return new Content(proposal.process(), proposal.wording(), proposal.origins(), proposal.floor());
    }
}
