package org.unep.consultations.statement;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened.StatementDelivered;
import org.unep.consultations.Happened.StatementRevised;
import org.unep.consultations.Happened.StatementWithdrawn;

/** Delivers statements and takes them back, and tells of it in the same transaction. */
@ApplicationScoped
public class MovingStatements {

    private final ChangingStatements changing;
    private final Clock clock;

    MovingStatements(ChangingStatements changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * Makes a statement count, if it keeps the rules of its place and the proposals that it takes positions on are still open.
     *
     * @param spokenAt when it was spoken, null where that is as it was submitted
     */
    @Transactional
    public StatementView deliver(UUID id, @Nullable Instant spokenAt) {
        return delivered(changing.own(id), spokenAt, false);
    }

    /**
     * Delivers it as a part of another act, whose condition is not about the statement, as what is spoken now. One that
     * somebody has moved on already stays as it is.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void deliverIfSubmitted(UUID id) {
        changing.ownSubmitted(id).ifPresent(statement -> delivered(statement, Now.by(clock), true));
    }

    private StatementView delivered(Statement statement, @Nullable Instant spokenAt, boolean timed) {
        return changing.change(statement, null, (s, at) -> {
            s.requireSubmitted("delivered");
            StatementRequest said = StatementRequest.of(s).deliveredAt(spokenAt == null ? s.spokenAt() : spokenAt);
            Circumstances now = changing.judge(s, said, at, timed, null);
            s.deliver(said.spokenAt(), spokenAt == null ? now.keeping(now.affiliations(), s.circumstances().late()) : now, at);
        }, StatementDelivered::new);
    }

    /** Says that it was never made: it stays hidden, and nothing is told. */
    @Transactional
    public StatementView notDeliver(UUID id) {
        return changing.change(changing.own(id), null, Statement::notDeliver, StatementRevised::new);
    }

    /** Takes a statement back with its positions. Of one that was never public nothing is told. */
    @Transactional
    public StatementView withdraw(UUID id) {
        return changing.change(changing.own(id), null, Statement::withdraw, StatementWithdrawn::new);
    }
}
