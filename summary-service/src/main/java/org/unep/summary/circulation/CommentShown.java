package org.unep.summary.circulation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.chassis.security.Actor;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A comment, or what is left of one that was taken back. */
@Schema(name = "CommentOrTombstone", description = "A comment, or what is left of one that was taken back.", oneOf = {
        CommentShown.CommentView.class, CommentShown.CommentTombstone.class })
public sealed interface CommentShown extends Versioned {

    static CommentShown of(Comment c) {
        return c.isDeleted()
                ? new CommentTombstone(c.id(), true, c.version(), c.process(), c.summary(), c.number(), c.participant(),
                        c.camp(),
                        c.createdAt(), c.updatedAt())
                : CommentView.of(c);
    }

    /** A comment in full; it is public from the moment when it is made. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Comment", description = "A comment on a circulated version; public from the moment when it is made.")
    record CommentView(@Schema(description = "Id of the comment.") UUID id,
            @Schema(description = "Grows by one with every change, from 1.") int version,
            @Schema(description = "Code of the process.", examples = "unea-5-12") String process,
            @Schema(description = "Id of the summary.") UUID summary,
            @Schema(description = "Number of the version that it is on.") int number,
            @Schema(description = "Id of the sentence that it is on; missing where it is on a section.") @Nullable String sentence,
            @Schema(description = "Id of the section that it is on; missing where it is on a sentence.") @Nullable String section,
            @Schema(description = "What it says, by BCP 47 tag.") Map<String, String> text,
            @Schema(description = "Code of the participant, or of the group, whose comment it is.", examples = "CHE") String participant,
            @Schema(description = "Whether that is a government, a group or an observer.") CommentCamp camp,
            @Schema(description = "Who made it, in which function.") Actor actor,
            @Schema(description = "When it was made.") Instant createdAt,
            @Schema(description = "When it, or what was made of it, last changed.") Instant updatedAt,
            @Schema(description = "What the Co-Chairs made of it; missing as long as that is open.") @Nullable DispositionView disposition)
            implements
                CommentShown {

        static CommentView of(Comment c) {
            return new CommentView(c.id(), c.version(), c.process(), c.summary(), c.number(), c.sentence(), c.section(),
                    c.text(),
                    c.participant(), c.camp(), c.actor(), c.createdAt(), c.updatedAt(), c.disposed());
        }
    }

    /** What is left of a comment that was taken back. */
    @Schema(name = "CommentTombstone", description = "What is left of a comment that was taken back.")
    record CommentTombstone(@Schema(description = "Id of the comment.") UUID id,
            @Schema(description = "Always true.") boolean deleted,
            @Schema(description = "Grows by one with every change, from 1.") int version,
            @Schema(description = "Code of the process.") String process,
            @Schema(description = "Id of the summary.") UUID summary,
            @Schema(description = "Number of the version that it was on.") int number,
            @Schema(description = "Code of the participant, or of the group, whose comment it was.") String participant,
            @Schema(description = "Whether that is a government, a group or an observer.") CommentCamp camp,
            @Schema(description = "When it was made.") Instant createdAt,
            @Schema(description = "When it was taken back.") Instant updatedAt) implements CommentShown {
    }
}
