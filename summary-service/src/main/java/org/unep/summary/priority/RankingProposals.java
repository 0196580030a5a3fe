package org.unep.summary.priority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.snapshot.Snapshot;
import org.unep.summary.rule.SupportRule;
import org.unep.summary.rule.SupportRules;
import org.unep.summary.support.KnownProcesses;
import org.unep.summary.support.SupportOf;
import org.unep.summary.words.Phrases;

/** Ranks the proposals of a process that have support, the readiest first. */
@ApplicationScoped
class RankingProposals {

    private final Snapshot snapshot;
    private final KnownProcesses processes;
    private final SupportRules rules;
    private final SupportOf supportOf;

    RankingProposals(Snapshot snapshot, KnownProcesses processes, SupportRules rules, SupportOf supportOf) {
        this.snapshot = snapshot;
        this.processes = processes;
        this.rules = rules;
        this.supportOf = supportOf;
    }

    /**
     * In a transaction of its own that sees one moment; answers 404 for an unknown process.
     *
     * @param asked the number of a version of the rule, or a candidate as JSON; the rule in force where there is none
     * @throws Problem 400 {@code invalid-support-rule}, with pointers into the candidate
     */
    @Transactional
    Priorities of(String process, @Nullable String asked) {
        snapshot.take();
        processes.require(process);
        SupportRule rule = rules.asked(process, asked);
        return Priorities.of(supportOf.within(process, rule), rule, Phrases.LANGUAGES.stream().map(Phrases::in).toList());
    }
}
