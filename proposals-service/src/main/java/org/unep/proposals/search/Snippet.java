package org.unep.proposals.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place where what was looked for was found. */
@Schema(description = "A place where what was looked for was found.")
public record Snippet(@Schema(description = "BCP 47 tag of the language.", examples = "en") String language,
        Part part,
        @Schema(description = "HTML: the words that were found are in `<mark>`, everything else is escaped.", examples = "A global <mark>sand</mark> observatory") String html) {

    /** Where in the proposal it is. */
    public enum Part {
        TITLE,
        TEXT
    }
}
