package org.unep.consultations.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

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
        superseded.page(id, audience.versions(), after, limit).forEach(v -> page.add(shown(statement, read(v))));
        if (page.size() <= limit && statement.version() > after) {
            page.add(inForce(statement));
        }
        return page;
    }

    long number(UUID id) {
        Statement statement = statements.seen(id, audience);
        return isGone(statement) ? 0 : superseded.number(id, audience.versions()) + 1;
    }

    StatementVersion one(UUID id, int number) {
        Statement statement = statements.seen(id, audience);
        Optional<StatementVersion> version = isGone(statement) ? Optional.empty()
                : number == statement.version() ? Optional.of(inForce(statement))
                        : superseded.version(id, number).map(this::read).filter(v -> isSeen(v.statement()))
                                .map(v -> shown(statement, v));
        return version.orElseThrow(
                () -> CommonProblem.NOT_FOUND.because("There is no such version, or it is not public."));
    }

    private boolean isGone(Statement statement) {
        return statement.isWithdrawn() && !audience.seesAll();
    }

    // what it was before it was delivered is seen by those who saw it then
    private boolean isSeen(StatementView view) {
        return view.status() == Statement.Status.DELIVERED || audience.reads(view.participant());
    }

    private StatementVersion read(SupersededVersion version) {
        return StatementVersion.superseded(version, superseded.read(version, StatementView.class));
    }

    private StatementVersion inForce(Statement statement) {
        return shown(statement, StatementVersion.inForce(StatementView.of(statement)));
    }

    // today's consent and that of the version have to allow it
    private StatementVersion shown(Statement statement, StatementVersion version) {
        StatementView was = version.statement();
        boolean granted = statement.words().consent() == Consent.GRANTED && was.consent() == Consent.GRANTED;
        return granted || audience.reads(was.participant()) ? version : version.withoutWords();
    }
}
