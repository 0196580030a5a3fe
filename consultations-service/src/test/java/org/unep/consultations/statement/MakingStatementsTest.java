package org.unep.consultations.statement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.delegate;
import static org.unep.consultations.Api.position;
import static org.unep.consultations.Api.say;
import static org.unep.consultations.Api.statement;
import static org.unep.consultations.Stage.assertSilent;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.EventContract;
import org.unep.embedded.Tokens;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

/** Statements as they are recorded, by whom, and for whom. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class MakingStatementsTest {

    @Test
    void statementIsFoundAtItsLocation() {
        String session = Stage.plenary();
        var conditional = position(Stage.open(), "SUPPORT_WITH_CONDITIONS");
        conditional.put("condition", "If it is funded");
        conditional.put("text", "We like it.");
        var statement = statement("CHE", conditional, position(Stage.other(), "OPPOSE"));
        statement.put("crosscutting", List.of("avoiding-duplication"));
        statement.put("spokenAt", "2023-09-07T10:00:00+02:00");
        String location = say(session, statement).statusCode(201).extract().header("Location");
        anybody().get(location).then().statusCode(200).body("session", equalTo(session))
                .body("consultation", equalTo(Stage.consultation())).body("process", equalTo(Stage.process()))
                .body("participant", equalTo("CHE")).body("onBehalfOf", empty()).body("quantifier", nullValue())
                .body("spokenAt", equalTo("2023-09-07T08:00:00Z")).body("language", equalTo("en"))
                .body("status", equalTo("DELIVERED")).body("version", equalTo(1))
                .body("crosscutting", contains("avoiding-duplication"))
                .body("positions.proposal", contains(Stage.open(), Stage.other()))
                .body("positions[0].condition", equalTo("If it is funded")).body("positions[0].with", empty())
                .body("positions[1].stance", equalTo("OPPOSE")).body("positions[1].text", nullValue());
    }

    @Test
    void statementSentAgainUnderItsKeyIsMadeOnce() {
        String session = Stage.plenary();
        var request = as("secretariat").contentType(ContentType.JSON).header("Idempotency-Key", session)
                .body(statement("CHE", position(Stage.open(), "SUPPORT")));
        String path = "/v1/sessions/" + session + "/statements";
        var first = request.post(path).then().statusCode(201).header("Idempotency-Replayed", nullValue()).extract();
        request.post(path).then().statusCode(201).header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location")).body(equalTo(first.asString()));
        anybody().get("/v1/statements?session=" + session).then().body("items.id", contains((String) first.path("id")));
        assertEquals(1, Rows.told("session", session).size());
    }

    @ParameterizedTest
    @EnumSource(Stance.class)
    void everyStanceCanBeTaken(Stance stance) {
        var position = position(Stage.open(), stance.name());
        position.put("condition", "If it is funded");
        position.put("with", List.of(Stage.other()));
        say(Stage.plenary(), statement("CHE", position)).statusCode(201).body("positions.stance", contains(stance.name()));
    }

    @ParameterizedTest
    @EnumSource(Stance.class)
    void stanceOfUnnamedDelegatesIsTakenAsItWasRecordedWhateverItsReasons(Stance stance) {
        String session = Stage.plenary();
        var unattributed = statement(null, position(Stage.open(), stance.name()));
        unattributed.put("quantifier", "SOME");
        String location = say(session, unattributed).statusCode(201).extract().header("Location");
        anybody().get(location).then().body("positions.stance", contains(stance.name()))
                .body("positions[0].condition", nullValue()).body("positions[0].with", empty());
        EventContract.own().assertFollowed("statement-delivered", Rows.told("session", session).get(0).payload());
    }

    @Test
    void singleProposalToMergeWithNeedsNoListAndMayBeClosed() {
        var merge = position(Stage.open(), "MERGE");
        merge.put("with", Stage.consolidated());
        say(Stage.plenary(), statement("CHE", merge)).statusCode(201).body("positions[0].with", contains(Stage.consolidated()));
    }

    @Test
    void statementNeedsNeitherTextNorPositions() {
        var statement = statement("CHE");
        statement.remove("text");
        statement.remove("positions");
        say(Stage.plenary(), statement).statusCode(201).body("text", nullValue()).body("positions", empty());
    }

    @Test
    void unattributedStatementIsShownWithItsQuantifier() {
        var statement = statement(null, position(Stage.open(), "SUPPORT"));
        statement.put("quantifier", "NEARLY_ALL");
        say(Stage.plenary(), statement).statusCode(201).body("participant", nullValue())
                .body("quantifier", equalTo("NEARLY_ALL"));
    }

    @Test
    void statementIsMadeForGroupsAndParticipants() {
        var statement = statement("CHL", position(Stage.open(), "SUPPORT"));
        statement.put("onBehalfOf", List.of("grulac", "EU"));
        say(Stage.plenary(), statement).statusCode(201).body("onBehalfOf", contains("grulac", "EU"));
    }

    @Test
    void delegateSpeaksForItsOwnParticipantOnly() {
        String session = Stage.plenary();
        for (String other : new String[] { "BRA", null }) {
            var statement = statement(other, position(Stage.open(), "SUPPORT"));
            statement.put("quantifier", other == null ? "ONE" : null);
            delegate("CHE").contentType(ContentType.JSON).body(statement).post("/v1/sessions/" + session + "/statements").then()
                    .statusCode(403).body("type", equalTo("/problems/forbidden"))
                    .body("errors.pointer", contains("/participant"))
                    .body("detail", containsString("CHE"));
        }
        assertSilent(session);
        delegate("CHE").contentType(ContentType.JSON).body(statement("CHE")).post("/v1/sessions/" + session + "/statements")
                .then().statusCode(201);
    }

    @Test
    void delegateDoesNotSpeakOnBehalfOfOthers() {
        String session = Stage.plenary();
        var statement = statement("CHE");
        statement.put("onBehalfOf", List.of("weog"));
        delegate("CHE").contentType(ContentType.JSON).body(statement).post("/v1/sessions/" + session + "/statements").then()
                .statusCode(403).body("errors.pointer", contains("/onBehalfOf"));
        assertSilent(session);
    }

    @Test
    void observerDoesNotSpeakAsAGovernment() {
        String session = Stage.plenary();
        String observer = Api.observer();
        delegate(observer).contentType(ContentType.JSON).body(statement("CHE")).post("/v1/sessions/" + session + "/statements")
                .then().statusCode(403).body("errors.pointer", contains("/participant"));
        assertSilent(session);
        delegate(observer).contentType(ContentType.JSON).body(statement(observer))
                .post("/v1/sessions/" + session + "/statements").then().statusCode(201);
    }

    @Test
    void delegateWhoseTokenNamesNoParticipantSpeaksForNobody() {
        String session = Stage.plenary();
        RestAssured.given().auth().oauth2(Tokens.of("delegate")).contentType(ContentType.JSON).body(statement("CHE"))
                .post("/v1/sessions/" + session + "/statements").then().statusCode(403);
        assertSilent(session);
    }

    @Test
    void facilitatorRecordsWhatIsSaidInItsGroup() {
        as("co-facilitator").contentType(ContentType.JSON).body(statement("CHE"))
                .post("/v1/sessions/" + Stage.breakout() + "/statements").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = { "zh-Hant", "ar", "es-419" })
    void languageIsABcp47Tag(String language) {
        var statement = statement("CHN");
        statement.put("language", language);
        statement.put("text", "我们支持这项提案 \uD83C\uDF0D");
        String location = say(Stage.plenary(), statement).statusCode(201).body("language", equalTo(language)).extract()
                .header("Location");
        anybody().get(location).then().body("text", endsWith("\uD83C\uDF0D"));
    }
}
