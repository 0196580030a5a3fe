package org.unep.proposals.amendment;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.text.PlainText;

/** Why an amendment is accepted or rejected. */
@Schema(description = "Why the amendment is accepted or rejected.")
public record DecisionRequest(
        @Schema(description = "In plain words, public, at most 4,000 characters.", maxLength = 4_000) @NotNull @PlainText(max = 4_000) String reason) {
}
