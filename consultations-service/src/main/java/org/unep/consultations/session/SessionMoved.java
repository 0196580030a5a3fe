package org.unep.consultations.session;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step in the life of a session. */
@Schema(description = "A step in the life of a session.")
public record SessionMoved(@Schema(description = "State that it came to be in.") Session.Status to, Instant at,
        @Schema(description = "Why, in plain words.", nullable = true) @Nullable String reason) {
}
