package org.unep.summary.version;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.text.PublicText;
import org.unep.summary.document.PublicSources.Reference;

/**
 * A sentence that the Co-Chairs write.
 *
 * @param section where it stands; may be missing beside {@code after} or {@code replaces}, which tell as well
 */
@Schema(name = "EditorialSentenceRequest", description = "A sentence that the Co-Chairs write: at the end of a section, behind another sentence, or in the place of a computed one.")
public record SentenceRequest(
        @Schema(description = "Id of the section in which it stands: at the end of its sentences where neither `after` nor `replaces` is there. `co-chairs` is a closing section of its own. It may be missing beside `after` or `replaces`.", examples = "cluster.policies-and-tools.3") @Size(min = 1, max = 500) @Nullable String section,
        @Schema(description = "Id of the sentence that it stands behind, computed or another one of the Co-Chairs'.", examples = "cluster.policies-and-tools.3.support-governments") @Size(min = 1, max = 500) @Nullable String after,
        @Schema(description = "Id of the computed sentence in whose place it stands. That is shown as `replaced`, and its sources are kept.") @Size(min = 1, max = 500) @Nullable String replaces,
        @Schema(description = "What it says, by BCP 47 tag, at most 10,000 characters each: plain text. Editions in other languages show it in the language of the draft, or else in another, and mark that.") @NotNull @PublicText(max = 10_000) Map<String, String> text,
        @Schema(description = "What it rests on: what everybody can read in the process.") @Size(max = 100) @Nullable List<@NotNull @Valid Reference> sources,
        @Schema(description = "True where it is the Co-Chairs' own reflection, which needs no source.") @Nullable Boolean reflection) {

    public SentenceRequest {
        sources = Objects.requireNonNullElse(sources, List.of());
        reflection = Boolean.TRUE.equals(reflection) ? true : null;
    }

    void require() {
        if (after != null && replaces != null) {
            throw CommonProblem.INVALID_REQUEST.at("/after", "A sentence stands behind another or in its place, not both.");
        }
        if (section == null && after == null && replaces == null) {
            throw CommonProblem.INVALID_REQUEST.at("/section", "Say where it stands: section, after or replaces.");
        }
        if (sources.isEmpty() && reflection == null) {
            throw VersionProblem.SENTENCE_WITHOUT_SOURCE.at("/sources",
                    "Name what it rests on, or mark it as the Co-Chairs' reflection.");
        }
    }
}
