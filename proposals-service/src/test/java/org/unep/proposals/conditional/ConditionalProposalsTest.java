package org.unep.proposals.conditional;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.consolidate;
import static org.unep.proposals.Api.consolidation;
import static org.unep.proposals.Api.delegate;
import static org.unep.proposals.Api.draft;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.participant;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposal;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Proposals that are read again only where they have changed, and moved on only where they are what was read. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ConditionalProposalsTest {

    @Test
    void proposalIsSentAgainOnceItHasChanged() {
        String id = proposed(process(), "Sand");
        String tag = tag(id);
        get(id, tag).statusCode(304).header("ETag", tag).header("Vary", containsString("Authorization"))
                .body(emptyString());
        move(id, "table").statusCode(409);
        get(id, tag).statusCode(304);
        move(id, "submit").statusCode(200);
        get(id, tag).statusCode(200).body("status", equalTo("SUBMITTED")).header("Vary", containsString("Authorization"));
        get(id, "\"9\", W/" + tag(id)).statusCode(304);
        get(id, "*").statusCode(304);
    }

    @Test
    void answerToAWriteHasTheTagOfWhatWasWritten() {
        String made = as("secretariat").contentType(ContentType.JSON).body(draft(process(), "Sand", Map.of()))
                .post("/v1/proposals").then().statusCode(201).header("ETag", "\"1\"").extract().path("id");
        assertEquals("\"1\"", tag(made));
        assertEquals(move(made, "submit").extract().header("ETag"), tag(made));
    }

    @Test
    void consolidationThatHasNotChangedIsNotSentAgain() {
        String process = process();
        String made = consolidate(consolidation(process, "REFORMULATE", List.of(submitted(process, "Sand")), "Sands"))
                .statusCode(201).header("ETag", "\"1\"").extract().path("id");
        as("secretariat").header("If-None-Match", "\"1\"").get("/v1/consolidations/" + made).then().statusCode(304);
    }

    @Test
    void listHasNoTag() {
        as("secretariat").header("If-None-Match", "*").get("/v1/proposals?limit=1").then().statusCode(200)
                .header("ETag", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "submit", "withdraw" })
    void staleConditionMovesNothing(String verb) {
        String id = proposed(process(), "Sand");
        for (String stale : List.of("\"2\"", "W/\"1\"", "\"0\",\"2\"")) {
            moveIf(id, verb, stale).statusCode(412).contentType("application/problem+json")
                    .body("type", equalTo("/problems/precondition-failed")).body("detail", containsString("\"1\""));
        }
        moveIf(id, verb, "1").statusCode(400).body("type", equalTo("/problems/invalid-request"));
        proposal(id).body("status", equalTo("DRAFT")).body("version", equalTo(1));
        moveIf(id, verb, "\"0\",\"1\"").statusCode(200);
    }

    @Test
    void conditionIsLookedAtBeforeTheState() {
        String id = submitted(process(), "Sand");
        moveIf(id, "submit", "\"1\"").statusCode(412);
        moveIf(id, "submit", "\"2\"").statusCode(409);
    }

    @Test
    void whoMayNotMoveItIsNotToldWhatItIs() {
        String process = process();
        participant(process, "CHE");
        String id = submitted(process, "Sand", Map.of("participant", "CHE"));
        delegate("BRA").header("If-Match", "\"9\"").post("/v1/proposals/" + id + "/withdraw").then().statusCode(403);
    }

    @RepeatedTest(3)
    void ofTwoWhoMoveOnWhatTheyReadOneWins() {
        String id = proposed(process(), "Sand");
        assertEquals(List.of(200, 412), List.of("submit", "withdraw").parallelStream()
                .map(verb -> moveIf(id, verb, "\"1\"").extract().statusCode()).sorted().toList());
        assertEquals("\"2\"", tag(id));
    }

    private static String tag(String id) {
        return proposal(id).statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse get(String id, String tags) {
        return as("secretariat").header("If-None-Match", tags).get("/v1/proposals/" + id).then();
    }

    private static ValidatableResponse moveIf(String id, String verb, String tags) {
        return as("secretariat").header("If-Match", tags).post("/v1/proposals/" + id + "/" + verb).then();
    }
}
