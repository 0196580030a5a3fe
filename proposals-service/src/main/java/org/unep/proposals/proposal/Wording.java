package org.unep.proposals.proposal;

import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PublicText;
import org.unep.proposals.process.Slug;

/**
 * What a proposal says, and where it is sorted in.
 *
 * @param title by BCP 47 tag, at most 1,000 characters each
 * @param text by BCP 47 tag, at most 100,000 characters each
 * @param cluster code of the process's cluster, null where it is in none
 */
@Schema(description = "What a proposal says, and where it is sorted in.")
public record Wording(
        @Schema(description = "Title by BCP 47 tag, at most 1,000 characters each.") @NotNull @PublicText(max = 1_000) Map<String, String> title,
        @Schema(description = "Text by BCP 47 tag, at most 100,000 characters each.") @NotNull @PublicText Map<String, String> text,
        @Schema(description = "Code of the process's cluster; missing where it is in none.", examples = "policies-and-tools") @Slug @Nullable String cluster) {
}
