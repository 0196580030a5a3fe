package org.unep.summary.version;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.comparison.Passage;
import org.unep.summary.document.SummaryDocument.Origin;
import org.unep.summary.document.SummaryDocument.Source;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What became of a summary from one version to another, in one language; what is the same in both is left out. */
@Schema(name = "SummaryComparison", description = "What became of a summary from one version to another, in one language. What is the same in both is left out.")
public record VersionComparison(@Schema(description = "Id of the summary.") UUID summary,
        @Schema(description = "Number of the one version.") int from,
        @Schema(description = "Number of the other; may be the lower one.") int to,
        @Schema(description = "BCP 47 tag of the editions compared.", examples = "en") String language,
        @Schema(description = "Sections that one version alone has, that stand elsewhere, or whose heading is another.") List<SectionChange> sections,
        @Schema(description = "Proposals whose level or numbers are others.") List<LevelChange> levels,
        @Schema(description = "Sentences that are not the same, in the order in which they are read.") List<SentenceChange> sentences) {

    /** What can become of a section or a sentence. */
    @Schema(name = "SummaryComparisonKind", description = "ADDED: only the newer version has it. REMOVED: only the older has it. MOVED: it stands elsewhere, and may say something else. CHANGED: it stands where it stood and is not the same.")
    public enum Kind {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED
    }

    /** @param was id in the older version, where that is another */
    @Schema(name = "SummarySectionChange", description = "A section that is not the same.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SectionChange(@Schema(description = "Id of the section, in the newer version where that has it.") String id,
            @Schema(description = "Id of the section in the older version, where that is another.") @Nullable String was,
            @Schema(description = "What became of it.") Kind change,
            @Schema(description = "Its heading, word for word.") List<Passage> heading) {
    }

    /** One value that is not the same; null where there was, or is, none. */
    @Schema(name = "SummaryValueChange", description = "A value that is another.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ValueChange(
            @Schema(description = "What it is: level, assigned, diverging, or a camp and a number, such as `governments.support`.", examples = "governments.support") String value,
            @Schema(description = "What it was; null where there was none.", nullable = true) @Nullable String before,
            @Schema(description = "What it is; null where there is none.", nullable = true) @Nullable String after) {
    }

    /** A proposal whose numbers are not the same. */
    @Schema(name = "SummaryLevelChange", description = "A proposal whose level or numbers are others.")
    public record LevelChange(@Schema(description = "Id of the proposal.") UUID proposal,
            @Schema(description = "Id of its section in the newer version.") String section,
            @Schema(description = "The heading of that.") String heading,
            @Schema(description = "What is not the same.") List<ValueChange> values) {
    }

    /** @param was id in the older version, where that is another */
    @Schema(name = "SummarySentenceChange", description = "A sentence that is not the same.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SentenceChange(@Schema(description = "Id of the sentence, in the newer version where that has it.") String id,
            @Schema(description = "Id of the sentence in the older version, where that is another: of the computed one, where the Co-Chairs' stands in its place.") @Nullable String was,
            @Schema(description = "Id of the section in which it stands, or stood.") String section,
            @Schema(description = "The heading of that section.") String heading,
            @Schema(description = "What became of it.") Kind change,
            @Schema(description = "What it says, word for word: all that is EQUAL or DELETE is the older text, all that is EQUAL or INSERT the newer.") List<Passage> words,
            @Schema(description = "Where it came from; missing where it is added.") @Nullable Origin originBefore,
            @Schema(description = "Where it comes from; missing where it is removed.") @Nullable Origin originAfter,
            @Schema(description = "Sources that it did not have.") List<Source> sourcesAdded,
            @Schema(description = "Sources that it has no more.") List<Source> sourcesRemoved) {
    }
}
