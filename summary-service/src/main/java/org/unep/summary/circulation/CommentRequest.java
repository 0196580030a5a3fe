package org.unep.summary.circulation;

import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Slug;

/** A comment on a circulated version. */
@Schema(name = "CommentRequest", description = "A comment on a sentence or on a section of a circulated version.")
public record CommentRequest(
        @Schema(description = "Id of the sentence that it is on; either this or `section`.", examples = "cluster.policies-and-tools.3.support-governments") @Size(min = 1, max = 500) @Nullable String sentence,
        @Schema(description = "Id of the section that it is on; either this or `sentence`.", examples = "cluster.policies-and-tools.3") @Size(min = 1, max = 500) @Nullable String section,
        @Schema(description = "What it says, by BCP 47 tag, at most 10,000 characters each: plain text.") @NotNull @PublicText(max = 10_000) Map<String, String> text,
        @Schema(description = "Code of the participant, or of the group, whose comment it is. A delegate may leave it out, for it comments for its own only; the secretariat says for whom it does.", examples = "CHE") @Slug @Nullable String participant) {

    CommentEdit words() {
        return new CommentEdit(sentence, section, text);
    }
}
