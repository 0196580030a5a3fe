package org.unep.consultations.statement;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.consultations.Happened.StatementDelivered;
import org.unep.consultations.Happened.StatementWithdrawn;
import org.unep.consultations.Now;
import org.unep.consultations.proposal.KnownProposals;
import org.unep.consultations.proposal.ProposalMention;

/** Delivers statements and takes them back, and tells of it in the same transaction. */
@ApplicationScoped
public class MovingStatements {

    private final Statements statements;
    private final KnownProposals proposals;
    private final Outbox outbox;
    private final Audience audience;
    private final Preconditions preconditions;
    private final Clock clock;

    MovingStatements(Statements statements, KnownProposals proposals, Outbox outbox, Audience audience,
            Preconditions preconditions, Clock clock) {
        this.statements = statements;
        this.proposals = proposals;
        this.outbox = outbox;
        this.audience = audience;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** Makes a statement count, if the proposals that it takes positions on are still open. */
    @Transactional
    public StatementView deliver(UUID id) {
        return delivered(own(id));
    }

    /**
     * Delivers it as a part of another act, whose condition is not about the statement. One that somebody has moved on
     * already stays as it is.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void deliverIfSubmitted(UUID id) {
        Statement statement = statements.toMove(id, audience);
        if (statement.isSubmitted()) {
            audience.requireOwn(statement);
            delivered(statement);
        }
    }

    private StatementView delivered(Statement statement) {
        statement.deliver(Now.by(clock));
        List<ProposalMention> mentions = StatementRequest.mentions(statement.positions());
        ProposalMention.require(statement.process(), mentions,
                proposals.find(mentions.stream().map(ProposalMention::proposal).toList()));
        statements.flush(); // gives the version that the event carries
        StatementView delivered = StatementView.of(statement);
        outbox.append(new StatementDelivered(delivered).published());
        return delivered;
    }

    /** Takes a statement back with its positions. Of one that was never public nothing is told. */
    @Transactional
    public StatementView withdraw(UUID id) {
        Statement statement = own(id);
        statement.withdraw(Now.by(clock));
        statements.flush(); // gives the version that the event carries
        StatementView withdrawn = StatementView.of(statement);
        if (statement.isPublic()) {
            outbox.append(new StatementWithdrawn(withdrawn).published());
        }
        return withdrawn;
    }

    private Statement own(UUID id) {
        Statement statement = statements.toMove(id, audience);
        audience.requireOwn(statement);
        preconditions.check(statement.version());
        return statement;
    }
}
