package org.unep.summary.priority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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

    /** By the rule in force, in a transaction of its own that sees one moment; answers 404 for an unknown process. */
    @Transactional
    Priorities of(String process) {
        snapshot.take();
        processes.require(process);
        SupportRule rule = rules.inForce(process);
        return Priorities.of(supportOf.within(process, rule), rule, Phrases.LANGUAGES.stream().map(Phrases::in).toList());
    }
}
