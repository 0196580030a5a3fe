package org.unep.consultations;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.delegate;
import static org.unep.consultations.Api.move;
import static org.unep.consultations.Api.position;
import static org.unep.consultations.Api.said;
import static org.unep.consultations.Api.statement;
import static org.unep.consultations.Api.submitted;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Resources that are read again only where they have changed, and moved on only where they are what was read. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ConditionalTest {

    @Test
    void everyResourceIsSentOnceToWhoKeepsItsTag() {
        String session = Stage.breakout();
        String registration = "/v1/consultations/" + Stage.consultation() + "/registrations";
        String report = "/v1/sessions/" + session + "/report-backs";
        List<String> paths = List.of("/v1/processes/" + Stage.process(), "/v1/participants/CHE", "/v1/groups/weog",
                "/v1/consultations/" + Stage.consultation(), "/v1/sessions/" + session,
                registration + "/" + made(registration, Map.of("participant", Api.observer(), "mode", "ONLINE")),
                "/v1/report-backs/" + made(report, Map.of("reportedAt", "2023-09-07T12:00:00Z", "findings",
                        List.of(Map.of("proposal", Stage.open(), "stance", "SUPPORT", "quantifier", "MANY")))),
                "/v1/statements/" + said(Stage.plenary(), statement("CHE")));
        for (String path : paths) {
            String tag = anybody().get(path).then().statusCode(200).extract().header("ETag");
            assertEquals("\"" + anybody().get(path).path("version") + "\"", tag, path);
            anybody().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag).body(emptyString());
            anybody().header("If-None-Match", "\"0\"").get(path).then().statusCode(200);
        }
    }

    @Test
    void answerToAWriteHasTheTagOfWhatWasWritten() {
        String id = submitted(Stage.plenary(), "CHE");
        String tag = move(id, "deliver").statusCode(200).extract().header("ETag");
        assertEquals(tag, get(id, null).header("ETag"));
        Api.say(Stage.plenary(), statement("CHE")).statusCode(201).header("ETag", "\"1\"");
    }

    @Test
    void tagIsAnotherAfterAChangeAndTheSameAfterNone() {
        String id = submitted(Stage.plenary(), "CHE");
        String tag = get(id, null).header("ETag");
        delegate("BRA").post("/v1/statements/" + id + "/deliver").then().statusCode(404);
        assertEquals(304, get(id, tag).statusCode());
        move(id, "deliver").statusCode(200);
        assertEquals(200, get(id, tag).statusCode());
    }

    @Test
    void withdrawnStatementHasATagForEachWhoSeesItDifferently() {
        String id = said(Stage.plenary(), statement("CHE"));
        String whole = move(id, "withdraw").statusCode(200).extract().header("ETag");
        String left = anybody().get("/v1/statements/" + id).then().statusCode(200).body("deleted", equalTo(true))
                .header("Vary", containsString("Authorization")).extract().header("ETag");
        anybody().header("If-None-Match", whole).get("/v1/statements/" + id).then().statusCode(200)
                .body("deleted", equalTo(true));
        as("secretariat").header("If-None-Match", left).get("/v1/statements/" + id).then().statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        anybody().header("If-None-Match", left).get("/v1/statements/" + id).then().statusCode(304).header("ETag", left)
                .header("Vary", containsString("Authorization"));
        as("secretariat").header("If-None-Match", whole).get("/v1/statements/" + id).then().statusCode(304);
    }

    @Test
    void statementWithoutConsentHasATagForEachWhoSeesItDifferently() {
        var withheld = statement("CHE");
        withheld.put("consent", "WITHHELD");
        String id = said(Stage.plenary(), withheld);
        String whole = get(id, null).then().statusCode(200).body("text", equalTo("We would like to comment.")).extract()
                .header("ETag");
        String rest = anybody().get("/v1/statements/" + id).then().statusCode(200).body("text", equalTo(null))
                .header("Vary", containsString("Authorization")).extract().header("ETag");
        anybody().header("If-None-Match", whole).get("/v1/statements/" + id).then().statusCode(200);
        assertEquals(200, get(id, rest).statusCode());
        anybody().header("If-None-Match", rest).get("/v1/statements/" + id).then().statusCode(304);
        moveIf(id, "withdraw", rest).statusCode(200);
    }

    @Test
    void staleConditionMovesNothing() {
        String session = Stage.plenary();
        String id = submitted(session, "CHE", position(Stage.open(), "SUPPORT"));
        for (String stale : List.of("\"2\"", "W/\"1\"", "\"0\", \"2\"")) {
            moveIf(id, "deliver", stale).statusCode(412).body("type", equalTo("/problems/precondition-failed"))
                    .body("detail", containsString("\"1\""));
        }
        moveIf(id, "deliver", "1").statusCode(400).body("type", equalTo("/problems/invalid-request"));
        assertEquals("SUBMITTED", get(id, null).path("status"));
        assertEquals(List.of(), Rows.told("session", session));
        moveIf(id, "deliver", "\"0\", \"1\"").statusCode(200);
        moveIf(id, "withdraw", "*").statusCode(200);
    }

    @Test
    void whoMayNotMoveItIsNotToldWhatItIs() {
        String id = said(Stage.plenary(), statement("CHE"));
        delegate("BRA").header("If-Match", "\"9\"").post("/v1/statements/" + id + "/withdraw").then().statusCode(403);
    }

    @Test
    void ofTwoWhoMoveOnWhatTheyReadOneWins() {
        String id = submitted(Stage.plenary(), "CHE");
        var verbs = new ConcurrentLinkedQueue<>(List.of("deliver", "withdraw"));
        assertEquals(List.of(200, 412),
                Rows.contended("statement", id, 2,
                        () -> moveIf(id, String.valueOf(verbs.poll()), "\"1\"").extract().statusCode()));
    }

    private static Response get(String id, @Nullable String tag) {
        var request = as("secretariat");
        return (tag == null ? request : request.header("If-None-Match", tag)).get("/v1/statements/" + id);
    }

    private static ValidatableResponse moveIf(String id, String verb, String tags) {
        return as("secretariat").header("If-Match", tags).post("/v1/statements/" + id + "/" + verb).then();
    }

    private static String made(String path, Object body) {
        return as("secretariat").contentType(ContentType.JSON).body(body).post(path).then().statusCode(201).extract()
                .path("id");
    }
}
