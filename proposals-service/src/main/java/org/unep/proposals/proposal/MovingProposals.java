package org.unep.proposals.proposal;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.proposals.proposal.ProposalEvent.ProposalDropped;
import org.unep.proposals.proposal.ProposalEvent.ProposalForwarded;
import org.unep.proposals.proposal.ProposalEvent.ProposalSubmitted;
import org.unep.proposals.proposal.ProposalEvent.ProposalTabled;
import org.unep.proposals.proposal.ProposalEvent.ProposalWithdrawn;

/** Moves proposals on through their life, and tells of it in the same transaction. */
@ApplicationScoped
public class MovingProposals {

    private final Proposals proposals;
    private final Outbox outbox;
    private final Viewer viewer;
    private final Preconditions preconditions;
    private final Clock clock;

    MovingProposals(Proposals proposals, Outbox outbox, Viewer viewer, Preconditions preconditions, Clock clock) {
        this.proposals = proposals;
        this.outbox = outbox;
        this.viewer = viewer;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    @Transactional
    public ProposalView submit(UUID id, @Nullable String reason) {
        Proposal proposal = proposals.toMove(id, viewer);
        viewer.requireOwn(proposal.origins(), "/origin");
        return move(proposal, reason, Proposal::submit, ProposalSubmitted::new);
    }

    // to table, to forward and to drop is to preside, for whomever one speaks otherwise
    @Transactional
    public ProposalView table(UUID id, @Nullable String reason) {
        return move(proposals.toMove(id, viewer), reason,
                (p, occasion) -> p.table(() -> proposals.nextNumber(p.process()), occasion),
                ProposalTabled::new);
    }

    @Transactional
    public ProposalView forward(UUID id, @Nullable String reason) {
        return move(proposals.toMove(id, viewer), reason, Proposal::forward, ProposalForwarded::new);
    }

    @Transactional
    public ProposalView withdraw(UUID id, @Nullable String reason) {
        Proposal proposal = proposals.toMove(id, viewer);
        viewer.requireOwnAlone(proposal.origins(), "/origin");
        return move(proposal, reason, Proposal::withdraw, ProposalWithdrawn::new);
    }

    @Transactional
    public ProposalView drop(UUID id, @Nullable String reason) {
        return move(proposals.toMove(id, viewer), reason, Proposal::drop, ProposalDropped::new);
    }

    private ProposalView move(Proposal proposal, @Nullable String reason, BiConsumer<Proposal, Occasion> verb,
            Function<ProposalView, ProposalEvent> event) {
        preconditions.check(proposal.version());
        verb.accept(proposal, Occasion.now(clock, viewer, reason));
        proposals.flush(); // gives the version that the event carries
        ProposalView state = ProposalView.of(proposal);
        if (proposal.isPublic()) {
            outbox.append(event.apply(state).published());
        }
        return state;
    }
}
