package org.unep.proposals.proposal;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Role;
import org.unep.proposals.process.KnownReferences;
import org.unep.proposals.proposal.ProposalEvent.ProposalRevised;

/** Changes what proposals say and how they are sorted. What was in force stays on record. */
@ApplicationScoped
public class EditingProposals {

    private final Proposals proposals;
    private final KnownReferences references;
    private final Sorting sorting;
    private final Outbox outbox;
    private final Viewer viewer;
    private final Preconditions preconditions;
    private final Clock clock;

    EditingProposals(Proposals proposals, KnownReferences references, Sorting sorting, Outbox outbox, Viewer viewer,
            Preconditions preconditions, Clock clock) {
        this.proposals = proposals;
        this.references = references;
        this.sorting = sorting;
        this.outbox = outbox;
        this.viewer = viewer;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * Applies the patch to the part of the proposal that can be edited.
     *
     * @throws org.unep.chassis.problem.Problem 403 where the caller may not, 409 where the proposal is not open any more, 412
     *         and 428 as to its version, 422 where the outcome refers to what is not there
     */
    @Transactional
    public ProposalView edit(UUID id, MergePatch patch) {
        Proposal proposal = proposals.toMove(id, viewer);
        requireMay(proposal);
        preconditions.check(proposal.version());
        ProposalRequest edited = patch.applyTo(ProposalRequest.of(proposal), ProposalRequest.class);
        requireKept("/process", proposal.process(), edited.process());
        requireKept("/fromTheFloor", proposal.floor(), edited.fromTheFloor());
        if (!edited.allOrigins().equals(proposal.origins())) {
            viewer.requireOwnAlone(proposal.origins(), edited.originAt(0));
            viewer.requireOnlyOwn(edited.allOrigins(), edited::originAt);
        }
        references.require(edited.references());
        sorting.requireWhatIsNew(edited.process(), proposal.wording(), edited.wording());
        return revise(proposal, edited, translationsIn(patch, proposal));
    }

    // those whose status is named, even where it is the one that they had
    private static Set<String> translationsIn(MergePatch patch, Proposal proposal) {
        var named = patch.applyTo(ProposalRequest.of(proposal, null), ProposalRequest.class).translations();
        return named == null ? Set.of() : named.keySet();
    }

    private ProposalView revise(Proposal proposal, ProposalRequest edited, Set<String> confirmed) {
        int before = proposal.version();
        proposal.revise(edited.wording(), confirmed, edited.allOrigins(), null,
                Occasion.now(clock, viewer, edited.reason()));
        proposals.flush(); // gives the version that the event carries
        ProposalView state = ProposalView.of(proposal);
        if (proposal.isPublic() && state.version() > before) {
            outbox.append(new ProposalRevised(state).published());
        }
        return state;
    }

    // a draft is its proponents'; what is public changes by those who run the process, others move amendments
    private void requireMay(Proposal proposal) {
        if (!proposal.isPublic()) {
            if (!viewer.is(Role.SECRETARIAT) && !viewer.is(Role.DELEGATE)) {
                throw CommonProblem.FORBIDDEN.because("A draft is changed by its proponents and the secretariat.");
            }
            viewer.requireOwn(proposal.origins(), "/origin");
        } else if (!viewer.is(Role.SECRETARIAT) && !viewer.is(Role.CO_CHAIR)) {
            throw CommonProblem.FORBIDDEN.because("The proposal is public; a delegate moves an amendment to it.");
        }
    }

    private static void requireKept(String pointer, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            throw CommonProblem.INVALID_REQUEST.at(pointer, "This stays as it was when the proposal was made.");
        }
    }
}
