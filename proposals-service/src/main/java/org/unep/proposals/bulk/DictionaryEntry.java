package org.unep.proposals.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one column of the CSV holds. */
@Schema(description = "What one column of the CSV holds.")
public record DictionaryEntry(
        @Schema(description = "Its name; `<language>` and `<code>` stand for a column for each.", examples = "title.<language>") String column,
        @Schema(description = "Whether an import takes it; otherwise it is ignored there.") boolean imported,
        @Schema(description = "Whether an export has it.") boolean exported,
        @Schema(description = "What kind of value it holds.", examples = "text") String type,
        @Schema(description = "What it is counted in, and how much of it there can be.", nullable = true) @Nullable String unit,
        String description, String example,
        @Schema(description = "What is allowed, where not everything of the type is.", nullable = true) @Nullable String allowed) {
}
