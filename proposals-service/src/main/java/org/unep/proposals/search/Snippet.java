package org.unep.proposals.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.proposals.revision.Part;

/** A place where what was looked for was found. */
@Schema(description = "A place where what was looked for was found.")
public record Snippet(@Schema(description = "BCP 47 tag of the language.", examples = "en") String language,
        @Schema(description = "Where in the proposal it is.") Part part,
        @Schema(description = "HTML: the words that were found are in `<mark>`, everything else is escaped.", examples = "A global <mark>sand</mark> observatory") String html) {
}
