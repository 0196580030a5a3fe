package org.unep.consultations.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.junit.jupiter.api.Test;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.text.PlainText;
import org.unep.consultations.ConsultationProblem;
import org.unep.consultations.consultation.Consultation;
import org.unep.consultations.process.PositionPolicy;
import org.unep.consultations.statement.Statement.Status;
import org.unep.consultations.statement.StatementRequest.Opening;

/** The aggregate's verbs guard its state, and its parts fit together. */
class StatementTest {

    private static final Instant SPOKEN = Instant.parse("2023-09-07T10:00:00.123456789Z");
    private static final Instant RECORDED = Instant.parse("2023-09-07T18:00:00Z");
    private static final Instant LATER = Instant.parse("2023-09-08T09:00:00Z");
    private static final Place PLACE = new Place(UUID.randomUUID(), UUID.randomUUID(), "unea-5-12",
            new Place.Slot(false, null, null),
            new Place.Meeting(false, Consultation.Status.OPEN, ZoneId.of("UTC"), null, null, null, Set.of()),
            new Place.Terms(Set.of(), PositionPolicy.USUAL));
    private static final Circumstances THEN = new Circumstances(List.of("weog"), false);
    private static final UUID SAND = UUID.randomUUID();

    @Test
    void isDeliveredUnlessSaidOtherwise() {
        Statement statement = made("CHE", List.of(), null, null);
        assertEquals(Status.DELIVERED, statement.status());
        assertTrue(statement.isPublic());
        assertEquals("unea-5-12", statement.process());
        assertEquals(PLACE.session(), statement.session());
        assertEquals(1, statement.version());
    }

    @Test
    void timeIsAsPreciseAsTheDatabaseKeepsIt() {
        assertEquals(Instant.parse("2023-09-07T10:00:00.123456Z"), made("CHE", List.of(), null, null).spokenAt());
    }

    @Test
    void submittedStatementIsPublicOnceDelivered() {
        Statement statement = submitted();
        assertFalse(statement.isPublic());
        statement.deliver(SPOKEN, THEN, LATER);
        assertTrue(statement.isPublic());
        assertEquals(Status.DELIVERED, statement.status());
        assertEquals(LATER, statement.updatedAt());
        assertEquals(RECORDED, statement.createdAt());
    }

    @Test
    void deliveredStatementCannotBeDeliveredAgain() {
        Statement statement = made("CHE", List.of(), null, null);
        assertRefused(() -> statement.deliver(SPOKEN, THEN, LATER),
                "The statement is DELIVERED; only one that is SUBMITTED can be delivered.");
        assertEquals(RECORDED, statement.updatedAt());
    }

    @Test
    void withdrawnStatementIsFinal() {
        Statement statement = submitted();
        statement.withdraw(LATER);
        assertTrue(statement.isWithdrawn());
        assertRefused(() -> statement.deliver(SPOKEN, THEN, LATER),
                "The statement is WITHDRAWN; only one that is SUBMITTED can be delivered.");
        assertRefused(() -> statement.withdraw(LATER),
                "The statement is WITHDRAWN; only one that is SUBMITTED or DELIVERED can be withdrawn.");
    }

    @Test
    void whatThePublicHasSeenStaysPublicWhenWithdrawn() {
        Statement seen = made("CHE", List.of(), null, null);
        seen.withdraw(LATER);
        assertTrue(seen.isPublic());
        Statement unseen = submitted();
        unseen.withdraw(LATER);
        assertFalse(unseen.isPublic());
    }

    @Test
    void unattributedStatementSaysHowManySpoke() {
        assertEquals(Quantifier.SEVERAL, made(null, List.of(), Quantifier.SEVERAL, null).quantifier());
        assertInvalid("/quantifier", () -> made(null, List.of(), null, null));
    }

    @Test
    void attributedStatementDoesNotSayHowManySpoke() {
        assertInvalid("/quantifier", () -> made("CHE", List.of(), Quantifier.ONE, null));
        assertInvalid("/quantifier", () -> made(null, List.of("weog"), Quantifier.ALL, null));
    }

    @Test
    void nobodyIsNamedTwice() {
        assertInvalid("/onBehalfOf/2", () -> made("CHE", List.of("weog", "NOR", "weog"), null, null));
    }

    @Test
    void proposalHasOnePositionAtMost() {
        assertInvalid("/positions/1/proposal", () -> made("CHE", List.of(), null, null, on(SAND, Stance.SUPPORT),
                on(SAND, Stance.CONCERN)));
    }

    @Test
    void wrongPositionIsPointedAt() {
        assertInvalid("/positions/1/with/0", () -> made("CHE", List.of(), null, null,
                on(UUID.randomUUID(), Stance.SUPPORT), new Position(SAND, Stance.MERGE, null, List.of(SAND), null)));
    }

