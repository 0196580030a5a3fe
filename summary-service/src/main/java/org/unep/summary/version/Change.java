package org.unep.summary.version;

import java.time.Instant;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What made a revision of a version.
 *
 * @param number of the version
 * @param sentence id of the Co-Chairs' sentence; null where the version took a step
 * @param by role under which it was done
 * @param text what the sentence says by it; null where it was removed, by this change or a later one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SummaryChange", description = "What made a revision of a version.")
public record Change(@Schema(description = "Number of the version.") int number,
        @Schema(description = "The revision of that version that it made.") int revision,
        @Schema(description = "What became of the sentence, or of the version.") Kind change,
        @Schema(description = "Id of the Co-Chairs' sentence; missing where the version was drafted, circulated or finalized.") @Nullable String sentence,
        @Schema(description = "Role under which it was done. Nobody's name is public.", enumeration = {
                "co-chair", "secretariat" }) String by,
        @Schema(description = "When.") Instant at,
        @Schema(description = "What the sentence says by this change, by BCP 47 tag; missing once the sentence is removed.") @Nullable Map<String, String> text){

    /** What can become of a sentence, or of a version. */
    @Schema(name = "SummaryChangeKind", description = "What became of a sentence, or of a version. DRAFTED is told only of the summary as a whole, where it was regenerated.")
    public enum Kind {
        DRAFTED,
        ADDED,
        CHANGED,
        REMOVED,
        CIRCULATED,
        FINALIZED
    }
}
