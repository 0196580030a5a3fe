package org.unep.summary.version;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.summary.document.PublicSources.Reference;
import org.unep.summary.document.SummaryView.VersionView;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A version computed anew, and what became of the Co-Chairs' sentences in it. */
@Schema(name = "RegeneratedVersion", description = "A version computed anew, and what became of the Co-Chairs' sentences in it.")
public record Regenerated(@Schema(description = "Number of the new version.") int number,
        @Schema(description = "The new version as the summary lists it.") VersionView drafted,
        @Schema(description = "The Co-Chairs' sentences whose place is gone: they stand at the end of their section, or in the closing section where that is gone too.") List<Moved> moved,
        @Schema(description = "The Co-Chairs' sentences that stand in the place of a computed one which says something else by now.") List<Changed> changed,
        @Schema(description = "What the Co-Chairs' sentences rest on and is not public any more. They have to be changed before the version is circulated.") List<Gone> gone)
        implements
            Versioned {

    @Override
    public int version() {
        return drafted.revision();
    }

    /** A sentence that could not keep its place. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MovedEditorialSentence", description = "A sentence that could not keep its place.")
    public record Moved(@Schema(description = "Id of the sentence.") String sentence,
            @Schema(description = "Id of the section in which it stood.") String from,
            @Schema(description = "Id of the sentence behind which, or in whose place, it stood; missing where it stood at the end of the section.") @Nullable String anchor,
            @Schema(description = "Id of the section at whose end it stands now.") String to) {
    }

    /** A sentence that stands in the place of one that has changed. */
    @Schema(name = "ChangedUnderEditorialSentence", description = "A sentence that stands in the place of a computed one which has changed, in the language of the draft.")
    public record Changed(@Schema(description = "Id of the Co-Chairs' sentence.") String sentence,
            @Schema(description = "Id of the computed one.") String replaces,
            @Schema(description = "What that said in the version before.") String before,
            @Schema(description = "What it says now.") String after) {
    }

    /** A source that is not public any more. */
    @Schema(name = "GoneSource", description = "A source of a sentence that is not public any more.")
    public record Gone(@Schema(description = "Id of the Co-Chairs' sentence.") String sentence,
            @Schema(description = "What it rests on.") Reference source) {
    }
}
