package org.unep.summary.support;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.snapshot.Snapshot;
import org.unep.chassis.time.Now;
import org.unep.summary.rule.SupportRules;

/**
 * What can be asked of support beside what it is: by another rule, or at another moment.
 *
 * <p>
 * A past moment is that of what had been said and reported by then, as the record has it now: a statement that was
 * corrected or withdrawn since counts as it stands. Proposals, registrations, memberships and assigned levels are those of
 * now, and so is the rule where no other is asked for, so that two moments differ by nothing but what was said between them.
 * A proposal that was closed since is shown too, for its positions were taken by then.
 */
@ApplicationScoped
class Asking {

    static final String RULE = """
            Which rule computes the levels: the number of a published version, or a candidate as JSON in the shape that \
            `PUT .../support-rule` takes, percent-encoded. The rule in force where it is missing. Nothing is published.""";
    static final String AS_OF = """
            A past instant (RFC 3339). What had been spoken and reported up to and including it counts, as the record has it \
            now: corrected and withdrawn statements count as they stand. Proposals, registrations, memberships, assigned levels \
            and, unless `rule` says otherwise, the rule are those of now. A proposal that was closed since, such as by a \
            consolidation, is listed too where something had been said or reported of it by then.""";
    static final String REFUSED = """
            invalid-support-rule: there is no such version, or the candidate does not follow the grammar; `errors` points at \
            each wrong node. invalid-request: the instant is no instant or still to come. unknown-parameter.""";

    private final Snapshot snapshot;
    private final KnownProcesses processes;
    private final SupportRules rules;
    private final Clock clock;

    Asking(Snapshot snapshot, KnownProcesses processes, SupportRules rules, Clock clock) {
        this.snapshot = snapshot;
        this.processes = processes;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Reads what was asked, in the caller's transaction, which sees one moment from here on.
     *
     * @throws Problem 404 for an unknown process; 400 for a wrong rule, or a time that is still to come
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Asked about(String process, @Nullable String rule, @Nullable Instant asOf) {
        snapshot.take();
        processes.require(process);
        return new Asked(rules.asked(process, rule), past("?asOf", asOf));
    }

    /** The time as the database keeps it; null where there is none. */
    @Nullable
    Instant past(String parameter, @Nullable Instant time) {
        if (time != null) {
            Now.requirePast(parameter, time, Now.by(clock));
        }
        return Now.kept(time);
    }
}
