package org.unep.summary.divergence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.snapshot.Snapshot;
import org.unep.summary.proceedings.Addresses;
import org.unep.summary.proceedings.ReadingProceedings;
import org.unep.summary.rule.SupportRules;
import org.unep.summary.support.KnownProcesses;
import org.unep.summary.support.Support;
import org.unep.summary.support.SupportOf;

/** Finds who stands where on the open proposals of a process. */
@ApplicationScoped
class FindingDivergence {

    private final Snapshot snapshot;
    private final KnownProcesses processes;
    private final SupportRules rules;
    private final SupportOf supportOf;
    private final ReadingProceedings reading;
    private final Addresses addresses;

    FindingDivergence(Snapshot snapshot, KnownProcesses processes, SupportRules rules, SupportOf supportOf,
            ReadingProceedings reading, Addresses addresses) {
        this.snapshot = snapshot;
        this.processes = processes;
        this.rules = rules;
        this.supportOf = supportOf;
        this.reading = reading;
        this.addresses = addresses;
    }

    /**
     * In a transaction of its own that sees one moment; answers 404 for an unknown process.
     *
     * @param only whether to leave out proposals on which governments do not diverge
     */
    @Transactional
    Divergences of(String process, boolean only) {
        snapshot.take();
        processes.require(process);
        Support support = supportOf.within(process, rules.inForce(process));
        return new Divergences(process, support.asOf(),
                Divergence.of(reading.standings(process), support).stream().filter(Divergence::isSpokenTo)
                        .filter(d -> !only || d.item().diverging()).map(d -> DivergenceView.of(d, addresses)).toList());
    }
}
