package org.unep.summary.ladder;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A version of a process's ladder in the list of them.
 *
 * @param publishedAt null for version 1, the suite's default
 * @param quantifiers of its rungs, from the lowest
 */
@Schema(name = "PhraseLadderVersionListed", description = "A version of a process's phrase ladder, in the list of them.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LadderVersionView(
        @Schema(description = "From 1, the suite's default; grows by one with every ladder published.") int version,
        @Schema(description = "When it was published; null for version 1, the suite's default.", nullable = true) @Nullable Instant publishedAt,
        @Schema(description = "Quantifiers of its rungs, from the lowest.", examples = "[\"ONE\",\"SEVERAL\"]") List<String> quantifiers) {

    static LadderVersionView of(LadderView ladder, @Nullable Instant publishedAt) {
        return new LadderVersionView(ladder.version(), publishedAt, ladder.rungs().findValuesAsText("quantifier"));
    }
}
