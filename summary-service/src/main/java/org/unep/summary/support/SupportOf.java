package org.unep.summary.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.snapshot.Snapshot;
import org.unep.summary.assignment.AssignedLevels;
import org.unep.summary.rule.SupportRule;
import org.unep.summary.rule.SupportRules;

/** Computes the support of a process from where everybody stands, now or by a past instant. */
@ApplicationScoped
public class SupportOf {

    private final Standings standings;
    private final SupportRules rules;
    private final AssignedLevels assigned;
    private final KnownProcesses processes;
    private final Snapshot snapshot;
    private final Asking asking;

    SupportOf(Standings standings, SupportRules rules, AssignedLevels assigned, KnownProcesses processes,
            Snapshot snapshot, Asking asking) {
        this.standings = standings;
        this.rules = rules;
        this.assigned = assigned;
        this.processes = processes;
        this.snapshot = snapshot;
        this.asking = asking;
    }

    /** The support of a process, by the rule in force, in a transaction of its own that sees one moment. */
    @Transactional
    public Support process(String process) {
        snapshot.take();
        processes.require(process);
        return within(process, rules.inForce(process));
    }

    /** The support of a process by the rule and at the moment that were asked for, in a transaction of its own. */
    @Transactional
    public Support asked(String process, @Nullable String rule, @Nullable Instant asOf) {
        Asked asked = asking.about(process, rule, asOf);
        return within(process, asked.rule(), asked.asOf());
    }

    /** The support by a rule, as the caller's transaction sees it; the caller has taken its snapshot. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Support within(String process, SupportRule rule) {
        return within(process, rule, null);
    }

    private Support within(String process, SupportRule rule, @Nullable Instant asOf) {
        Map<UUID, Tally> tallies = standings.tallies(process, asOf);
        var unnamed = standings.unnamed(process, asOf);
        var attendance = standings.attendance(process);
        var levels = assigned.of(process);
        List<Support.Item> items = standings
                .shown(process, asOf, id -> tallies.containsKey(id) || unnamed.containsKey(id)).stream()
                .map(p -> Support.Item.of(p, tallies.getOrDefault(p.id(), Tally.empty()),
                        unnamed.getOrDefault(p.id(), Standings.Unnamed.NONE), rule, levels.get(p.id()), attendance))
                .toList();
        return new Support(process, Support.RuleVersion.of(rule),
                asOf == null ? standings.asOf(process).orElse(null) : asOf, items);
    }
}
