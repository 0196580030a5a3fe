package org.unep.proposals.proposal;

import org.unep.chassis.outbox.OutboxEvent;

import com.fasterxml.jackson.annotation.JsonValue;

/** What happens to proposals. The payload of each event is the proposal's public state after it. */
public sealed interface ProposalEvent {

    /** The proposal after what happened. */
    @JsonValue
    ProposalView state();

    /** The last part but the version of the CloudEvents type. */
    String name();

    /** The event as it is published, with the proposal's id as key. */
    default OutboxEvent published() {
        String id = state().id().toString();
        return new OutboxEvent("proposals", id, "org.unep.proposals." + name() + ".v1", id, state());
    }

    record ProposalSubmitted(ProposalView state) implements ProposalEvent {
        @Override
        public String name() {
            return "proposal-submitted";
        }
    }

    record ProposalTabled(ProposalView state) implements ProposalEvent {
        @Override
        public String name() {
            return "proposal-tabled";
        }
    }

    record ProposalForwarded(ProposalView state) implements ProposalEvent {
        @Override
        public String name() {
            return "proposal-forwarded";
        }
    }

    record ProposalWithdrawn(ProposalView state) implements ProposalEvent {
        @Override
        public String name() {
            return "proposal-withdrawn";
        }
    }

    record ProposalRevised(ProposalView state) implements ProposalEvent {
        @Override
        public String name() {
            return "proposal-revised";
        }
    }

    record ProposalDropped(ProposalView state) implements ProposalEvent {
        @Override
        public String name() {
            return "proposal-dropped";
        }
    }

    record ProposalConsolidated(ProposalView state) implements ProposalEvent {
        @Override
        public String name() {
            return "proposal-consolidated";
        }
    }

    record ProposalRestored(ProposalView state) implements ProposalEvent {
        @Override
        public String name() {
            return "proposal-restored";
        }
    }
}
