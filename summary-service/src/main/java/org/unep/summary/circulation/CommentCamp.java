package org.unep.summary.circulation;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose comment it is: governments, groups and observers are never counted, or listed, together. */
@Schema(name = "CommentCamp", description = "Whose comment it is: governments, groups and observers are never counted, or listed, together.")
public enum CommentCamp {
    GOVERNMENT,
    GROUP,
    OBSERVER;

    /** Its name in whatever case, as a query may have it. */
    public static CommentCamp fromString(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
