package org.unep.proposals.consolidation;

import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PublicText;

/** What an originator says to a consolidation. */
@Schema(description = "What an originator says to a consolidation.")
public record ConsentRequest(
        @Schema(description = "AGREED or OBJECTED; PENDING takes back what was said before.") @NotNull Consent.Answer status,
        @Schema(description = "In its own words, public, by BCP 47 tag, at most 10,000 characters each; may be missing.") @PublicText(max = 10_000) @Nullable Map<String, String> note) {
}
