package org.unep.proposals.consolidation;

import org.unep.chassis.outbox.OutboxEvent;

/** Proposals were consolidated. Travels under the key of the first result. */
record ConsolidationRecorded(ConsolidationView consolidation) {

    OutboxEvent published() {
        return new OutboxEvent("proposals", consolidation.results().get(0).toString(),
                "org.unep.proposals.consolidation-recorded.v1", consolidation.id().toString(), consolidation);
    }
}
