package org.unep.proposals.revision;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.text.comparison.Passage;

/** What became of a proposal's words in one language from one revision to another. */
@Schema(description = "What became of a proposal's words in one language from one revision to another. All that is EQUAL or DELETE is the text of `from`, all that is EQUAL or INSERT that of `to`.")
public record Comparison(@Schema(description = "Id of the proposal.") UUID proposal,
        @Schema(description = "Number of the one revision.") int from,
        @Schema(description = "Number of the other; may be the lower one.") int to,
        @Schema(description = "BCP 47 tag of the language compared.") String language, List<Passage> title,
        List<Passage> text) {
}
