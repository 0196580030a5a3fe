package org.unep.summary.circulation;

import org.unep.chassis.outbox.OutboxEvent;

/** What happens to comments. Travels under the key of the summary, so that it stays in order with the versions. */
enum CommentEvent {

    /** It was made, or says something else. */
    SUMMARY_COMMENTED("summary-commented"),
    /** It was taken back. */
    COMMENT_DELETED("comment-deleted"),
    /** The Co-Chairs said what they made of it. */
    COMMENT_DISPOSED("comment-disposed");

    private final String type;

    CommentEvent(String type) {
        this.type = type;
    }

    /** The event, with the comment after what happened. */
    OutboxEvent of(Comment comment) {
        return new OutboxEvent("summaries", comment.summary().toString(), "org.unep.summaries." + type + ".v1",
                comment.id().toString(), CommentShown.of(comment));
    }
}
