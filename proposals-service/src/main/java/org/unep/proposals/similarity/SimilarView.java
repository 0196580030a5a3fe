package org.unep.proposals.similarity;

import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.proposals.proposal.Status;

/** A proposal that reads like another, and how much. */
@Schema(name = "SimilarProposal", description = "A proposal that reads like the one asked about, and how much.")
public record SimilarView(UUID proposal,
        @Schema(description = "Its number, null where it has none.", nullable = true) @Nullable Integer number,
        Status status,
        @Schema(description = "Its title by BCP 47 tag.") Map<String, String> title,
        @Schema(description = "The language in which the two are most alike.", examples = "en") String language,
        @Schema(description = "From 0 (nothing in common) to 1: the higher of the two scores below.") float score,
        @Schema(description = "Share of three-letter sequences that the titles have in common.") float titleScore,
        @Schema(description = "The same for title and text together.") float wordingScore) {
}
