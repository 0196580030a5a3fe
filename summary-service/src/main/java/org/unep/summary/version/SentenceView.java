package org.unep.summary.version;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.summary.document.SummaryDocument.Source;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A sentence of the Co-Chairs in all its languages.
 *
 * @param revision of the version that it stands in, which is what its tag is of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditorialSentence", description = "A sentence of the Co-Chairs in all its languages.")
public record SentenceView(@Schema(description = "Its id, unique in the summary for ever.") String id,
        @Schema(description = "Id of the summary.") UUID summary,
        @Schema(description = "Number of the version that it stands in.") int number,
        @Schema(description = "Revision of that version: the number in the `ETag`, here and of the version in every format.") int revision,
        @Schema(description = "Id of the section in which it stands.") String section,
        @Schema(description = "Id of the sentence that it stands behind; missing where it stands at the end of the section, or in the place of another.") @Nullable String after,
        @Schema(description = "Id of the computed sentence in whose place it stands; missing elsewhere.") @Nullable String replaces,
        @Schema(description = "What it says, by BCP 47 tag.") Map<String, String> text,
        @Schema(description = "What it rests on, in the language of the draft.") List<Source> sources,
        @Schema(description = "True where it is the Co-Chairs' own reflection; missing elsewhere.") @Nullable Boolean reflection)
        implements
            Versioned {

    static SentenceView of(EditorialSentence sentence, SummaryVersion version) {
        return new SentenceView(sentence.id(), version.summary(), version.number(), version.revision(), sentence.section(),
                sentence.after(), sentence.replaces(), sentence.text(), sentence.sources(version.language()),
                sentence.reflection());
    }

    @Override
    public int version() {
        return revision;
    }
}
