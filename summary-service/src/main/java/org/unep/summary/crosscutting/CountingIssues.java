package org.unep.summary.crosscutting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.snapshot.Snapshot;
import org.unep.summary.proceedings.Addresses;
import org.unep.summary.proceedings.ReadingProceedings;
import org.unep.summary.support.KnownProcesses;
import org.unep.summary.support.Standings;

/** Counts who raised which cross-cutting issue of a process. */
@ApplicationScoped
class CountingIssues {

    private final Snapshot snapshot;
    private final KnownProcesses processes;
    private final Standings standings;
    private final ReadingProceedings reading;
    private final Addresses addresses;

    CountingIssues(Snapshot snapshot, KnownProcesses processes, Standings standings, ReadingProceedings reading,
            Addresses addresses) {
        this.snapshot = snapshot;
        this.processes = processes;
        this.standings = standings;
        this.reading = reading;
        this.addresses = addresses;
    }

    /** In a transaction of its own that sees one moment; answers 404 for an unknown process. */
    @Transactional
    CrosscuttingIssues of(String process) {
        snapshot.take();
        processes.require(process);
        return new CrosscuttingIssues(process, standings.asOf(process).orElse(null), CrosscuttingIssue
                .of(reading.issues(process)).stream().map(i -> CrosscuttingIssueView.of(i, addresses)).toList());
    }
}
