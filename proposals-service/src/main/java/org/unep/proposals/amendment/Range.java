package org.unep.proposals.amendment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text, counted in Unicode code points, so that no range cuts a character outside of the first plane in half
 * and every language counts alike.
 *
 * @param start code points before it
 * @param end code points up to its end; the same as {@code start} for a place between two characters
 */
@Schema(description = "A place in a text, counted in Unicode code points.")
public record Range(
        @Schema(description = "Code points before it.", examples = "11") @NotNull @Min(0) Integer start,
        @Schema(description = "Code points up to its end; the same as `start` for a place between two characters.", examples = "17") @NotNull @Min(0) Integer end) {

    int length() {
        return end - start;
    }

    /** Whether one of two changes in these places is in the way of the other; so are two insertions in one place. */
    boolean overlaps(Range other) {
        return start < other.end && other.start < end || equals(other);
    }

    /**
     * Where this place is once another is changed.
     *
     * @param length code points that come in place of the other
     * @return null where that cannot be said exactly, because the two overlap
     */
    @Nullable
    Range after(Range changed, int length) {
        if (overlaps(changed)) {
            return null;
        }
        int shift = start >= changed.end ? length - changed.length() : 0;
        return new Range(start + shift, end + shift);
    }

    /** What the text has there, null where it ends before. */
    @Nullable
    String in(String text) {
        return end > text.codePointCount(0, text.length()) ? null : text.substring(units(text, start), units(text, end));
    }

    /** What stands before it. */
    String head(String text) {
        return text.substring(0, units(text, start));
    }

    /** What stands behind it. */
    String tail(String text) {
        return text.substring(units(text, end));
    }

    private static int units(String text, int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }
}
