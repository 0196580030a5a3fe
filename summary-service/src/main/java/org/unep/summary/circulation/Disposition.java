package org.unep.summary.circulation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the Co-Chairs made of a comment. */
@Schema(name = "CommentDisposition", description = "What the Co-Chairs made of a comment.")
public enum Disposition {
    /** The text says it by now. */
    REFLECTED,
    /** The text says a part of it. */
    PARTLY,
    /** The text does not say it. */
    NOT_REFLECTED
}
