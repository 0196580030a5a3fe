package org.unep.proposals.consolidation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.proposals.Api.answer;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.consolidate;
import static org.unep.proposals.Api.consolidation;
import static org.unep.proposals.Api.delegate;
import static org.unep.proposals.Api.group;
import static org.unep.proposals.Api.participant;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposal;
import static org.unep.proposals.Api.submitted;
import static org.unep.proposals.Api.undo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Those whose proposals were consolidated are asked, and what they answer is shown. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ConsentTest {

    private String process;

    @BeforeEach
    void openAProcess() {
        process = process();
        participant(process, "CHE");
        participant(process, "CHL");
        group(process, "grulac", "Latin American and Caribbean Group");
    }

    @Test
    void everyOriginatorOfASourceIsAskedOnce() {
        String id = merged(Map.of("participant", "CHE"), Map.of("participant", "CHE", "group", "grulac"));
        shown(id).body("consents.originator", contains("CHE", "grulac")).body("consents.kind", contains("PARTICIPANT", "GROUP"))
                .body("consents.status", contains("PENDING", "PENDING")).body("consents.decidedAt", contains(null, null))
                .body("version", equalTo(1));
    }

    @Test
    void behindAResultItsNearestAncestorsWithAnOriginAreAsked() {
        String first = merged(Map.of("participant", "CHE"), Map.of());
        String second = consolidate(consolidation(process, "REFORMULATE", List.of(resultOf(first)), "Again")).statusCode(201)
                .extract().path("results[0]");
        String third = submitted(process, "Third", Map.of("group", "grulac"));
        consolidate(consolidation(process, "MERGE", List.of(second, third), "All")).statusCode(201)
                .body("consents.originator", contains("CHE", "grulac"));
    }

    @Test
    void whatHasNoOriginAsksNobody() {
        shown(merged(Map.of(), Map.of())).body("consents", empty());
    }

    @Test
    void delegateAnswersForItsParticipant() {
        String id = merged(Map.of("participant", "CHE"), Map.of("participant", "CHL"));
        delegate("CHE").header("If-Match", "\"1\"").contentType(ContentType.JSON)
                .body(Map.of("status", "OBJECTED", "note", Map.of("en", "Ours was about marine sand.")))
                .put(consents(id, "CHE")).then().statusCode(200).header("ETag", "\"2\"").body("version", equalTo(2))
                .body("consents[0].status", equalTo("OBJECTED")).body("consents[0].decidedAt", notNullValue())
                .body("consents[0].note.en", equalTo("Ours was about marine sand."))
                .body("consents[0].actor", equalTo(Map.of("role", "delegate", "participant", "CHE")))
                .body("consents[1].status", equalTo("PENDING"));
        answer(as("secretariat"), id, "CHL", "AGREED").statusCode(200).body("consents[1].actor.role", equalTo("secretariat"));
        shown(id).header("ETag", "\"3\"").body("consents.status", contains("OBJECTED", "AGREED"))
                .body("undone", nullValue());
        proposal(resultOf(id)).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void answerCanBeTakenBack() {
        String id = merged(Map.of("participant", "CHE"), Map.of());
        answer(delegate("CHE"), id, "CHE", "OBJECTED").statusCode(200);
        answer(delegate("CHE"), id, "CHE", "PENDING").statusCode(200).body("consents[0].status", equalTo("PENDING"))
                .body("consents[0].decidedAt", nullValue()).body("consents[0].note", nullValue());
    }

    @Test
    void nobodyAnswersForAnother() {
        String id = merged(Map.of("participant", "CHE"), Map.of("group", "grulac"));
        answer(delegate("CHL"), id, "CHE", "AGREED").statusCode(403).body("type", equalTo("/problems/forbidden"));
        answer(delegate("CHE"), id, "grulac", "AGREED").statusCode(403);
        answer(as("co-chair"), id, "CHE", "AGREED").statusCode(403);
        answer(as("co-facilitator"), id, "grulac", "AGREED").statusCode(403);
        answer(RestAssured.given().auth().oauth2(Tokens.of(List.of("delegate", "co-chair"), "CHL")), id, "grulac", "AGREED")
                .statusCode(403);
        answer(anybody(), id, "CHE", "AGREED").statusCode(401);
        shown(id).body("consents.status", contains("PENDING", "PENDING")).body("version", equalTo(1));
        answer(as("co-chair"), id, "grulac", "AGREED").statusCode(200);
    }

    @Test
    void whoIsNoOriginatorIsNotAsked() {
        String id = merged(Map.of("participant", "CHE"), Map.of());
        answer(delegate("CHL"), id, "CHL", "AGREED").statusCode(404).body("type", equalTo("/problems/not-found"));
        answer(as("secretariat"), UUID.randomUUID().toString(), "CHE", "AGREED").statusCode(404);
    }

    @Test
    void answerToWhatHasChangedMeanwhileIsRefused() {
        String id = merged(Map.of("participant", "CHE"), Map.of());
        var answer = Map.of("status", "AGREED");
        delegate("CHE").contentType(ContentType.JSON).body(answer).put(consents(id, "CHE")).then().statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        delegate("CHE").header("If-Match", "\"7\"").contentType(ContentType.JSON).body(answer).put(consents(id, "CHE")).then()
                .statusCode(412).body("type", equalTo("/problems/precondition-failed"));
        shown(id).body("consents[0].status", equalTo("PENDING"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"status\":\"MAYBE\"}", "{\"status\":\"AGREED\",\"note\":{}}",
            "{\"status\":\"AGREED\",\"note\":{\"en\":\" \"}}", "{\"status\":\"AGREED\",\"by\":\"me\"}" })
    void answerOfTheWrongFormIsRefused(String body) {
        String id = merged(Map.of("participant", "CHE"), Map.of());
        delegate("CHE").header("If-Match", "*").contentType(ContentType.JSON).body(body).put(consents(id, "CHE")).then()
                .statusCode(400).body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void answersAtTheSameTimeAreAllKept() {
        String id = merged(Map.of("participant", "CHE"), Map.of("participant", "CHL"));
        List<Integer> codes = Stream.of("CHE", "CHL").parallel()
                .map(who -> answer(delegate(who), id, who, "AGREED").extract().statusCode()).toList();
        assertEquals(List.of(200, 200), codes);
        shown(id).body("consents.status", contains("AGREED", "AGREED")).body("version", equalTo(3));
    }

    @Test
    void consolidationsAreFoundByWhatIsSaidToThem() {
        String objected = merged(Map.of("participant", "CHE"), Map.of("participant", "CHL"));
        String pending = merged(Map.of("participant", "CHE"), Map.of());
        answer(delegate("CHE"), objected, "CHE", "OBJECTED").statusCode(200);
        String list = "/v1/consolidations?count=true&process=" + process + "&consent=";
        anybody().get(list + "OBJECTED").then().statusCode(200).body("items.id", contains(objected)).body("total", equalTo(1));
        anybody().get(list + "PENDING").then().body("items.id", containsInAnyOrder(objected, pending));
        anybody().get(list + "AGREED").then().body("items", hasSize(0));
        undo(objected).statusCode(200);
        anybody().get(list + "PENDING").then().body("items.id", contains(pending)).body("total", equalTo(1));
        anybody().get(list + "OBJECTED").then().body("items.id", contains(objected));
        anybody().get(list + "PERHAPS").then().statusCode(400);
    }

    @Test
    void changedConsolidationIsFoundByTheTimeOfTheChange() {
        String id = merged(Map.of("participant", "CHE"), Map.of());
        String other = merged(Map.of("participant", "CHE"), Map.of());
        String changed = answer(delegate("CHE"), id, "CHE", "AGREED").extract().path("updatedAt");
        anybody().get("/v1/consolidations?process=" + process + "&updatedSince=" + changed).then()
                .body("items.id", contains(id)).body("items.id", not(contains(other)));
    }

    @Test
    void nobodyIsAskedAnyMoreOnceItIsUndone() {
        String id = merged(Map.of("participant", "CHE"), Map.of());
        undo(id).statusCode(200);
        answer(delegate("CHE"), id, "CHE", "AGREED").statusCode(409).body("type", equalTo("/problems/consolidation-undone"))
                .body("detail", containsString("was undone"));
    }

    private String merged(Map<String, String> one, Map<String, String> other) {
        return consolidate(consolidation(process, "MERGE", List.of(submitted(process, "One", one),
                submitted(process, "Other", other)), "Result")).statusCode(201).extract().path("id");
    }

    private static String resultOf(String consolidation) {
        return shown(consolidation).extract().path("results[0]");
    }

    private static ValidatableResponse shown(String consolidation) {
        return anybody().get("/v1/consolidations/" + consolidation).then().statusCode(200);
    }

    private static String consents(String consolidation, String originator) {
        return "/v1/consolidations/" + consolidation + "/consents/" + originator;
    }
}
