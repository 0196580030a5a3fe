package org.unep.consultations.floor;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * Where a request stands on its list: by rank, then by place, then by the order of asking.
 *
 * @param rank as the rules rank the likes of it; lower ones speak first
 * @param place among those of its rank: as it was asked, or where the chair has put it
 * @param ordinal its number in the order of asking
 * @param moved whether the chair has put it there, against the rules
 */
@Embeddable
record Standing(int rank, BigDecimal place, long ordinal, boolean moved) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Where the rules have it. */
    static Standing asRanked(int rank, long ordinal) {
        return new Standing(rank, BigDecimal.valueOf(ordinal), ordinal, false);
    }

    /** Between two that wait, against the rules; null is an end of the list. */
    Standing between(@Nullable Standing ahead, @Nullable Standing behind) {
        if (behind != null) {
            return at(behind.rank, ahead != null && ahead.rank == behind.rank ? ahead.place.add(behind.place).multiply(HALF)
                    : behind.place.subtract(BigDecimal.ONE));
        }
        // before all who will ask: the list has counted more changes than that
        return ahead != null ? at(ahead.rank, ahead.place.add(HALF)) : at(rank, place);
    }

    private Standing at(int anotherRank, BigDecimal anotherPlace) {
        return new Standing(anotherRank, anotherPlace, ordinal, true);
    }
}
