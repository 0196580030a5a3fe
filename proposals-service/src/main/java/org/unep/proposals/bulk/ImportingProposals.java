package org.unep.proposals.bulk;

import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.resteasy.reactive.RestResponse;
import org.unep.chassis.bulk.Importing;
import org.unep.chassis.bulk.Importing.Source;

/**
 * Makes proposals by the file: chunk by chunk, each one transaction. A chunk that was written stays written, and a file can
 * be sent again: only what is missing is added.
 */
@ApplicationScoped
class ImportingProposals {

    private final Importing importing;
    private final TakingProposals taking;

    ImportingProposals(Importing importing, TakingProposals taking) {
        this.importing = importing;
        this.taking = taking;
    }

    RestResponse<InputStream> importAll(Source<ProposalLine> source, boolean submit, boolean dryRun) throws IOException {
        var run = new Run(submit, dryRun, new Promises());
        return importing.importAll(source, chunk -> taking.take(chunk, run));
    }
}
