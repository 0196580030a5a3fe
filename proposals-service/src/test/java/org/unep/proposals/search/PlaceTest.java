package org.unep.proposals.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.chassis.problem.Problem;

/** Where a page begins, as its cursor says it. */
class PlaceTest {

    private static final String ID = "|0193a5a0-7c1e-7f43-9d52-3a1f0c9b8e21";

    @ParameterizedTest
    @CsvSource({ "CREATED,2026-11-25 04:46:51.123456+00,2026-11-25T04:46:51.123456Z",
            "UPDATED_LAST,2026-11-25 04:46:51+05:30,2026-11-24T23:16:51Z", "NUMBER,7,7", "NUMBER_LAST,0,0",
            "RELEVANCE,1.5e-05,1.5E-5" })
    void whatPostgresWroteIsRead(Order order, String key, String value) {
        Place place = Place.of(order.code() + "|" + key + ID, order);
        assertEquals(value, place.value().toString());
        assertEquals(order.code() + "|" + key + ID, place.toString());
    }

    @ParameterizedTest
    @CsvSource({ "CREATED,x", "UPDATED,2026-02-30 00:00:00+00", "UPDATED,infinity", "NUMBER,x", "NUMBER,99999999999",
            "RELEVANCE,x", "CREATED," })
    void keyOfAnotherKindIsNoPlace(Order order, String key) {
        assertThrows(Problem.class, () -> Place.of(order.code() + "|" + (key == null ? "" : key) + ID, order));
    }

    @Test
    void placeInAnotherOrderIsNone() {
        assertThrows(Problem.class, () -> Place.of("number|7" + ID, Order.NUMBER_LAST));
        assertThrows(Problem.class, () -> Place.of("number|7|7", Order.NUMBER));
    }
}
