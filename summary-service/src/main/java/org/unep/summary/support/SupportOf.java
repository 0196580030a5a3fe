package org.unep.summary.support;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.snapshot.Snapshot;
import org.unep.summary.assignment.AssignedLevels;
import org.unep.summary.rule.SupportRule;
import org.unep.summary.rule.SupportRules;

/** Computes the support of a process from where everybody stands now. */
@ApplicationScoped
public class SupportOf {

    private final Standings standings;
    private final SupportRules rules;
    private final AssignedLevels assigned;
    private final KnownProcesses processes;
    private final Snapshot snapshot;

    SupportOf(Standings standings, SupportRules rules, AssignedLevels assigned, KnownProcesses processes,
            Snapshot snapshot) {
        this.standings = standings;
        this.rules = rules;
        this.assigned = assigned;
        this.processes = processes;
        this.snapshot = snapshot;
    }

    /** The support of a process, by the rule in force, in a transaction of its own that sees one moment. */
    @Transactional
    public Support process(String process) {
        snapshot.take();
        processes.require(process);
        return within(process, rules.inForce(process));
    }

    /** The support by a rule, as the caller's transaction sees it; the caller has taken its snapshot. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Support within(String process, SupportRule rule) {
        Map<UUID, Tally> tallies = standings.tallies(process);
        var unattributed = standings.unattributed(process);
        var attendance = standings.attendance(process);
        var levels = assigned.of(process);
        List<Support.Item> items = standings.openProposals(process).stream()
                .map(p -> Support.Item.of(p, tallies.getOrDefault(p.id(), Tally.empty()),
                        unattributed.getOrDefault(p.id(), List.of()), rule, levels.get(p.id()), attendance))
                .toList();
        return new Support(process, new Support.RuleVersion(rule.version()), standings.asOf(process).orElse(null), items);
    }
}
