package org.unep.proposals.proposal;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Role;
import org.unep.proposals.process.KnownReferences;
import org.unep.proposals.proposal.ProposalEvent.ProposalSubmitted;
import org.unep.proposals.proposal.ProposalEvent.ProposalTabled;

/** Makes drafts, of which no event tells, and takes up what is added from the floor. */
@ApplicationScoped
public class ProposingProposals {

    private final Proposals proposals;
    private final KnownReferences references;
    private final Sorting sorting;
    private final Outbox outbox;
    private final Viewer viewer;
    private final Clock clock;

    ProposingProposals(Proposals proposals, KnownReferences references, Sorting sorting, Outbox outbox, Viewer viewer,
            Clock clock) {
        this.proposals = proposals;
        this.references = references;
        this.sorting = sorting;
        this.outbox = outbox;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Makes a draft of the request, or a tabled proposal where it comes from the floor. */
    @Transactional
    public ProposalView propose(ProposalRequest request) {
        requireMay(request);
        references.require(request.references());
        sorting.require(request.process(), request.wording(), "");
        var occasion = Occasion.now(clock, viewer, request.reason());
        return request.fromTheFloor() == null ? draft(request, occasion) : fromTheFloor(request, occasion);
    }

    // to take up what is added from the floor is to preside, for whomever one speaks otherwise
    private void requireMay(ProposalRequest request) {
        boolean runs = viewer.is(Role.SECRETARIAT);
        if (request.fromTheFloor() != null) {
            if (!runs && !viewer.is(Role.CO_CHAIR)) {
                throw CommonProblem.FORBIDDEN.at("/fromTheFloor",
                        "The secretariat or a co-chair takes up what is added from the floor.");
            }
            return;
        }
        if (!runs && !viewer.is(Role.DELEGATE)) {
            throw CommonProblem.FORBIDDEN.at("/fromTheFloor",
                    "A co-chair makes a proposal only where it is added from the floor.");
        }
        viewer.requireOnlyOwn(request.allOrigins(), request::originAt);
    }

    private ProposalView draft(ProposalRequest request, Occasion occasion) {
        if (request.reason() != null) {
            throw CommonProblem.INVALID_REQUEST.at("/reason",
                    "A draft needs none; it is kept with what is added from the floor.");
        }
        var draft = Proposal.draft(request.process(), request.wording(), request.allOrigins(), occasion.at());
        proposals.persist(draft);
        return ProposalView.of(draft);
    }

    private ProposalView fromTheFloor(ProposalRequest request, Occasion occasion) {
        var added = Proposal.fromTheFloor(request.process(), request.wording(), request.allOrigins(), request.fromTheFloor(),
                occasion.at());
        added.submit(occasion);
        proposals.persistAndFlush(added);
        outbox.append(new ProposalSubmitted(ProposalView.of(added)).published());
        added.table(() -> proposals.nextNumber(added.process()), occasion);
        proposals.flush(); // gives the version that the event carries
        outbox.append(new ProposalTabled(ProposalView.of(added)).published());
        return ProposalView.of(added);
    }
}
