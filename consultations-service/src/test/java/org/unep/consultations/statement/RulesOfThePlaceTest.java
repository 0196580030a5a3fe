package org.unep.consultations.statement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.delegate;
import static org.unep.consultations.Api.move;
import static org.unep.consultations.Api.position;
import static org.unep.consultations.Api.post;
import static org.unep.consultations.Api.said;
import static org.unep.consultations.Api.say;
import static org.unep.consultations.Api.statement;
import static org.unep.consultations.Api.submitted;
import static org.unep.consultations.Stage.assertSilent;
import static org.unep.consultations.statement.Ndjson.line;
import static org.unep.consultations.statement.Ndjson.results;
import static org.unep.consultations.statement.Ndjson.statuses;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** When and where something can be said, one by one and by the file, and when it is delivered or corrected. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class RulesOfThePlaceTest {

    private static final Map<String, Object> ONE_MORE_WORD = Map.of("reason", "A word was missing.", "changes",
            Map.of("text", "We would really like to comment."));

    private String consultation;
    private String session;

    @BeforeEach
    void scheduleAPlenary() {
        consultation = Api.announced(Stage.process());
        session = Api.scheduled(consultation, "PLENARY");
    }

    @Test
    void whatIsSaidInTheFutureIsPointedAt() {
        var tomorrow = spoken(Instant.now().plusSeconds(86_400));
        refused(tomorrow, 400, "invalid-request", "/spokenAt").body("errors[0].detail", containsString("future"));
        var clockRunsAhead = spoken(Instant.now().plusSeconds(30));
        say(session, clockRunsAhead).statusCode(201);
        assertEquals("/problems/invalid-request", problemOfLine(tomorrow));
    }

    @Test
    void whatIsSpokenOutsideItsSessionIsRefusedWithTheTimesOfTheSession() {
        takesPlace("2023-09-07T09:00:00Z", "2023-09-07T12:00:00Z");
        for (String time : List.of("2023-09-07T08:59:59Z", "2023-09-07T12:00:01Z")) {
            refused(spoken(Instant.parse(time)), 422, "outside-session", "/spokenAt").body("detail",
                    containsString("from 2023-09-07T09:00:00Z to 2023-09-07T12:00:00Z"));
            assertEquals("/problems/outside-session", problemOfLine(spoken(Instant.parse(time))));
        }
        for (String time : List.of("2023-09-07T09:00:00Z", "2023-09-07T12:00:00Z")) {
            say(session, spoken(Instant.parse(time))).statusCode(201);
        }
    }

    @Test
    void whatIsWrittenNeedNotComeDuringTheSession() {
        takesPlace("2023-09-07T11:00:00Z", null);
        var written = statement("CHE");
        written.put("channel", "WRITTEN");
        say(session, written).statusCode(201).body("channel", equalTo("WRITTEN"));
        refused(statement("CHE"), 422, "outside-session", "/spokenAt").body("detail", containsString("begins at"));
    }

    @Test
    void whatIsSubmittedBeforeTheSessionIsDeliveredDuringIt() {
        takesPlace("2023-09-07T11:00:00Z", "2023-09-07T12:00:00Z");
        String id = submitted(session, "CHE");
        move(id, "deliver").statusCode(422).body("type", equalTo("/problems/outside-session"));
        as("secretariat").get("/v1/statements/" + id).then().body("status", equalTo("SUBMITTED")).body("version", equalTo(1));
        deliver(id, "{\"spokenAt\":\"2999-01-01T00:00:00Z\"}").statusCode(400).body("errors.pointer", contains("/spokenAt"));
        deliver(id, "{\"spokenAt\":\"2023-09-07T11:30:00Z\"}").statusCode(200).body("status", equalTo("DELIVERED"))
                .body("spokenAt", equalTo("2023-09-07T11:30:00Z"));
        anybody().get("/v1/statements/" + id).then().body("spokenAt", equalTo("2023-09-07T11:30:00Z"));
    }

    @Test
    void timesThatChangeLaterAreNotHeldAgainstWhatWasTaken() {
        String id = said(session, statement("CHE"));
        takesPlace("2023-09-08T09:00:00Z", "2023-09-08T12:00:00Z");
        post("/v1/statements/" + id + "/corrections", ONE_MORE_WORD).statusCode(200);
        post("/v1/statements/" + id + "/corrections", Map.of("reason", "At another time.", "changes",
                Map.of("spokenAt", "2023-09-07T10:00:01Z"))).statusCode(422).body("type", equalTo("/problems/outside-session"));
    }

    @Test
    void contributionOutsideTheWindowOfAnOnlineConsultationIsRefusedWithTheWindow() {
        isOnline("2023-09-01T00:00:00Z", "2023-09-05T00:00:00Z", "2023-09-08T00:00:00Z");
        for (String time : List.of("2023-08-31T23:59:59Z", "2023-09-08T00:00:01Z")) {
            refused(spoken(Instant.parse(time)), 422, "outside-window", "/spokenAt").body("detail",
                    containsString("from 2023-09-01T00:00:00Z to 2023-09-08T00:00:00Z"));
            assertEquals("/problems/outside-window", problemOfLine(spoken(Instant.parse(time))));
        }
        say(session, spoken(Instant.parse("2023-09-05T00:00:00Z"))).statusCode(201).body("late", equalTo(false));
        say(session, spoken(Instant.parse("2023-09-05T00:00:01Z"))).statusCode(201).body("late", equalTo(true));
    }

    @Test
    void withoutALatePolicyNothingIsTakenOnceTheWindowIsClosed() {
        isOnline("2023-09-01T00:00:00Z", "2023-09-05T00:00:00Z", null);
        refused(spoken(Instant.parse("2023-09-05T00:00:01Z")), 422, "outside-window", "/spokenAt");
    }

    @Test
    void delegateCannotContributeAfterTheWindowByTellingAnEarlierTime() {
        isOnline("2023-09-01T00:00:00Z", "2023-09-05T00:00:00Z", "2023-09-08T00:00:00Z");
        var early = spoken(Instant.parse("2023-09-02T10:00:00Z"));
        asDelegate(early).statusCode(422).body("type", equalTo("/problems/outside-window"));
        assertSilent(session);
        isOnline("2023-09-01T00:00:00Z", "2023-09-05T00:00:00Z", "2999-09-08T00:00:00Z");
        asDelegate(early).statusCode(201).body("late", equalTo(true));
        say(session, early).statusCode(201).body("late", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = { "CANCELLED", "REPORTED" })
    void consultationThatIsOverTakesNoStatements(String status) {
        String submitted = submitted(session, "CHE");
        String delivered = said(session, statement("CHE"));
        is(status);
        say(session, statement("CHE")).statusCode(409).body("type", equalTo("/problems/consultation-not-open"))
                .body("detail", containsString(status));
        assertEquals("/problems/consultation-not-open", problemOfLine(statement("CHE")));
        move(submitted, "deliver").statusCode(409).body("type", equalTo("/problems/consultation-not-open"));
        post("/v1/statements/" + delivered + "/corrections", ONE_MORE_WORD).statusCode(409).body("type",
                equalTo("/problems/consultation-not-open"));
        move(delivered, "withdraw").statusCode(200);
    }

    @Test
    void closedConsultationTakesStatementsFromThoseWhoRunItOnly() {
        is("CLOSED");
        asDelegate(statement("CHE")).statusCode(409).body("type", equalTo("/problems/consultation-not-open"));
        assertSilent(session);
        as("co-facilitator").contentType(ContentType.JSON).body(statement("CHE"))
                .post("/v1/sessions/" + session + "/statements").then().statusCode(201);
        say(session, statement("CHE")).statusCode(201);
        assertEquals(List.of("created"), statuses(results(List.of(line(session, null, statement("CHE"))))));
    }

    @Test
    void cancelledSessionTakesNoStatements() {
        Rows.run("update session set status = 'CANCELLED' where id = cast(? as uuid)", session);
        refused(statement("CHE"), 409, "consultation-not-open", null).body("detail", containsString("session was cancelled"));
    }

    @Test
    void observerSpeaksForObserversOnly() {
        String observer = Api.observer();
        String other = Api.observer();
        for (String government : List.of("CHE", "VAT", "EU", "weog")) {
            var statement = statement(observer);
            statement.put("onBehalfOf", List.of(other, government));
            refused(statement, 422, "observer-for-government", "/onBehalfOf/1").body("detail", containsString(government));
            assertEquals("/problems/observer-for-government", problemOfLine(statement));
        }
        var statement = statement(observer);
        statement.put("onBehalfOf", List.of(other));
        say(session, statement).statusCode(201);
    }

    @Test
    void conditionIsGivenWhereTheStanceNeedsOne() {
        var unconditional = statement("CHE", position(Stage.other(), "SUPPORT"),
                position(Stage.open(), "SUPPORT_WITH_CONDITIONS"));
        refused(unconditional, 422, "position-incomplete", "/positions/1/condition");
        assertEquals("/problems/position-incomplete", problemOfLine(unconditional));
        String id = said(session, statement("CHE", position(Stage.open(), "SUPPORT")));
        post("/v1/statements/" + id + "/corrections", Map.of("reason", "With conditions.", "changes",
                Map.of("positions", List.of(position(Stage.open(), "SUPPORT_WITH_CONDITIONS"))))).statusCode(422)
                .body("type", equalTo("/problems/position-incomplete"));
        anybody().get("/v1/statements/" + id).then().body("version", equalTo(1));
    }

    @Test
    void processSaysHowExactPositionsHaveToBe() {
        String process = "p-" + UUID.randomUUID();
        post("/v1/processes", Map.of("code", process, "title", Map.of("en", "Exact"), "positions",
                Map.of("conditionRequired", false, "partnersRequired", true, "wordingRequired", true))).statusCode(201);
        String proposal = Api.proposal(process);
        session = Api.plenary(process);
        refused(statement("CHE", position(proposal, "MERGE")), 422, "position-incomplete", "/positions/0/with");
        refused(statement("CHE", position(proposal, "REFORMULATE")), 422, "position-incomplete", "/positions/0/text");
        say(session, statement("CHE", position(proposal, "SUPPORT_WITH_CONDITIONS"))).statusCode(201);
    }

    @Test
    void crosscuttingIssuesAreThoseOfTheProcessWhereItHasSome() {
        String process = "p-" + UUID.randomUUID();
        post("/v1/processes", Map.of("code", process, "title", Map.of("en", "Sorted"), "crosscuttingIssues",
                List.of(Map.of("code", "climate", "title", Map.of("en", "Climate"))))).statusCode(201);
        session = Api.plenary(process);
        var statement = statement("CHE");
        statement.put("crosscutting", List.of("climate", "weather"));
        refused(statement, 422, "unknown-reference", "/crosscutting/1").body("detail", containsString("weather"));
        assertEquals("/problems/unknown-reference", problemOfLine(statement));
        statement.put("crosscutting", List.of("climate"));
        say(session, statement).statusCode(201);
    }

    private void takesPlace(String from, String to) {
        Rows.run(
                "update session set starts_at = cast(? as timestamptz), ends_at = cast(? as timestamptz) where id = cast(? as uuid)",
                from, to, session);
    }

    private void isOnline(String opens, String closes, String lateUntil) {
        Rows.run("""
                update consultation set kind = 'ONLINE', opens_at = cast(? as timestamptz), closes_at = cast(? as timestamptz),
                       late_until = cast(? as timestamptz) where id = cast(? as uuid)""", opens, closes, lateUntil,
                consultation);
    }

    private void is(String status) {
        Rows.run("update consultation set status = ? where id = cast(? as uuid)", status, consultation);
    }

    private static Map<String, Object> spoken(Instant at) {
        var statement = statement("CHE");
        statement.put("spokenAt", at.toString());
        return statement;
    }

    private ValidatableResponse asDelegate(Map<String, Object> statement) {
        return delegate("CHE").contentType(ContentType.JSON).body(statement).post("/v1/sessions/" + session + "/statements")
                .then();
    }

    private static ValidatableResponse deliver(String id, String body) {
        return as("secretariat").contentType(ContentType.JSON).body(body).post("/v1/statements/" + id + "/deliver").then();
    }

    private String problemOfLine(Map<String, Object> statement) {
        var results = results(List.of(line(session, null, new HashMap<>(statement))));
        assertEquals(List.of("invalid"), statuses(results));
        return results.get(0).get("problem").get("type").asText();
    }

    private ValidatableResponse refused(Map<String, Object> statement, int status, String slug, String pointer) {
        long before = Rows.count("select count(*) from statement where session = cast(? as uuid)", session);
        var answer = say(session, statement).statusCode(status).contentType("application/problem+json").body("type",
                equalTo("/problems/" + slug));
        assertEquals(before, Rows.count("select count(*) from statement where session = cast(? as uuid)", session));
        return pointer == null ? answer : answer.body("errors.pointer", contains(pointer));
    }
}
