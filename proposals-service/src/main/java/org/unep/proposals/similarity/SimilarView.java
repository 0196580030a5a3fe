package org.unep.proposals.similarity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.proposals.proposal.Status;

/** A proposal that reads like another, how much, and why. */
@Schema(name = "SimilarProposal", description = "A proposal that reads like the one asked about, how much, and why.")
public record SimilarView(UUID proposal,
        @Schema(description = "Its number, null where it has none.", nullable = true) @Nullable Integer number,
        Status status,
        @Schema(description = "Its cluster, null where it is in none.", nullable = true) @Nullable String cluster,
        @Schema(description = "Its title by BCP 47 tag.") Map<String, String> title,
        @Schema(description = "The language in which the two are most alike.", examples = "en") String language,
        @Schema(description = "From 0 (nothing telling in common) to 1 (the same words), in that language.") double score,
        @Schema(description = "The reasons, one for each language that reaches the threshold, the best first.") List<Reason> because) {

    static SimilarView of(Compared other, List<Reason> because) {
        return new SimilarView(other.proposal(), other.number(), other.status(), other.cluster(), other.title(),
                because.get(0).language(), because.get(0).score(), because);
    }
}
