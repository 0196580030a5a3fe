package org.unep.proposals.similarity;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two proposals count as alike, in one language. */
@Schema(name = "SimilarityReason", description = "Why two proposals count as alike, in one language.")
public record Reason(@Schema(description = "BCP 47 tag, as the first of the two has it.", examples = "en") String language,
        @Schema(description = "From 0 to 1: the wording's score, or the mean of the two scores below if that is higher.") double score,
        @Schema(description = "Likeness of the titles: half their telling words in common, half their sequences of characters.") double titleScore,
        @Schema(description = "Likeness of title and text together, by their telling words.") double textScore,
        @Schema(description = "The most telling words that both have in the same order, as the first of the two writes them; at most 5, the most telling first. Sought in the beginning of each text.") List<String> phrases) {

    static Reason of(Pairing.Pair pair, List<String> phrases) {
        return new Reason(pair.one().words().tag(), rounded(pair.likeness().score()), rounded(pair.likeness().title()),
                rounded(pair.likeness().wording()), phrases);
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
