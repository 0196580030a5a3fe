package org.unep.proposals.similarity;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Open proposals that might be consolidated, since each reads like another of them. */
@Schema(name = "ConsolidationCandidates", description = "Open proposals that might be consolidated, since each reads like another of them. Advisory only.")
public record CandidatesView(
        @Schema(description = "The highest score of its pairs.") double score,
        @Schema(description = "How many proposals are in the group.") int size,
        @Schema(description = "The proposals, in the order in which they were made; at most 100.") List<Compared> proposals,
        @Schema(description = "The pairs that reach the threshold, the most alike first; at most 20.") List<PairView> pairs) {

    static final int MOST_PROPOSALS = 100;
    static final int MOST_PAIRS = 20;

    /** Two of the group, how alike they are, and why. */
    @Schema(name = "CandidatePair", description = "Two of the group, how alike they are, and why.")
    public record PairView(@Schema(description = "Id of the one made first.") UUID one,
            @Schema(description = "Id of the other.") UUID other,
            @Schema(description = "From 0 to 1, in the language in which they are most alike.") double score,
            @Schema(description = "The reasons, the best language first.") List<Reason> because) {

        static PairView of(UUID one, UUID other, List<Reason> because) {
            return new PairView(one, other, because.get(0).score(), because);
        }
    }
}
