package org.unep.proposals.search;

import java.time.DateTimeException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.problem.Problem;

/**
 * Where a row stands in a list of an order.
 *
 * @param key what it is sorted by, as PostgreSQL writes it
 */
public record Place(Order order, String key, UUID id) {

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param text empty for before the first row
     * @throws Problem 400 where it is no place in that order
     */
    public static @Nullable Place of(String text, Order order) {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split("\\|", -1);
        try {
            if (parts.length == 3 && parts[0].equals(order.code())) {
                var place = new Place(order, parts[1], UUID.fromString(parts[2]));
                place.value();
                return place;
            }
        } catch (IllegalArgumentException | DateTimeException notAPlace) {
            // falls through to the one answer
        }
        throw Paging.invalid();
    }

    /** The key as a value. */
    public Object value() {
        return order.read(key);
    }

    @Override
    public String toString() {
        return order.code() + "|" + key + "|" + id;
    }
}
