package org.unep.proposals.amendment;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.proposals.amendment.AmendmentEvent.AmendmentDecided;
import org.unep.proposals.proposal.Occasion;
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.proposal.ProposalEvent.ProposalRevised;
import org.unep.proposals.proposal.ProposalView;
import org.unep.proposals.proposal.Proposals;
import org.unep.proposals.proposal.Viewer;
import org.unep.proposals.proposal.Wording;

/**
 * Accepts, rejects and takes back amendments. The proposal is locked first, so of two decisions on its amendments the second
 * sees the text that the first has made.
 */
@ApplicationScoped
public class DecidingAmendments {

    private final Proposals proposals;
    private final Amendments amendments;
    private final Standings standings;
    private final ShowingAmendments showing;
    private final Outbox outbox;
    private final Viewer viewer;
    private final Preconditions preconditions;
    private final Clock clock;

    DecidingAmendments(Proposals proposals, Amendments amendments, Standings standings, ShowingAmendments showing,
            Outbox outbox, Viewer viewer, Preconditions preconditions, Clock clock) {
        this.proposals = proposals;
        this.amendments = amendments;
        this.standings = standings;
        this.showing = showing;
        this.outbox = outbox;
        this.viewer = viewer;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * Makes the change: the proposal has a revision with it.
     *
     * @throws org.unep.chassis.problem.Problem 409 where it is decided, the proposal is not open, or the text has changed in
     *         its place
     */
    @Transactional
    public AmendmentView accept(UUID id, String reason) {
        Proposal proposal = locked(id);
        Amendment amendment = checked(id);
        requireOpen(amendment, proposal);
        Standing standing = standings.of(proposal, List.of(amendment)).get(id);
        if (!standing.fits()) {
            throw AmendmentProblem.AMENDMENT_DOES_NOT_FIT.because(("The amendment was written against revision %d, and the "
                    + "text has changed in its place since; revision %d is in force. Withdraw or reject it, and propose it "
                    + "anew against that.").formatted(amendment.base(), proposal.revision()));
        }
        var occasion = Occasion.now(clock, viewer, reason);
        proposal.revise(changed(amendment, standing, proposal.wording()), Set.of(), proposal.origins(), id, occasion);
        amendment.accept(standing.range(), proposal.revision(), occasion);
        proposals.flush(); // gives the versions that the events carry
        outbox.append(new ProposalRevised(ProposalView.of(proposal)).published());
        return told(amendment, proposal);
    }

    @Transactional
    public AmendmentView reject(UUID id, String reason) {
        Proposal proposal = locked(id);
        return decide(id, proposal, reason, (amendment, occasion) -> {
            requireOpen(amendment, proposal);
            amendment.reject(occasion);
        });
    }

    /** Takes it back; also once the proposal is not open any more. */
    @Transactional
    public AmendmentView withdraw(UUID id, @Nullable String reason) {
        Proposal proposal = locked(id);
        viewer.requireOwnAlone(amendments.one(id).proponents().stream().map(Proponent::origin).toList(), "/proponents/0");
        return decide(id, proposal, reason, Amendment::withdraw);
    }

    private AmendmentView decide(UUID id, Proposal proposal, @Nullable String reason, BiConsumer<Amendment, Occasion> verb) {
        Amendment amendment = checked(id);
        verb.accept(amendment, Occasion.now(clock, viewer, reason));
        amendments.flush(); // gives the version that the event carries
        return told(amendment, proposal);
    }

    private AmendmentView told(Amendment amendment, Proposal proposal) {
        outbox.append(new AmendmentDecided(AmendmentView.of(amendment, proposal)).published());
        return showing.one(amendment, proposal);
    }

    private static Wording changed(Amendment amendment, Standing standing, Wording wording) {
        Subject subject = amendment.subject();
        String now = String.valueOf(subject.in(wording)); // it fits, so there is one
        return subject.changed(wording, amendment.changed(now, standing.range()));
    }

    private Proposal locked(UUID amendment) {
        return proposals.locked(List.of(amendments.proposalOf(amendment))).get(0);
    }

    private Amendment checked(UUID id) {
        Amendment amendment = amendments.one(id);
        preconditions.check(amendment.version());
        return amendment;
    }

    private static void requireOpen(Amendment amendment, Proposal proposal) {
        amendment.requireOpen();
        if (!proposal.isOpen()) {
            throw AmendmentProblem.PROPOSAL_NOT_OPEN
                    .because("The proposal is %s, and the amendment has lapsed.".formatted(proposal.status()));
        }
    }
}
