package org.unep.consultations.statement;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unep.chassis.problem.Problem;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A position says no more than the record did, and nothing that means nothing. */
class PositionTest {

    private static final UUID SAND = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void proposalIsNotMergedWithItself() {
        assertRefused("/positions/3/with/1", new Position(SAND, Stance.MERGE, null, List.of(OTHER, SAND), null));
    }

    @ParameterizedTest
    @EnumSource(Stance.class)
    void stanceNeedsNothingMore(Stance stance) {
        assertDoesNotThrow(() -> new Position(SAND, stance, null, null, null).requirePartnersToBeOthers("/positions/3"));
    }

    @Test
    void singleProposalToMergeWithNeedsNoList() throws Exception {
        var read = new ObjectMapper().readValue(
                "{\"proposal\":\"%s\",\"stance\":\"MERGE\",\"with\":\"%s\"}".formatted(SAND, OTHER), Position.class);
        assertEquals(List.of(OTHER), read.with());
    }

    private static void assertRefused(String pointer, Position position) {
        Problem refused = assertThrows(Problem.class, () -> position.requirePartnersToBeOthers("/positions/3"));
        assertEquals(List.of(pointer), refused.places().stream().map(Problem.At::pointer).toList());
    }
}
