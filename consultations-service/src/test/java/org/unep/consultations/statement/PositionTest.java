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

/** A stance has what it needs to mean something. */
class PositionTest {

    private static final UUID SAND = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void conditionalSupportNeedsItsCondition() {
        assertRefused("/positions/3/condition", new Position(SAND, Stance.SUPPORT_WITH_CONDITIONS, null, List.of(), null));
        assertDoesNotThrow(() -> new Position(SAND, Stance.SUPPORT_WITH_CONDITIONS, "If it is funded", List.of(), null)
                .requireComplete("/positions/3"));
    }

    @Test
    void mergeNeedsWhatToMergeWith() {
        assertRefused("/positions/3/with", new Position(SAND, Stance.MERGE, null, List.of(), null));
        assertDoesNotThrow(() -> new Position(SAND, Stance.MERGE, null, List.of(OTHER), null).requireComplete("/positions/3"));
    }

    @Test
    void proposalIsNotMergedWithItself() {
        assertRefused("/positions/3/with/1", new Position(SAND, Stance.MERGE, null, List.of(OTHER, SAND), null));
    }

    @ParameterizedTest
    @EnumSource(names = { "SUPPORT", "CONCERN", "CLARIFICATION", "OPPOSE", "REFORMULATE" })
    void otherStancesNeedNothing(Stance stance) {
        assertDoesNotThrow(() -> new Position(SAND, stance, null, null, null).requireComplete("/positions/3"));
    }

    @Test
    void singleProposalToMergeWithNeedsNoList() throws Exception {
        var read = new ObjectMapper().readValue(
                "{\"proposal\":\"%s\",\"stance\":\"MERGE\",\"with\":\"%s\"}".formatted(SAND, OTHER), Position.class);
        assertEquals(List.of(OTHER), read.with());
    }

    private static void assertRefused(String pointer, Position position) {
        Problem refused = assertThrows(Problem.class, () -> position.requireComplete("/positions/3"));
        assertEquals(List.of(pointer), refused.places().stream().map(Problem.At::pointer).toList());
    }
}
