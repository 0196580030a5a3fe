package org.unep.summary.circulation;

import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.text.PublicText;

/** What of a comment can be changed. */
@Schema(name = "CommentEdit", description = "What of a comment can be changed: what it is on, and what it says.")
public record CommentEdit(
        @Schema(description = "Id of the sentence that it is on; null where it is on a section.", nullable = true) @Size(min = 1, max = 500) @Nullable String sentence,
        @Schema(description = "Id of the section that it is on; null where it is on a sentence.", nullable = true) @Size(min = 1, max = 500) @Nullable String section,
        @Schema(description = "What it says, by BCP 47 tag, at most 10,000 characters each.") @NotNull @PublicText(max = 10_000) Map<String, String> text) {

    static CommentEdit of(Comment comment) {
        return new CommentEdit(comment.sentence(), comment.section(), comment.text());
    }

    void require() {
        if ((sentence == null) == (section == null)) {
            throw CommonProblem.INVALID_REQUEST.at("/sentence",
                    "A comment is on a sentence or on a section: name one of the two.");
        }
    }
}
