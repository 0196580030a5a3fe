package org.unep.summary.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.document.SummaryDocument.Source;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a corrigendum says, in all languages at once: it is its bytes, as an edition is.
 *
 * @param version number of the final version that it corrects
 * @param number of the corrigendum, from 1
 */
@Schema(name = "Corrigendum", description = "A correction of a final version, whose text stays as it is. It is canonical JSON (RFC 8785), so that its hash can be checked as that of an edition.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrigendumDocument(@Schema(description = "Code of the process.", examples = "unea-5-12") String process,
        @Schema(description = "Id of the summary.") UUID summary,
        @Schema(description = "Number of the final version that it corrects.") int version,
        @Schema(description = "Number of the corrigendum, from 1.") int number,
        @Schema(description = "When it was issued.") Instant issuedAt,
        @Schema(description = "Why it was issued, by BCP 47 tag.") Map<String, String> reason,
        @Schema(description = "What reads otherwise, a sentence each.") List<Correction> corrections) {

    /**
     * One sentence that reads otherwise.
     *
     * @param was what the final version says, by language of its editions, or what the latest corrigendum to the sentence says
     * @param reads what it should say, by BCP 47 tag
     * @param sources what the sentence rests on, as the original edition cites it
     */
    @Schema(name = "SummaryCorrection", description = "One sentence that reads otherwise.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Correction(@Schema(description = "Id of the sentence.") String sentence,
            @Schema(description = "What the final version says, in the language of each edition; where an earlier corrigendum corrected the sentence, what the latest of those says.") Map<String, String> was,
            @Schema(description = "What it should say, by BCP 47 tag.") Map<String, String> reads,
            @Schema(description = "What the sentence rests on: a correction has the sources of the sentence that it corrects, in the language of the original edition.") List<Source> sources,
            @Schema(description = "Why, by BCP 47 tag; missing where the reason of the corrigendum is the reason.") @Nullable Map<String, String> reason) {
    }
}
