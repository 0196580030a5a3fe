package org.unep.proposals.amendment;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.text.PublicText;
import org.unep.proposals.process.KnownReferences.Reference;
import org.unep.proposals.proposal.Origin;
import org.unep.proposals.revision.Part;

/** An amendment to be proposed. */
@Schema(description = "An amendment to be proposed.")
public record AmendmentRequest(
        @Schema(description = "BCP 47 tag of the text to be changed.", examples = "en") @NotNull @Size(max = 35) String language,
        @Schema(description = "Which text; where it is missing, TEXT.") @Nullable Part part,
        @Schema(description = "Number of the revision that it was written against; where it is missing, the one in force.") @Min(1) @Nullable Integer revision,
        @Schema(description = "REPLACE and DELETE change a range, INSERT puts words between two characters, REWRITE words the whole anew.") @NotNull AmendmentKind kind,
        @Schema(description = "Where in the text of that revision; for all kinds but REWRITE.") @Valid @Nullable Range range,
        @Schema(description = "What the text has there; where it is given, it must match.") @Size(max = 100_000) @Pattern(regexp = AmendmentRequest.STORABLE, message = AmendmentRequest.NOT_STORABLE) @Nullable String quote,
        @Schema(description = "What comes there, at most 100,000 characters; for all kinds but DELETE.") @Size(max = 100_000) @Pattern(regexp = AmendmentRequest.STORABLE, message = AmendmentRequest.NOT_STORABLE) @Nullable String text,
        @Schema(description = "Why, by BCP 47 tag, at most 10,000 characters each.") @PublicText(max = 10_000) @Nullable Map<String, String> rationale,
        @Schema(description = "Who proposes it, at most 50. A delegate names its own participant, and nobody else.") @Size(max = 50) @Nullable List<@NotNull @Valid Proponent> proponents) {

    // \p{Cs} is half a surrogate pair: a whole one is one character to a pattern
    static final String STORABLE = "[^\\x00\\p{Cs}]*";
    static final String NOT_STORABLE = "must not have a NUL character or half a surrogate pair";

    /** Fills in what may be missing. */
    public AmendmentRequest {
        part = part == null ? Part.TEXT : part;
        proponents = proponents == null ? List.of() : proponents.stream().distinct().toList();
    }

    /** Refuses what the kind of amendment does not have, or does not do without. */
    void require() {
        boolean whole = kind == AmendmentKind.REWRITE;
        if (whole && (range != null || quote != null)) {
            throw wrong(range != null ? "/range" : "/quote", "A REWRITE is of the whole text.");
        }
        if (!whole) {
            requireRange();
        }
        if (kind == AmendmentKind.DELETE && text != null) {
            throw wrong("/text", "A DELETE puts nothing in place of the range.");
        }
        if (kind != AmendmentKind.DELETE && (text == null || text.isEmpty())) {
            throw wrong("/text", "The words that come there are missing.");
        }
    }

    private void requireRange() {
        if (range == null) {
            throw wrong("/range", "Where in the text is missing.");
        }
        if (range.start() > range.end()) {
            throw wrong("/range", "It ends before it starts.");
        }
        if (kind == AmendmentKind.INSERT && range.length() > 0) {
            throw wrong("/range", "An INSERT is between two characters: `start` and `end` are the same.");
        }
        if (kind != AmendmentKind.INSERT && range.length() == 0) {
            throw wrong("/range", "There is nothing between `start` and `end`.");
        }
    }

    List<Reference> references() {
        return IntStream.range(0, proponents.size())
                .mapToObj(i -> proponents.get(i).reference("/proponents/" + i)).toList();
    }

    List<Origin> origins() {
        return proponents.stream().map(Proponent::origin).toList();
    }

    private static Problem wrong(String pointer, String detail) {
        return CommonProblem.INVALID_REQUEST.at(pointer, detail);
    }
}
