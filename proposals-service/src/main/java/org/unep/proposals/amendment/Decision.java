package org.unep.proposals.amendment;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.security.Actor;
import org.unep.proposals.proposal.Occasion;

/**
 * What was decided on an amendment.
 *
 * @param by the name of who did it; kept for the record, never public
 * @param revision the revision that it made, null where it made none
 */
public record Decision(Instant at, String by, Actor actor, @Nullable String reason, @Nullable Integer revision) {

    static Decision of(Occasion occasion, @Nullable Integer revision) {
        return new Decision(occasion.at(), occasion.by(), occasion.actor(), occasion.reason(), revision);
    }

    /** A decision as clients see it. */
    @Schema(name = "Decision", description = "What was decided on an amendment.")
    public record View(Instant at, @Schema(description = "In which function it was decided.") Actor actor,
            @Schema(description = "Why, where that was said.", nullable = true) @Nullable String reason,
            @Schema(description = "Number of the revision that it made; null where it made none.", nullable = true) @Nullable Integer revision) {
    }

    View view() {
        return new View(at, actor, reason, revision);
    }
}
