package org.unep.summary.merger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.snapshot.Snapshot;
import org.unep.summary.proceedings.Addresses;
import org.unep.summary.proceedings.ReadingProceedings;
import org.unep.summary.support.KnownProcesses;
import org.unep.summary.support.Standings;

/** Collects who suggests to merge which proposals of a process. */
@ApplicationScoped
class CollectingMergers {

    private final Snapshot snapshot;
    private final KnownProcesses processes;
    private final Standings standings;
    private final ReadingProceedings reading;
    private final Addresses addresses;

    CollectingMergers(Snapshot snapshot, KnownProcesses processes, Standings standings, ReadingProceedings reading,
            Addresses addresses) {
        this.snapshot = snapshot;
        this.processes = processes;
        this.standings = standings;
        this.reading = reading;
        this.addresses = addresses;
    }

    /** In a transaction of its own that sees one moment; answers 404 for an unknown process. */
    @Transactional
    MergerSuggestions of(String process) {
        snapshot.take();
        processes.require(process);
        return MergerSuggestions.of(MergerGraph.of(reading.standings(process)), standings.asOf(process).orElse(null),
                addresses);
    }
}
