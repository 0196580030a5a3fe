package org.unep.consultations.statement;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unep.chassis.problem.Problem;
import org.unep.consultations.ConsultationProblem;
import org.unep.consultations.process.PositionPolicy;

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
    void stanceNeedsWhatTheProcessWantsWithIt(Stance stance) {
        var bare = new Position(SAND, stance, null, null, null);
        assertIncomplete(stance == Stance.SUPPORT_WITH_CONDITIONS ? "/positions/3/condition"
                : stance == Stance.MERGE ? "/positions/3/with" : stance == Stance.REFORMULATE ? "/positions/3/text" : null,
                bare, new PositionPolicy(true, true, true));
        assertIncomplete(null, bare, new PositionPolicy(false, false, false));
        assertIncomplete(null, new Position(SAND, stance, "If it is funded", List.of(OTHER), "In these words"),
                new PositionPolicy(true, true, true));
    }

    private static void assertIncomplete(@Nullable String pointer, Position position, PositionPolicy policy) {
        if (pointer == null) {
            assertDoesNotThrow(() -> position.requireComplete(policy, "/positions/3"));
        } else {
            Problem refused = assertThrows(Problem.class, () -> position.requireComplete(policy, "/positions/3"));
            assertEquals(ConsultationProblem.POSITION_INCOMPLETE, refused.kind());
            assertEquals(List.of(pointer), refused.places().stream().map(Problem.At::pointer).toList());
        }
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
