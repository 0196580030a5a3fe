package org.unep.consultations.statement;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Spans of time in words. */
final class Times {

    private Times() {
    }

    static String words(@Nullable Instant from, @Nullable Instant to) {
        return from == null ? "lasts until " + to : to == null ? "begins at " + from : "lasts from " + from + " to " + to;
    }
}
