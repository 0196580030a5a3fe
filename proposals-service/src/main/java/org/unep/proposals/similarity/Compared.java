package org.unep.proposals.similarity;

import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.proposals.proposal.Status;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A proposal as it stands in a group of candidates. */
@Schema(name = "ComparedProposal", description = "A proposal that was compared.")
public record Compared(UUID proposal,
        @Schema(description = "Its number, null where it has none.", nullable = true) @Nullable Integer number,
        Status status,
        @Schema(description = "Its cluster, null where it is in none.", nullable = true) @Nullable String cluster,
        @Schema(description = "Its title by BCP 47 tag.") Map<String, String> title,
        @JsonIgnore @Schema(hidden = true) Map<String, String> beginning) {

    /** Title and beginning of the text, one below the other. */
    String wording(String tag) {
        return title.getOrDefault(tag, "") + "\n" + beginning.getOrDefault(tag, "");
    }
}
