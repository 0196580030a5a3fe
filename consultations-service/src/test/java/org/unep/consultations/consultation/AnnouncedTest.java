package org.unep.consultations.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

/** A consultation as it is announced. */
class AnnouncedTest {

    private static final Instant NOW = Instant.parse("2023-03-01T09:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2023, 9, 7);

    @Test
    void endsOnTheDayItStartsOrLater() {
        assertEquals(FIRST, announced(FIRST, FIRST).days().endsOn());
        assertEquals(FIRST.plusDays(1), announced(FIRST, FIRST.plusDays(1)).days().endsOn());
    }

    @Test
    void doesNotEndBeforeItStarts() {
        Problem refused = assertThrows(Problem.class, () -> announced(FIRST, FIRST.minusDays(1)));
        assertEquals(CommonProblem.INVALID_REQUEST, refused.kind());
        assertEquals(List.of("/endsOn"), refused.places().stream().map(Problem.At::pointer).toList());
    }

    @Test
    void daysThatAreNotPublicAreNotGuessed() {
        assertNull(announced(FIRST, null).days().endsOn());
        assertNull(announced(null, FIRST).days().startsOn());
        assertNull(announced(null, null).days().endsOn());
    }

    @Test
    void beginsWithVersionOneAndAnIdOfItsOwn() {
        Consultation one = announced(null, null);
        assertEquals(1, one.version());
        assertEquals(7, one.id().version());
        assertEquals(NOW, one.createdAt());
        assertEquals(List.of(), one.agendas().provisional());
    }

    @Test
    void isPlannedInUniversalTimeWhereNothingElseIsSaid() {
        Consultation one = announced(null, null);
        assertEquals(Consultation.Status.PLANNED, one.status());
        assertEquals("UTC", one.zone().getId());
        assertEquals(Window.ALWAYS, one.window());
        assertNull(one.outcome());
    }

    @Test
    void takesStatementsFromOneTimeToAnotherOnlyWhereItIsOnline() {
        Instant late = NOW.plusSeconds(1);
        assertEquals(late, Consultation.announced(request(Consultation.Kind.ONLINE, null, null, late), NOW).window()
                .lateUntil());
        Problem refused = assertThrows(Problem.class,
                () -> Consultation.announced(request(Consultation.Kind.REGIONAL, null, null, late), NOW));
        assertEquals(List.of("/closesAt"), refused.places().stream().map(Problem.At::pointer).toList());
    }

    @Test
    void timesAreKeptAsPreciselyAsTheDatabaseKeepsThem() {
        Instant late = NOW.plusNanos(123_456_789);
        assertEquals(NOW.plusNanos(123_456_000),
                request(Consultation.Kind.ONLINE, null, null, late).window().lateUntil());
    }

    private static Consultation announced(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        return Consultation.announced(request(Consultation.Kind.GLOBAL, startsOn, endsOn, null), NOW);
    }

    private static ConsultationRequest request(Consultation.Kind kind, @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn, @Nullable Instant lateUntil) {
        return new ConsultationRequest("unea-5-12", kind, null, Map.of("en", "A meeting"), null, null, null, null, null,
                startsOn, endsOn, null, null, lateUntil == null ? null : NOW, lateUntil, null, null, null, null);
    }
}
