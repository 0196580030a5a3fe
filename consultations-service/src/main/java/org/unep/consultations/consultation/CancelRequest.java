package org.unep.consultations.consultation;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.text.PlainText;

/** Why a consultation or a session is cancelled. */
@Schema(description = "Why it is cancelled.")
public record CancelRequest(
        @Schema(description = "In plain words, public, at most 4,000 characters.", maxLength = 4_000) @NotNull @PlainText(max = 4_000) String reason) {
}