    @Test
    void largestStatementCanBeTold() {
        long positions = sizeOf(StatementRequest.class, "positions");
        long translations = sizeOf(StatementRequest.class, "translations");
        long attachments = sizeOf(StatementRequest.class, "attachments");
        long title = 20 * 1_000; // in twenty languages
        long characters = lengthOf(StatementRequest.class, "text") + translations * lengthOf(Translation.class, "text")
                + positions * (lengthOf(Position.class, "condition") + lengthOf(Position.class, "text"))
                + attachments * (sizeOf(Attachment.class, "url") + title) + title;
        long names = positions * (1 + sizeOf(Position.class, "with")) + sizeOf(StatementRequest.class, "onBehalfOf")
                + sizeOf(StatementRequest.class, "crosscutting");
        // a character takes three bytes at most, since those that JSON escapes with more are refused; a code or id at most 68
        // with quotes, comma and space
        long bytes = 3 * characters + 68 * names + (positions + attachments) * 500;
        assertTrue(bytes < 14 << 20, "The connectors send 16 MiB; this has " + bytes + " bytes");
    }

    @Test
    void statementThatWasNotDeliveredStaysHiddenForEver() {
        Statement statement = submitted();
        statement.notDeliver(LATER);
        assertEquals(Status.NOT_DELIVERED, statement.status());
        assertFalse(statement.isPublic());
        assertRefused(() -> statement.deliver(SPOKEN, THEN, LATER),
                "The statement is NOT_DELIVERED; only one that is SUBMITTED can be delivered.");
        assertRefused(() -> statement.withdraw(LATER),
                "The statement is NOT_DELIVERED; only one that is SUBMITTED or DELIVERED can be withdrawn.");
    }

    @Test
    void wordsAreWithheldWithoutConsentAndStancesAreNot() {
        Statement statement = made("CHE", List.of(), null, null,
                new Position(SAND, Stance.SUPPORT_WITH_CONDITIONS, "If it is funded", List.of(), "We like it."));
        assertEquals(StatementView.of(statement), StatementView.of(statement).published());
        statement.consent(Consent.WITHHELD, LATER);
        StatementView whole = StatementView.of(statement);
        assertEquals(List.of(new Position(SAND, Stance.SUPPORT_WITH_CONDITIONS, "If it is funded", List.of(), null)),
                whole.published().positions());
        assertNull(whole.published().text());
        assertEquals("We support it.", whole.text());
        assertNotEquals(whole.variant(), whole.published().variant());
    }

    private static long lengthOf(Class<? extends Record> of, String component) {
        return component(of, component).getAnnotation(PlainText.class).max();
    }

    private static long sizeOf(Class<? extends Record> of, String component) {
        return component(of, component).getAnnotation(Size.class).max();
    }

    // Size is not kept on components, but on the fields that they make
    private static Field component(Class<? extends Record> of, String component) {
        try {
            return of.getDeclaredField(component);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void eventsAreKeptInOrderByWhomItCountsFor() {
        assertEquals("CHE", StatementView.of(made("CHE", List.of("weog"), null, null)).key());
        assertEquals("weog", StatementView.of(made(null, List.of("weog", "NOR"), null, null)).key());
        assertEquals(PLACE.session().toString(), StatementView.of(made(null, List.of(), Quantifier.FEW, null)).key());
    }

    private static Position on(UUID proposal, Stance stance) {
        return new Position(proposal, stance, null, List.of(), null);
    }

    private static Statement submitted() {
        return made("CHE", List.of(), null, Opening.SUBMITTED);
    }

    private static Statement made(String participant, List<String> onBehalfOf, Quantifier quantifier, Opening status,
            Position... positions) {
        return Statement.made(UUID.randomUUID(), PLACE,
                new StatementRequest(participant, onBehalfOf, quantifier, null, null, null,
                        null, null, SPOKEN, "en", "We support it.", null, List.of(positions), null, null, null, null, status),
                THEN,
                RECORDED);
    }

    private static void assertRefused(Runnable verb, String detail) {
        Problem refused = assertThrows(Problem.class, verb::run);
        assertEquals(ConsultationProblem.ILLEGAL_TRANSITION, refused.kind());
        assertEquals(detail, refused.getDetail());
    }

    private static void assertInvalid(String pointer, Runnable act) {
        Problem refused = assertThrows(Problem.class, act::run);
        assertEquals(CommonProblem.INVALID_REQUEST, refused.kind());
        assertEquals(List.of(pointer), refused.places().stream().map(Problem.At::pointer).toList());
    }
}
