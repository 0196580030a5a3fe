package org.unep.proposals.amendment;

import org.unep.chassis.outbox.OutboxEvent;

import com.fasterxml.jackson.annotation.JsonValue;

/** What happens to amendments. Travels under the key of the proposal, so that it stays in order with the revisions. */
sealed interface AmendmentEvent {

    /** The amendment after what happened. */
    @JsonValue
    AmendmentView state();

    /** The last part but the version of the CloudEvents type. */
    String name();

    default OutboxEvent published() {
        return new OutboxEvent("proposals", state().proposal().toString(), "org.unep.proposals." + name() + ".v1",
                state().id().toString(), state());
    }

    record AmendmentProposed(AmendmentView state) implements AmendmentEvent {
        @Override
        public String name() {
            return "amendment-proposed";
        }
    }

    /** Accepted, rejected or withdrawn: its status tells. */
    record AmendmentDecided(AmendmentView state) implements AmendmentEvent {
        @Override
        public String name() {
            return "amendment-decided";
        }
    }
}
