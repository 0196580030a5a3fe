package org.unep.proposals.proposal;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;

/** Cursors of lists that are ordered by id. */
public final class Cursor {

    private Cursor() {
    }

    /** The id behind which the page starts, null for the first page. */
    public static @Nullable UUID of(String key) {
        try {
            return key.isEmpty() ? null : UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_CURSOR.at("?cursor", "Not a cursor of this list.");
        }
    }
}
