package org.unep.consultations.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.consultations.version.SupersededVersion;
import org.unep.consultations.version.SupersededVersions;

/**
 * What statements were, for who may see it: the public sees what was delivered, its words only with consent, and nothing of
 * what was taken back.
 */
@ApplicationScoped
class ReadingVersions {

    private final Statements statements;
    private final SupersededVersions superseded;
    private final Audience audience;

    ReadingVersions(Statements statements, SupersededVersions superseded, Audience audience) {
        this.statements = statements;
        this.superseded = superseded;
        this.audience = audience;
    }

    /** At most one more than the limit, oldest first; the one in force is the last. */
    List<StatementVersion> page(UUID id, int after, int limit) {
        Statement statement = statements.seen(id, audience);
        if (isGone(statement)) {
            return List.of();
        }
        List<StatementVersion> page = new ArrayList<>();
        superseded.page(id, status(statement), after, limit).forEach(v -> page.add(shown(statement, v)));
        if (page.size() <= limit && statement.version() > after) {
            page.add(StatementVersion.inForce(shown(statement, StatementView.of(statement))));
        }
        return page;
    }

    long number(UUID id) {
        Statement statement = statements.seen(id, audience);
        return isGone(statement) ? 0 : superseded.number(id, status(statement)) + 1;
    }

    StatementVersion one(UUID id, int number) {
        Statement statement = statements.seen(id, audience);
        if (number == statement.version() && !isGone(statement)) {
            return StatementVersion.inForce(shown(statement, StatementView.of(statement)));
        }
        return superseded.version(id, number).filter(v -> !isGone(statement)).map(v -> shown(statement, v))
                .filter(v -> status(statement) == null || v.statement().status() == Statement.Status.DELIVERED)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such version, or it is not public."));
    }

    private boolean isGone(Statement statement) {
        return statement.isWithdrawn() && !audience.seesAll();
    }

    // what it was before it was delivered is seen by those who saw it then
    private @Nullable String status(Statement statement) {
        return audience.reads(statement) ? null : Statement.Status.DELIVERED.name();
    }

    private StatementVersion shown(Statement statement, SupersededVersion version) {
        return StatementVersion.superseded(version,
                shown(statement, superseded.read(version, StatementView.class)));
    }

    private StatementView shown(Statement statement, StatementView view) {
        return audience.reads(statement) ? view
                : statement.consent() == Consent.GRANTED ? view.published() : view.withoutWords();
    }
}
