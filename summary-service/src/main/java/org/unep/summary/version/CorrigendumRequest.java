package org.unep.summary.version;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PublicText;

/** What is wrong in a final version, and what it should say. */
@Schema(name = "CorrigendumRequest", description = "What is wrong in a final version, and what it should say.")
public record CorrigendumRequest(
        @Schema(description = "What should read otherwise, a sentence each, and none twice.") @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Corrected> corrections,
        @Schema(description = "Why it is issued, by BCP 47 tag, at most 4,000 characters each.") @NotNull @PublicText(max = 4_000) Map<String, String> reason) {

    /** One sentence. */
    @Schema(name = "CorrectionRequest", description = "One sentence that should read otherwise.")
    public record Corrected(
            @Schema(description = "Id of the sentence in the final version.") @NotBlank @Size(max = 500) String sentence,
            @Schema(description = "What it should say, by BCP 47 tag, at most 10,000 characters each. Its sources stay those of the sentence.") @NotNull @PublicText(max = 10_000) Map<String, String> text,
            @Schema(description = "Why, by BCP 47 tag, where that is not the reason of them all.") @PublicText(max = 4_000) @Nullable Map<String, String> reason) {
    }
}
