package org.unep.summary.circulation;

import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PublicText;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is made of a comment, and why. */
@Schema(name = "DispositionRequest", description = "What is made of a comment, and why.")
public record DispositionRequest(@Schema(description = "What is made of it.") @NotNull Disposition disposition,
        @Schema(description = "Why, by BCP 47 tag, at most 4,000 characters each; public.") @NotNull @PublicText(max = 4_000) Map<String, String> reason,
        @Schema(description = "Where the text says it; not for NOT_REFLECTED.") @Valid @Nullable ReflectedIn reflectedIn) {

    /** Where a text says what was commented. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReflectedIn", description = "Where the text says what was commented.")
    public record ReflectedIn(@Schema(description = "Number of the version.") @NotNull @Min(1) Integer version,
            @Schema(description = "Id of the sentence in it; missing where it is the version as a whole.") @Size(min = 1, max = 500) @Nullable String sentence) {
    }
}
