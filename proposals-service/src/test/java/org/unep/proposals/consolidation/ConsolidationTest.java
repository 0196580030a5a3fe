package org.unep.proposals.consolidation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.because;
import static org.unep.proposals.Api.consolidate;
import static org.unep.proposals.Api.consolidation;
import static org.unep.proposals.Api.delegate;
import static org.unep.proposals.Api.group;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.participant;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposal;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;
import static org.unep.proposals.Api.tabled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Merging, splitting and reformulating: all or nothing, with the originals kept. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ConsolidationTest {

    @Inject
    EntityManager entities;

    @Test
    void mergeKeepsTheOriginalsAndMakesAPublicProposalWithoutNumberOrOrigin() {
        String process = process();
        String one = tabled(process, "Sand here");
        String two = submitted(process, "Sand there");
        var recorded = consolidate(consolidation(process, "MERGE", List.of(two, one), "Sand everywhere")).statusCode(201)
                .body("kind", equalTo("MERGE")).body("sources", contains(two, one)).body("results", hasSize(1))
                .body("rationale.en", equalTo("They say the same.")).body("recordedAt", notNullValue()).extract();
        String result = recorded.path("results[0]");
        anybody().get(recorded.header("Location")).then().statusCode(200).body("id", equalTo(recorded.path("id")));
        anybody().get("/v1/proposals/" + result).then().statusCode(200).body("status", equalTo("SUBMITTED"))
                .body("number", nullValue()).body("origin", equalTo(Map.of())).body("title.en", equalTo("Sand everywhere"))
                .body("topics", empty()).body("version", equalTo(1));
        anybody().get("/v1/proposals/" + one).then().statusCode(200).body("status", equalTo("CONSOLIDATED"))
                .body("consolidatedInto", contains(result)).body("number", equalTo(1)).body("title.en", equalTo("Sand here"));
    }

    @Test
    void noNumberTravelsToAResultNotEvenThatOfItsOnlySource() {
        String process = process();
        String numbered = tabled(process, "Sand");
        String result = consolidated(process, numbered, "Sand!");
        proposal(result).body("number", nullValue());
        move(result, "table").statusCode(200).body("number", equalTo(2));
        proposal(numbered).body("number", equalTo(1));
    }

    @Test
    void whoDraftedItIsNamedOnce() {
        String process = process();
        participant(process, "CHE");
        group(process, "grulac", "Latin American and Caribbean Group");
        var request = new HashMap<>(consolidation(process, "REFORMULATE", List.of(submitted(process, "Sand")), "Sand!"));
        request.put("contributors", Map.of("participants", List.of("CHE", "CHE"), "groups", List.of("grulac")));
        String id = consolidate(request).statusCode(201).extract().path("id");
        anybody().get("/v1/consolidations/" + id).then().body("contributors.participants", contains("CHE"))
                .body("contributors.groups", contains("grulac")).body("consents", empty());
    }

    @Test
    void contributorsNobodyHasToldOfAreAllNamed() {
        String process = process();
        var request = new HashMap<>(consolidation(process, "REFORMULATE", List.of(submitted(process, "Sand")), "Sand!"));
        request.put("contributors", Map.of("participants", List.of("nobody"), "groups", List.of("none")));
        consolidate(request).statusCode(422).header("Retry-After", "1").body("type", equalTo("/problems/not-known-yet"))
                .body("errors.pointer", contains("/contributors/participants/0", "/contributors/groups/0"));
        request.put("contributors", Map.of("participants", List.of("no code!")));
        consolidate(request).statusCode(400).body("errors.pointer", contains("/contributors/participants/0"));
        assertNothingStored(process);
    }

    @Test
    void splitMakesSeveralOfOne() {
        String process = process();
        String one = submitted(process, "Sand and tailings");
        List<String> results = consolidate(consolidation(process, "SPLIT", List.of(one), "Sand", "Tailings")).statusCode(201)
                .extract().path("results");
        proposal(one).body("consolidatedInto", equalTo(results));
        results.forEach(id -> proposal(id).body("status", equalTo("SUBMITTED")));
    }

    @Test
    void firstRevisionOfAResultSaysWhyItIsThere() {
        String process = process();
        var request = new HashMap<>(consolidation(process, "SPLIT", List.of(submitted(process, "Sand")), "A", "B"));
        request.put("results", List.of(Map.of("title", Map.of("fr", "Sable"), "text", Map.of("fr", "Texte")),
                Map.of("title", Map.of("en", "Sand"), "text", Map.of("es", "Texto", "en", "Text"), "sourceLanguage", "es")));
        request.put("rationale", Map.of("fr", "Deux choses."));
        List<String> results = consolidate(request).statusCode(201).extract().path("results");
        for (String result : results) {
            anybody().get("/v1/proposals/" + result + "/revisions/1").then().body("reason", equalTo("Deux choses."));
        }
        request.put("sources", results.subList(1, 2));
        request.put("rationale", Map.of("fr", "Deux choses.", "es", "Dos cosas."));
        results = consolidate(request).statusCode(201).extract().path("results");
        anybody().get("/v1/proposals/" + results.get(0) + "/revisions/1").then().body("reason", equalTo("Deux choses."));
        anybody().get("/v1/proposals/" + results.get(1) + "/revisions/1").then().body("reason", equalTo("Dos cosas."));
    }

    @Test
    void resultCanBeReformulatedFurther() {
        String process = process();
        String first = consolidate(consolidation(process, "REFORMULATE", List.of(submitted(process, "Sand")), "Sand!"))
                .statusCode(201).extract().path("results[0]");
        move(first, "table").statusCode(200);
        consolidate(consolidation(process, "REFORMULATE", List.of(first), "Sand?")).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({ "MERGE,1,1,/sources", "MERGE,2,2,/results", "MERGE,2,0,/results", "SPLIT,2,2,/sources",
            "SPLIT,1,1,/results", "REFORMULATE,2,1,/sources", "REFORMULATE,1,2,/results", "MERGE,0,1,/sources" })
    void wrongCountIsNamedAndNothingIsStored(String kind, int sources, int results, String pointer) {
        String process = process();
        List<String> ids = IntStream.range(0, sources).mapToObj(i -> submitted(process, "Sand " + i)).toList();
        consolidate(consolidation(process, kind, ids, Collections.nCopies(results, "Result").toArray(new String[0])))
                .statusCode(400).body("type", equalTo("/problems/invalid-request")).body("errors.pointer", contains(pointer));
        ids.forEach(id -> proposal(id).body("status", equalTo("SUBMITTED")));
        assertNothingStored(process);
    }

    @Test
    void sourceNamedTwiceIsRefused() {
        String process = process();
        String one = submitted(process, "Sand");
        consolidate(consolidation(process, "MERGE", List.of(one, one), "Result")).statusCode(400)
                .body("errors.pointer", contains("/sources/1"));
        assertNothingStored(process);
    }

    @Test
    void wrongFieldsAreNamed() {
        String process = process();
        var request = new HashMap<>(consolidation(process, "MERGE", List.of(), "Result"));
        request.remove("rationale");
        request.put("results", List.of(Map.of("title", Map.of("en", ""), "text", Map.of("en", "t"))));
        consolidate(request).statusCode(400).body("errors.pointer", contains("/rationale", "/results/0/title/en"));
        request.put("kind", "MIX");
        consolidate(request).statusCode(400).body("errors[0].pointer", equalTo("/kind"));
    }

    @Test
    void sourceThatDoesNotExistIsNamed() {
        String process = process();
        String nobody = UUID.randomUUID().toString();
        consolidate(consolidation(process, "MERGE", List.of(submitted(process, "Sand"), nobody), "Result")).statusCode(422)
                .body("type", equalTo("/problems/unknown-reference")).body("errors.pointer", contains("/sources/1"))
                .body("detail", containsString(nobody));
        assertNothingStored(process);
    }

    @Test
    void sourceOfAnotherProcessIsRefused() {
        String process = process();
        String elsewhere = process();
        consolidate(
                consolidation(process, "MERGE", List.of(submitted(elsewhere, "Sand"), submitted(process, "Sand")), "Result"))
                .statusCode(422).body("type", equalTo("/problems/source-of-another-process"))
                .body("errors.pointer", contains("/sources/0")).body("detail", containsString(elsewhere));
        assertNothingStored(process);
    }

    @Test
    void processNobodyHasToldOfIsNotKnownYet() {
        consolidate(consolidation("nowhere", "REFORMULATE", List.of(UUID.randomUUID().toString()), "Result")).statusCode(422)
                .header("Retry-After", "1").body("type", equalTo("/problems/not-known-yet"))
                .body("errors.pointer", contains("/process"));
    }

    @ParameterizedTest
    @CsvSource({ "DRAFT", "WITHDRAWN", "DROPPED", "FORWARDED", "CONSOLIDATED" })
    void sourceThatIsNotOpenIsNamedWithItsState(String state) {
        String process = process();
        String open = submitted(process, "Open");
        String closed = switch (state) {
            case "DRAFT" -> proposed(process, "Closed");
            case "WITHDRAWN" -> moved(submitted(process, "Closed"), "withdraw");
            case "DROPPED" -> dropped(submitted(process, "Closed"));
            case "FORWARDED" -> moved(tabled(process, "Closed"), "forward");
            default -> consolidated(process, submitted(process, "Closed"));
        };
        consolidate(consolidation(process, "MERGE", List.of(open, closed), "Result")).statusCode(409)
                .body("type", equalTo("/problems/source-not-open")).body("errors.pointer", contains("/sources/1"))
                .body("errors[0].detail", containsString(closed)).body("detail", containsString(state));
        proposal(open).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void ofTwoWhoConsolidateTheSameSourceAtTheSameTimeOneWins() {
        String process = process();
        String contested = submitted(process, "Contested");
        List<String> others = IntStream.range(0, 6).mapToObj(i -> submitted(process, "Other " + i)).toList();
        List<Integer> answers = others.parallelStream()
                .map(other -> consolidate(consolidation(process, "MERGE", List.of(other, contested), "Result")).extract()
                        .statusCode())
                .sorted().toList();
        assertEquals(List.of(201, 409, 409, 409, 409, 409), answers);
        anybody().get("/v1/consolidations?process=" + process).then().body("items", hasSize(1));
    }

    @Test
    void onlySecretariatAndCoChairsConsolidate() {
        String process = process();
        var request = consolidation(process, "REFORMULATE", List.of(submitted(process, "Sand")), "Result");
        delegate("CHE").contentType(ContentType.JSON).body(request).post("/v1/consolidations").then().statusCode(403);
        as("co-chair").contentType(ContentType.JSON).body(request).post("/v1/consolidations").then().statusCode(201);
    }

    @Test
    void listIsPagedAndFiltered() {
        String process = process();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            ids.add(consolidate(consolidation(process, "REFORMULATE", List.of(submitted(process, "Sand " + i)), "Result"))
                    .extract().path("id"));
        }
        String next = anybody().get("/v1/consolidations?limit=2&count=true&process=" + process).then().statusCode(200)
                .body("items.id", equalTo(ids.subList(0, 2))).body("total", equalTo(3)).extract().path("next");
        anybody().get(next).then().body("items.id", contains(ids.get(2))).body("next", nullValue());
        anybody().get("/v1/consolidations?updatedSince=2999-01-01T00:00:00Z").then().body("items", empty());
        anybody().get("/v1/consolidations/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void databaseRefusesALineageThatLeadsBack() {
        String process = process();
        String source = submitted(process, "Sand");
        String result = consolidated(process, source, "Result");
        var update = "update proposal set status = 'CONSOLIDATED', consolidated_by = produced_by where id = '" + result + "'";
        var refused = Assertions.assertThrows(RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(update).executeUpdate()));
        Assertions.assertTrue(String.valueOf(refused.getMessage()).contains("lineage_has_no_cycle"), refused.getMessage());
        var again = "update proposal set consolidated_by = null, status = 'SUBMITTED' where id = '" + source + "'";
        Assertions.assertThrows(RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(again).executeUpdate()));
    }

    private static void assertNothingStored(String process) {
        anybody().get("/v1/consolidations?process=" + process).then().body("items", empty());
        anybody().get("/v1/proposals?status=CONSOLIDATED&process=" + process).then().body("items", empty());
    }

    private static String dropped(String id) {
        because(id, "drop").statusCode(200);
        return id;
    }

    private static String moved(String id, String verb) {
        move(id, verb).statusCode(200);
        return id;
    }

    private static String consolidated(String process, String id) {
        consolidated(process, id, "Other words");
        return id;
    }

    private static String consolidated(String process, String id, String result) {
        return consolidate(consolidation(process, "REFORMULATE", List.of(id), result)).statusCode(201).extract()
                .path("results[0]");
    }
}
