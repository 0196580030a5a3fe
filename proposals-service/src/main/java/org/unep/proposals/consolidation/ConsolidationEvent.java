package org.unep.proposals.consolidation;

import java.util.Locale;

import org.unep.chassis.outbox.OutboxEvent;

/**
 * What happens to consolidations. The payload of each event is the consolidation's public state after it; it travels under
 * the key of the first result, so that those of one consolidation stay in order.
 */
enum ConsolidationEvent {

    RECORDED,
    CONSENT_GIVEN,
    UNDONE;

    OutboxEvent of(ConsolidationView state) {
        return new OutboxEvent("proposals", state.results().get(0).toString(), "org.unep.proposals.consolidation-"
                + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1", state.id().toString(), state);
    }
}
