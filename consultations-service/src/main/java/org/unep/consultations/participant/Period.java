package org.unep.consultations.participant;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.text.Rfc3339;

/** The days from one to another, both among them. */
@Schema(name = "Period", description = "The days from one to another, both among them.")
public record Period(
        @Schema(description = "The first day; null: always.", nullable = true, examples = "2024-01-01") @Rfc3339 @Nullable LocalDate from,
        @Schema(description = "The last day; null: still.", nullable = true) @Rfc3339 @Nullable LocalDate to) {

    /** No beginning and no end. */
    static final Period ALWAYS = new Period(null, null);

    /**
     * Refuses one that ends before it begins.
     *
     * @param pointer to where it stands in the request
     */
    Period inOrder(String pointer) {
        if (from != null && to != null && to.isBefore(from)) {
            throw CommonProblem.INVALID_REQUEST.at(pointer + "/to", "The last day is before the first one.");
        }
        return this;
    }

    /** Whether the day is among them. */
    boolean has(LocalDate day) {
        return overlaps(new Period(day, day));
    }

    /** Whether a day is among them and among the other's. */
    boolean overlaps(Period other) {
        return begins(other.to) && other.begins(to);
    }

    // by the last day of another
    private boolean begins(@Nullable LocalDate last) {
        return from == null || last == null || !from.isAfter(last);
    }
}
