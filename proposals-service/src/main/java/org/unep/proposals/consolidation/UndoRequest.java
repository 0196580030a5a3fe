package org.unep.proposals.consolidation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a consolidation is undone. */
@Schema(description = "Why a consolidation is undone.")
public record UndoRequest(
        @Schema(description = "In plain words, public, at most 4,000 characters.") @NotNull @Size(max = 4_000) @Pattern(regexp = "[^\\x00]*[^\\s\\x00][^\\x00]*", flags = Pattern.Flag.DOTALL, message = "must not be blank or have a NUL character") String reason) {
}
