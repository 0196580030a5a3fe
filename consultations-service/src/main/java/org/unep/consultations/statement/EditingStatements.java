package org.unep.consultations.statement;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;

import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.problem.CommonProblem;
import org.unep.consultations.Happened.StatementRevised;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Changes what statements say. What they said before stays on record. */
@ApplicationScoped
public class EditingStatements {

    private final ChangingStatements changing;
    private final Audience audience;
    private final ObjectMapper json;
    private final Validator validator;

    EditingStatements(ChangingStatements changing, Audience audience, ObjectMapper json, Validator validator) {
        this.changing = changing;
        this.audience = audience;
        this.json = json;
        this.validator = validator;
    }

    /**
     * Changes one that is only submitted.
     *
     * @throws org.unep.chassis.problem.Problem 403 where the caller may not, 409 where it is not only submitted, 412 and 428 as
     *         to its version, and whatever a new statement is refused for
     */
    @Transactional
    public StatementView patch(UUID id, MergePatch patch) {
        Statement statement = changing.own(id);
        statement.requireSubmitted("revised");
        StatementRequest changed = changed(statement, patch);
        return changing.change(statement, null, (s, at) -> {
            StatementRequest before = StatementRequest.of(s);
            if (!changed.equals(before)) {
                Circumstances now = changing.judge(s, changed, at, false, null);
                s.revise(changed, changed.isTimedAs(before) ? now.keeping(now.affiliations(), s.circumstances().late()) : now,
                        at);
            }
        }, StatementRevised::new);
    }

    /**
     * Corrects one that was delivered, positions included. Only what changes is judged, so that what was said of a proposal
     * stays although the proposal went into another one since.
     *
     * @throws org.unep.chassis.problem.Problem as with {@link #patch}; 409 where it was not delivered
     */
    @Transactional
    public StatementView correct(UUID id, CorrectionRequest correction) {
        Statement statement = changing.own(id);
        statement.requireDelivered("corrected");
        StatementRequest changed = changed(statement, new MergePatch(correction.changes(), json, validator));
        return changing.change(statement, correction.reason(), (s, at) -> {
            StatementRequest before = StatementRequest.of(s);
            if (!changed.equals(before)) {
                audience.requireSameOccasion(before, changed);
                requireSameKind(before, changed);
                Circumstances now = judged(s, changed, before, at);
                s.correct(changed, changed.speaksAs(before) ? now.keeping(s.circumstances().affiliations(), now.late()) : now,
                        at);
            }
        }, StatementRevised::new);
    }

    /** Lets its words be published, or no longer. */
    @Transactional
    public StatementView consent(UUID id, Consent consent) {
        return changing.change(changing.own(id), null, (s, at) -> s.consent(consent, at), StatementRevised::new);
    }

    private Circumstances judged(Statement s, StatementRequest changed, StatementRequest before, Instant at) {
        boolean timed = changed.isTimedAs(before);
        Circumstances now = changing.judge(s, changed, at, timed, before);
        return timed ? now.keeping(now.affiliations(), s.circumstances().late()) : now;
    }

    private static void requireSameKind(StatementRequest before, StatementRequest changed) {
        if (changed.kind() != before.kind() || !Objects.equals(changed.inReplyTo(), before.inReplyTo())) {
            throw CommonProblem.INVALID_REQUEST.at(changed.kind() != before.kind() ? "/kind" : "/inReplyTo",
                    "What it is and what it replies to stays as it was delivered.");
        }
    }

    private StatementRequest changed(Statement statement, MergePatch patch) {
        StatementRequest changed = patch.applyTo(StatementRequest.of(statement), StatementRequest.class);
        if (changed.status() != StatementRequest.of(statement).status()) {
            throw CommonProblem.INVALID_REQUEST.at("/status", "A statement is delivered by `deliver`, not by a change of it.");
        }
        changed.require();
        audience.requireOwn(changed);
        return changed.kept();
    }
}
