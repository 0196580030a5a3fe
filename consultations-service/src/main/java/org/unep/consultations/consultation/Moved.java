package org.unep.consultations.consultation;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step in the life of a consultation. */
@Schema(name = "ConsultationMoved", description = "A step in the life of a consultation.")
public record Moved(@Schema(description = "State that it came to be in.") Consultation.Status to, Instant at,
        @Schema(description = "Why, in plain words.", nullable = true) @Nullable String reason) {
}
