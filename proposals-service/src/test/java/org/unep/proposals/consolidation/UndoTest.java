package org.unep.proposals.consolidation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.amend;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.because;
import static org.unep.proposals.Api.consolidate;
import static org.unep.proposals.Api.consolidation;
import static org.unep.proposals.Api.delegate;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposal;
import static org.unep.proposals.Api.revise;
import static org.unep.proposals.Api.submitted;
import static org.unep.proposals.Api.tabled;
import static org.unep.proposals.Api.undo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;

/** A consolidation is undone while nothing has been built on it, and is kept as undone. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class UndoTest {

    @Inject
    EntityManager entities;

    private String process;

    @BeforeEach
    void openAProcess() {
        process = process();
    }

    @Test
    void sourcesAreWhatTheyWereAndResultsAreDropped() {
        String one = tabled(process, "Sand here");
        String two = submitted(process, "Sand there");
        var recorded = merged(one, two);
        undo(id(recorded)).statusCode(200).body("undone.reason", equalTo("It was a mistake."))
                .body("undone.at", notNullValue()).body("undone.actor.role", equalTo("secretariat"))
                .body("version", equalTo(2)).body("sources", contains(one, two));
        proposal(one).body("status", equalTo("TABLED")).body("number", equalTo(1)).body("consolidatedInto", empty())
                .body("history.status", contains("SUBMITTED", "TABLED", "CONSOLIDATED", "TABLED"))
                .body("history[3].reason", equalTo("A consolidation was undone: It was a mistake."));
        proposal(two).body("status", equalTo("SUBMITTED")).body("version", equalTo(4));
        proposal(result(recorded)).body("status", equalTo("DROPPED"))
                .body("history[1].reason", equalTo("A consolidation was undone: It was a mistake."));
        anybody().get("/v1/consolidations/" + id(recorded)).then().body("undone.reason", equalTo("It was a mistake."));
    }

    @Test
    void numberOfATabledResultIsNotUsedAgain() {
        var recorded = merged(submitted(process, "A"), submitted(process, "B"));
        move(result(recorded), "table").statusCode(200).body("number", equalTo(1));
        undo(id(recorded)).statusCode(200);
        proposal(result(recorded)).body("status", equalTo("DROPPED")).body("number", equalTo(1));
        move(submitted(process, "Next"), "table").body("number", equalTo(2));
    }

    @Test
    void sourceCanBeConsolidatedAgainAndThatCanBeUndoneToo() {
        String one = submitted(process, "A");
        String two = tabled(process, "B");
        undo(id(merged(one, two))).statusCode(200);
        var again = merged(one, two);
        proposal(two).body("status", equalTo("CONSOLIDATED")).body("consolidatedInto", contains(result(again)));
        undo(id(again)).statusCode(200);
        proposal(one).body("status", equalTo("SUBMITTED"));
        proposal(two).body("status", equalTo("TABLED"));
    }

    @Test
    void chainIsUndoneFromItsEnd() {
        var first = reformulated(submitted(process, "A"));
        var second = reformulated(result(first));
        undo(id(first)).statusCode(409);
        undo(id(second)).statusCode(200);
        proposal(result(first)).body("status", equalTo("SUBMITTED"));
        undo(id(first)).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({ "consolidated further,CONSOLIDATED", "revised,SUBMITTED", "amended,SUBMITTED", "changed,SUBMITTED",
            "forwarded,FORWARDED",
            "withdrawn,WITHDRAWN", "dropped,DROPPED" })
    void whatWasBuiltUponIsNotUndone(String how, String status) {
        String source = submitted(process, "Both");
        var recorded = consolidate(consolidation(process, "SPLIT", List.of(source), "One", "Other")).statusCode(201).extract();
        String other = recorded.path("results[1]");
        switch (how) {
            case "consolidated further" -> reformulated(other);
            case "amended" -> amend(other, "reject").statusCode(200);
            case "revised" -> revise(other).statusCode(200);
            case "changed" -> as("secretariat").header("If-Match", "*").contentType("application/merge-patch+json")
                    .body("{\"topics\":[\"sand\"]}").patch("/v1/proposals/" + other).then().statusCode(200);
            case "forwarded" -> {
                move(other, "table").statusCode(200);
                move(other, "forward").statusCode(200);
            }
            case "withdrawn" -> move(other, "withdraw").statusCode(200);
            default -> because(other, "drop").statusCode(200);
        }
        undo(id(recorded)).statusCode(409).body("type", equalTo("/problems/consolidation-built-upon"))
                .body("errors.pointer", contains("/results/1")).body("errors[0].detail", containsString("was " + how))
                .body("detail", containsString(other));
        proposal(source).body("status", equalTo("CONSOLIDATED"));
        proposal(other).body("status", equalTo(status));
        anybody().get("/v1/consolidations/" + id(recorded)).then().body("undone", nullValue()).body("version", equalTo(1));
    }

    @Test
    void amendmentThatWasTakenBackIsNotInTheWay() {
        var recorded = reformulated(submitted(process, "A"));
        amend(result(recorded), "withdraw").statusCode(200);
        undo(id(recorded)).statusCode(200);
    }

    @Test
    void undoAndAnAmendmentAtTheSameTimeExcludeEachOther() {
        for (int round = 0; round < 5; round++) {
            var recorded = reformulated(submitted(process, "A"));
            var amendment = Map.of("language", "en", "kind", "REWRITE", "text", "Anew");
            var codes = IntStream.range(0, 2).parallel().mapToObj(i -> i == 0 ? undo(id(recorded)).extract().statusCode()
                    : as("secretariat").contentType(ContentType.JSON).body(amendment)
                            .post("/v1/proposals/" + result(recorded) + "/amendments").statusCode())
                    .sorted().toList();
            assertEquals(409, codes.get(1), codes + " in round " + round);
        }
    }

    @Test
    void undoneTwiceIsRefused() {
        var recorded = reformulated(submitted(process, "A"));
        undo(id(recorded)).statusCode(200);
        undo(id(recorded)).statusCode(409).body("type", equalTo("/problems/consolidation-undone"));
        undo(UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void ofSeveralWhoUndoAtTheSameTimeOneDoes() {
        var recorded = reformulated(submitted(process, "A"));
        List<Integer> codes = IntStream.range(0, 4).parallel().mapToObj(i -> undo(id(recorded)).extract().statusCode()).sorted()
                .toList();
        assertEquals(List.of(200, 409, 409, 409), codes);
    }

    @Test
    void undoAndWhatIsBuiltAtTheSameTimeExcludeEachOther() {
        for (int round = 0; round < 5; round++) {
            var recorded = reformulated(submitted(process, "A"));
            var codes = IntStream.range(0, 2).parallel().mapToObj(i -> i == 0 ? undo(id(recorded)).extract().statusCode()
                    : consolidate(consolidation(process, "REFORMULATE", List.of(result(recorded)), "C")).extract().statusCode())
                    .sorted().toList();
            assertEquals(409, codes.get(1), codes + " in round " + round);
        }
    }

    @Test
    void onlySecretariatAndCoChairsUndo() {
        var recorded = reformulated(submitted(process, "A"));
        var reason = Map.of("reason", "It was a mistake.");
        String undo = "/v1/consolidations/" + id(recorded) + "/undo";
        delegate("CHE").contentType(ContentType.JSON).body(reason).post(undo).then().statusCode(403);
        as("co-chair").header("If-Match", "\"9\"").contentType(ContentType.JSON).body(reason).post(undo).then().statusCode(412);
        as("co-chair").header("If-Match", "\"1\"").contentType(ContentType.JSON).body(reason).post(undo).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"reason\":\" \"}", "{\"reason\":\"\\u0000\"}" })
    void undoNeedsAReason(String body) {
        String undo = "/v1/consolidations/" + id(reformulated(submitted(process, "A"))) + "/undo";
        as("secretariat").contentType(ContentType.JSON).body(body).post(undo).then().statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void databaseLetsASourceGoOnlyByAnUndo() {
        String source = submitted(process, "A");
        var recorded = reformulated(source);
        var release = "update proposal set consolidated_by = null, status = 'SUBMITTED' where id = '" + source + "'";
        refused(release, "is kept as it was recorded");
        refused("update proposal set produced_by = null where id = '" + result(recorded) + "'", "is kept as it was recorded");
        undo(id(recorded)).statusCode(200);
        refused("update proposal set produced_by = null where id = '" + result(recorded) + "'", "is kept as it was recorded");
        refused("update consolidation set undone_at = null, undone_by = null, undone_as = null, undone_reason = null where id = '"
                + id(recorded) + "'", "is kept as it was recorded");
        refused("update consolidation set kind = 'REFORMULATE', sources = results where id = '" + id(recorded) + "'",
                "is kept as it was recorded");
    }

    @Test
    void databaseKeepsWhatAConsolidationDid() {
        var recorded = reformulated(submitted(process, "A"));
        refused("update consolidation set rationale = '{\"en\": \"Other\"}' where id = '" + id(recorded) + "'",
                "is kept as it was recorded");
    }

    @Test
    void noLineageLeadsBackEvenAfterAnUndo() {
        String source = submitted(process, "A");
        var first = reformulated(source);
        undo(id(first)).statusCode(200);
        var second = reformulated(source);
        refused("update proposal set status = 'CONSOLIDATED', consolidated_by = (select ordinal from consolidation where id = '"
                + id(first) + "') where id = '" + result(second) + "'", "lineage_has_no_cycle");
    }

    private void refused(String update, String why) {
        var refusal = assertThrows(RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(update).executeUpdate()));
        assertTrue(String.valueOf(refusal.getMessage()).contains(why), refusal.getMessage());
    }

    private ExtractableResponse<Response> merged(String one, String other) {
        return consolidate(consolidation(process, "MERGE", List.of(one, other), "Result")).statusCode(201).extract();
    }

    private ExtractableResponse<Response> reformulated(String source) {
        return consolidate(consolidation(process, "REFORMULATE", List.of(source), "Result")).statusCode(201).extract();
    }

    private static String id(ExtractableResponse<Response> consolidation) {
        return consolidation.path("id");
    }

    private static String result(ExtractableResponse<Response> consolidation) {
        return consolidation.path("results[0]");
    }
}
