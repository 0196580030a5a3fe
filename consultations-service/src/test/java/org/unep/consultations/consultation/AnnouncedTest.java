package org.unep.consultations.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

/** A consultation as it is announced. */
class AnnouncedTest {

    private static final Instant NOW = Instant.parse("2023-03-01T09:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2023, 9, 7);

    @Test
    void endsOnTheDayItStartsOrLater() {
        assertEquals(FIRST, announced(FIRST, FIRST).endsOn());
        assertEquals(FIRST.plusDays(1), announced(FIRST, FIRST.plusDays(1)).endsOn());
    }

    @Test
    void doesNotEndBeforeItStarts() {
        Problem refused = assertThrows(Problem.class, () -> announced(FIRST, FIRST.minusDays(1)));
        assertEquals(CommonProblem.INVALID_REQUEST, refused.kind());
        assertEquals(List.of("/endsOn"), refused.places().stream().map(Problem.At::pointer).toList());
    }

    @Test
    void daysThatAreNotPublicAreNotGuessed() {
        assertNull(announced(FIRST, null).endsOn());
        assertNull(announced(null, FIRST).startsOn());
        assertNull(announced(null, null).endsOn());
    }

    @Test
    void beginsWithVersionOneAndAnIdOfItsOwn() {
        Consultation one = announced(null, null);
        assertEquals(1, one.version());
        assertEquals(7, one.id().version());
        assertEquals(NOW, one.createdAt());
        assertEquals(List.of(), one.agenda());
    }

    private static Consultation announced(LocalDate startsOn, LocalDate endsOn) {
        return Consultation.announced(new ConsultationRequest("unea-5-12", Consultation.Kind.GLOBAL, null,
                Map.of("en", "A global meeting"), null, null, startsOn, endsOn, null, null, null, null), NOW);
    }
}
