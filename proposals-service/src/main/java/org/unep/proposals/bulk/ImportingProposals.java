package org.unep.proposals.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.resteasy.reactive.RestResponse;
import org.unep.chassis.bulk.Importing;
import org.unep.chassis.bulk.Importing.Source;
import org.unep.proposals.proposal.Occasion;
import org.unep.proposals.proposal.Viewer;

/**
 * Makes proposals by the file: chunk by chunk, each one transaction. A chunk that was written stays written, and a file can
 * be sent again: only what is missing is added.
 */
@ApplicationScoped
class ImportingProposals {

    private final Importing importing;
    private final TakingProposals taking;
    private final Viewer viewer;
    private final Clock clock;

    ImportingProposals(Importing importing, TakingProposals taking, Viewer viewer, Clock clock) {
        this.importing = importing;
        this.taking = taking;
        this.viewer = viewer;
        this.clock = clock;
    }

    RestResponse<InputStream> importAll(Source<ProposalLine> source, boolean submit, boolean dryRun) throws IOException {
        var run = new Run(Occasion.now(clock, viewer, null), submit, dryRun, new Promises());
        return importing.importAll(source, chunk -> taking.take(chunk, run));
    }
}
