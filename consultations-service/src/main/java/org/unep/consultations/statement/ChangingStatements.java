package org.unep.consultations.statement;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened;
import org.unep.consultations.version.SupersededVersions;

/** Changes one statement under its lock: what it was is kept, and what it is is told, if it is public. */
@ApplicationScoped
class ChangingStatements {

    private final Statements statements;
    private final SupersededVersions superseded;
    private final LookingAround around;
    private final Outbox outbox;
    private final Audience audience;
    private final Preconditions preconditions;
    private final Clock clock;

    ChangingStatements(Statements statements, SupersededVersions superseded, LookingAround around, Outbox outbox,
            Audience audience, Preconditions preconditions, Clock clock) {
        this.statements = statements;
        this.superseded = superseded;
        this.around = around;
        this.outbox = outbox;
        this.audience = audience;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** The statement, locked, if the caller may act on it and the condition of the request holds. */
    @Transactional(MANDATORY)
    Statement own(UUID id) {
        Statement statement = statements.toMove(id, audience);
        audience.requireOwn(statement);
        preconditions.check(statement.version());
        return statement;
    }

    /**
     * The statement, locked and still submitted, if the caller may act on it; whatever the condition of the request is about.
     */
    @Transactional(MANDATORY)
    Optional<Statement> ownSubmitted(UUID id) {
        Optional<Statement> submitted = Optional.of(statements.toMove(id, audience)).filter(Statement::isSubmitted);
        submitted.ifPresent(audience::requireOwn);
        return submitted;
    }

    /**
     * Lets the verb change it now. Where nothing changes, nothing is kept or told.
     *
     * @param reason why, null where nobody says so
     * @param event what tells of it
     */
    @Transactional(MANDATORY)
    StatementView change(Statement statement, @Nullable String reason, BiConsumer<Statement, Instant> verb,
            Function<StatementView, Happened> event) {
        StatementView before = StatementView.of(statement);
        Instant at = Now.by(clock);
        verb.accept(statement, at);
        statements.flush(); // gives the version that the event carries
        StatementView after = StatementView.of(statement);
        if (after.version() > before.version()) {
            superseded.keep(before.id(), before, audience.actor(), reason, at);
            if (statement.isPublic()) {
                outbox.append(event.apply(after).published());
            }
        }
        return after;
    }

    /**
     * What the statement takes from its surroundings if it says this. Refuses it as a new one would be.
     *
     * @param timed whether the time at which it was spoken is beyond doubt
     * @param before what was taken already and is not judged again; null for what is new
     */
    @Transactional(MANDATORY)
    Circumstances judge(Statement statement, StatementRequest request, Instant at, boolean timed,
            @Nullable StatementRequest before) {
        Surroundings surroundings = around.of(List.of(new Said(null, statement.session(), request)));
        return surroundings.judge(surroundings.place(statement.session()).orElseThrow(), request, audience.arrival(at, timed),
                before);
    }
}
