package org.unep.proposals.amendment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an amendment is accepted or rejected. */
@Schema(description = "Why the amendment is accepted or rejected.")
public record DecisionRequest(
        @Schema(description = "In plain words, public, at most 4,000 characters.") @NotNull @Size(max = 4_000) @Pattern(regexp = "[^\\x00]*\\S[^\\x00]*", flags = Pattern.Flag.DOTALL, message = "must not be blank or have a NUL character") String reason) {
}
