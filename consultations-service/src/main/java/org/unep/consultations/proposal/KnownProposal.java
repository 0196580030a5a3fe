package org.unep.consultations.proposal;

import java.util.List;
import java.util.UUID;

/**
 * A proposal that this service has heard of.
 *
 * @param status as its owner names it; one that this service does not know is taken for open
 * @param consolidatedInto what became of it, where it was consolidated
 */
public record KnownProposal(String process, String status, List<UUID> consolidatedInto) {

    boolean isWithdrawn() {
        return status.equals("WITHDRAWN");
    }

    boolean isDropped() {
        return status.equals("DROPPED");
    }

    boolean isConsolidated() {
        return status.equals("CONSOLIDATED");
    }
}
