package org.unep.consultations.statement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.position;
import static org.unep.consultations.Api.say;
import static org.unep.consultations.Api.statement;
import static org.unep.consultations.Stage.assertSilent;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Statements that are refused: the wrong place is named, and nothing is stored or told. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class RefusedStatementsTest {

    @Test
    void unknownSessionIsNotFound() {
        say(NOBODY, statement("CHE")).statusCode(404).contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
        say("not-an-id", statement("CHE")).statusCode(404);
        assertSilent(NOBODY);
    }

    @Test
    void unknownParticipantIsNamed() {
        refused(statement("XYZ"), 422, "unknown-reference").body("errors.pointer", contains("/participant"))
                .body("detail", containsString("XYZ"));
    }

    @Test
    void groupIsNoSpeakerAndEverythingUnknownIsNamedAtOnce() {
        var statement = statement("weog");
        statement.put("onBehalfOf", List.of("grulac", "nowhere", "ZZZ"));
        refused(statement, 422, "unknown-reference")
                .body("errors.pointer", contains("/participant", "/onBehalfOf/1", "/onBehalfOf/2"))
                .body("errors[0].detail", containsString("is a group"));
    }

    @Test
    void unknownProposalsAreNotKnownYet() {
        var merge = position(Stage.open(), "MERGE");
        merge.put("with", List.of(NOBODY));
        String unknown = "019b0000-0000-7000-8000-000000000001";
        refused(statement("CHE", merge, position(unknown, "SUPPORT")), 422, "not-known-yet").header("Retry-After", "1")
                .body("errors.pointer", contains("/positions/0/with/0", "/positions/1/proposal"))
                .body("errors[1].detail", containsString(unknown));
    }

    @Test
    void withdrawnProposalIsNotOpen() {
        refused(statement("CHE", position(Stage.open(), "SUPPORT"), position(Stage.withdrawn(), "SUPPORT")), 409,
                "proposal-not-open").body("errors.pointer", contains("/positions/1/proposal"))
                .body("detail", containsString("withdrawn"));
    }

    @Test
    void consolidatedProposalSaysWhatItBecame() {
        refused(statement("CHE", position(Stage.consolidated(), "SUPPORT")), 409, "proposal-not-open")
                .body("errors.pointer", contains("/positions/0/proposal"))
                .body("errors[0].detail", containsString("it became " + Stage.open() + ", " + Stage.other()));
    }

    @Test
    void proposalOfAnotherProcessIsRefused() {
        refused(statement("CHE", position(Stage.elsewhere(), "SUPPORT")), 422, "proposal-of-another-process")
                .body("errors.pointer", contains("/positions/0/proposal")).body("detail", containsString(Stage.process()));
        var merge = position(Stage.open(), "MERGE");
        merge.put("with", List.of(Stage.elsewhere()));
        refused(statement("CHE", merge), 422, "proposal-of-another-process").body("errors.pointer",
                contains("/positions/0/with/0"));
    }

    @Test
    void unknownStanceIsPointedAt() {
        refused(statement("CHE", position(Stage.open(), "LIKE")), 400, "invalid-request")
                .body("errors.pointer", contains("/positions/0/stance"))
                .body("detail", containsString("SUPPORT_WITH_CONDITIONS"));
    }

    @Test
    void positionThatMeansNothingIsPointedAt() {
        var withItself = position(Stage.open(), "MERGE");
        withItself.put("with", List.of(Stage.other(), Stage.open()));
        refused(statement("CHE", withItself), 400, "invalid-request").body("errors.pointer",
                contains("/positions/0/with/1"));
        refused(statement("CHE", position(Stage.open(), "SUPPORT"), position(Stage.open(), "CONCERN")), 400, "invalid-request")
                .body("errors.pointer", contains("/positions/1/proposal"));
    }

    @Test
    void quantifierIsForUnattributedStatements() {
        var unattributed = statement(null);
        refused(unattributed, 400, "invalid-request").body("errors.pointer", contains("/quantifier"));
        var attributed = statement("CHE");
        attributed.put("quantifier", "MANY");
        refused(attributed, 400, "invalid-request").body("errors.pointer", contains("/quantifier"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "spokenAt|null|/spokenAt", "spokenAt|\"yesterday\"|/spokenAt", "spokenAt|\"2023-09-07\"|/spokenAt",
            "spokenAt|\"+999999999-12-31T23:59:59Z\"|/spokenAt", "spokenAt|\"-0044-03-15T12:00:00Z\"|/spokenAt",
            "language|null|/language", "language|\"not a tag\"|/language", "language|\"\"|/language",
            "text|\"\"|/text", "text|\" \\n \"|/text", "text|\"a\\u0000b\"|/text", "text|\"half \\ud83c\"|/text",
            "participant|\"a b\"|/participant",
            "onBehalfOf|[\"weog\",null]|/onBehalfOf/1", "onBehalfOf|[\"we og\"]|/onBehalfOf/0",
            "crosscutting|[\"ok\",\"not ok\"]|/crosscutting/1", "positions|[null]|/positions/0",
            "positions|{}|/positions", "positions|[{\"proposal\":\"" + NOBODY + "\",\"stance\":4}]|/positions/0/stance",
            "positions|[{\"proposal\":\"" + NOBODY + "\",\"stance\":\"4\"}]|/positions/0/stance",
            "positions|[{\"stance\":\"SUPPORT\"}]|/positions/0/proposal",
            "positions|[{\"proposal\":\"sand\",\"stance\":\"SUPPORT\"}]|/positions/0/proposal",
            "positions|[{\"proposal\":\"" + NOBODY + "\"}]|/positions/0/stance",
            "positions|[{\"proposal\":\"" + NOBODY + "\",\"stance\":\"SUPPORT\",\"condition\":\" \"}]|/positions/0/condition",
            "positions|[{\"proposal\":\"" + NOBODY + "\",\"stance\":\"SUPPORT\",\"why\":\"\"}]|/positions/0/why",
            "status|\"WITHDRAWN\"|/status", "quantifier|\"LOTS\"|/quantifier", "id|\"" + NOBODY + "\"|/id",
            "mood|\"good\"|/mood" })
    void wrongFieldIsPointedAt(String field, String value, String pointer) {
        String session = Stage.plenary();
        String body = "{\"participant\":\"CHE\",\"spokenAt\":\"2023-09-07T10:00:00Z\",\"language\":\"en\",\"text\":\"a\",\"%s\":%s}"
                .formatted(field, value);
        as("secretariat").contentType(ContentType.JSON).body(body).post("/v1/sessions/" + session + "/statements").then()
                .statusCode(400).contentType("application/problem+json").body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", hasItem(pointer));
        assertSilent(session);
    }

    @Test
    void severalWrongFieldsAreAllPointedAt() {
        refused(Map.of("language", "??", "text", " "), 400, "invalid-request").body("errors.pointer",
                containsInAnyOrder("/language", "/spokenAt", "/text"));
    }

    @Test
    void tooLongTextsAreRefused() {
        var longText = statement("CHE");
        longText.put("text", "a".repeat(100_001));
        refused(longText, 400, "invalid-request").body("errors.pointer", contains("/text"));
        var position = position(Stage.open(), "SUPPORT_WITH_CONDITIONS");
        position.put("condition", "a".repeat(4_001));
        position.put("text", "a".repeat(4_001));
        refused(statement("CHE", position), 400, "invalid-request").body("errors.pointer",
                containsInAnyOrder("/positions/0/condition", "/positions/0/text"));
    }

    @Test
    void writeNeedsATokenWithTheRightRole() {
        String session = Stage.plenary();
        String path = "/v1/sessions/" + session + "/statements";
        anybody().contentType(ContentType.JSON).body(statement("CHE")).post(path).then().statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
        as("co-chair").contentType(ContentType.JSON).body(statement("CHE")).post(path).then().statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        assertSilent(session);
    }

    private static ValidatableResponse refused(Map<String, Object> statement, int status, String slug) {
        String session = Stage.plenary();
        var answer = say(session, statement).statusCode(status).contentType("application/problem+json").body("type",
                equalTo("/problems/" + slug));
        anybody().get("/problems/" + slug).then().statusCode(200).body("status", equalTo(status));
        assertSilent(session);
        return answer;
    }
}
