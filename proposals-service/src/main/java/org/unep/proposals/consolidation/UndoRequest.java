package org.unep.proposals.consolidation;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.text.PlainText;

/** Why a consolidation is undone. */
@Schema(description = "Why a consolidation is undone.")
public record UndoRequest(
        @Schema(description = "In plain words, public, at most 4,000 characters.", maxLength = 4_000) @NotNull @PlainText(max = 4_000) String reason) {
}
