package org.unep.proposals.lineage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.answer;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.consolidate;
import static org.unep.proposals.Api.consolidation;
import static org.unep.proposals.Api.delegate;
import static org.unep.proposals.Api.group;
import static org.unep.proposals.Api.participant;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;
import static org.unep.proposals.Api.undo;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Lineage as clients read it. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class LineageTest {

    @Test
    void lineageReachesAncestorsAndDescendantsAndNothingElse() {
        String process = process();
        group(process, "weog", "Western European and other States");
        String a = submitted(process, "A", Map.of("group", "weog"));
        String b = submitted(process, "B");
        String unrelated = submitted(process, "Unrelated");
        String ab = consolidated(consolidation(process, "MERGE", List.of(a, b), "AB")).get(0);
        List<String> halves = consolidated(consolidation(process, "SPLIT", List.of(ab), "Left", "Right"));

        anybody().get("/v1/proposals/" + a + "/lineage").then().statusCode(200)
                .body("nodes.id", containsInAnyOrder(a, ab, halves.get(0), halves.get(1)))
                .body("nodes.find { it.id == '" + a + "' }.group", equalTo("weog"))
                .body("edges.find { it.from == '" + a + "' }.kind", equalTo("MERGE"));
        anybody().get("/v1/proposals/" + halves.get(0) + "/lineage").then()
                .body("nodes.id", containsInAnyOrder(a, b, ab, halves.get(0)))
                .body("edges.collect { it.from + it.to }", containsInAnyOrder(a + ab, b + ab, ab + halves.get(0)));
        anybody().get("/v1/lineage?process=" + process).then().statusCode(200)
                .body("nodes.id", hasItems(a, unrelated)).body("nodes.size()", equalTo(6)).body("edges.size()", equalTo(4));
    }

    @Test
    void directionSaysWhichPartOfTheLineage() {
        String process = process();
        String a = submitted(process, "A");
        String b = consolidated(consolidation(process, "REFORMULATE", List.of(a), "B")).get(0);
        String c = consolidated(consolidation(process, "REFORMULATE", List.of(b), "C")).get(0);
        lineage(b, "ancestors").statusCode(200).body("nodes.id", contains(a, b)).body("edges.from", contains(a));
        lineage(b, "descendants").body("nodes.id", contains(b, c)).body("edges.to", contains(c));
        lineage(b, "both").body("nodes.id", contains(a, b, c)).body("edges.size()", equalTo(2));
        lineage(b, "sideways").statusCode(400).body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void edgeNamesItsConsolidationAndWhetherAnOriginatorObjects() {
        String process = process();
        participant(process, "CHE");
        String a = submitted(process, "A", Map.of("participant", "CHE"));
        String id = consolidate(consolidation(process, "REFORMULATE", List.of(a), "B")).statusCode(201).extract().path("id");
        lineage(a, "both").body("edges.consolidation", contains(id)).body("edges.objected", contains(false));
        answer(delegate("CHE"), id, "CHE", "OBJECTED").statusCode(200);
        lineage(a, "both").body("edges.objected", contains(true));
    }

    @Test
    void whatWasUndoneHasNoEdge() {
        String process = process();
        String a = submitted(process, "A");
        var recorded = consolidate(consolidation(process, "REFORMULATE", List.of(a), "B")).statusCode(201).extract();
        String b = recorded.path("results[0]");
        undo(recorded.path("id")).statusCode(200);
        String c = consolidated(consolidation(process, "REFORMULATE", List.of(a), "C")).get(0);
        lineage(a, "both").body("nodes.id", contains(a, c)).body("edges.to", contains(c));
        lineage(b, "both").body("nodes.id", contains(b)).body("edges", empty());
        anybody().get("/v1/lineage?process=" + process).then().body("edges.to", contains(c))
                .body("nodes.find { it.id == '" + b + "' }.undone", equalTo(true))
                .body("nodes.find { it.id == '" + c + "' }.undone", equalTo(false));
    }

    @Test
    void everyMediaTypeIsServedForAProposalAsForAProcess() {
        String process = process();
        String a = submitted(process, "Sand \"&\" <gravel>");
        String b = consolidated(consolidation(process, "REFORMULATE", List.of(a), "Sand")).get(0);
        for (String path : List.of("/v1/lineage?process=" + process, "/v1/proposals/" + a + "/lineage?direction=descendants")) {
            String graphMl = read(path, "application/graphml+xml");
            assertTrue(graphMl.contains("<edge source=\"" + a + "\" target=\"" + b + "\">"), graphMl);
            DotReader dot = DotReader.read(read(path, "text/vnd.graphviz"));
            assertEquals("Sand \"&\" <gravel>", dot.label(a));
            assertEquals(Set.of(a + " " + b), dot.edges().keySet());
            assertTrue(read(path, "image/svg+xml").contains("1 input; 1 current proposal in 1 cluster."));
            assertTrue(read(path, "text/vnd.graphviz;q=0.4, image/svg+xml;q=0.5").startsWith("<svg"));
            anybody().accept("*/*").get(path).then().contentType("application/json").body("nodes.size()", equalTo(2));
            anybody().accept("text/csv").get(path).then().statusCode(406).body("type", equalTo("/problems/not-acceptable"));
        }
    }

    private static String read(String path, String accept) {
        return anybody().accept(accept).get(path).then().statusCode(200)
                .contentType(accept.contains(",") ? startsWith("image/svg+xml") : startsWith(accept))
                .contentType(containsString("UTF-8")).header("Vary", containsString("Accept")).extract().asString();
    }

    private static ValidatableResponse lineage(String proposal, String direction) {
        return anybody().get("/v1/proposals/" + proposal + "/lineage?direction=" + direction).then();
    }

    @Test
    void draftsAreNotInTheGraph() {
        String process = process();
        String draft = proposed(process, "Draft");
        anybody().get("/v1/lineage?process=" + process).then().body("nodes.id", not(hasItems(draft)));
        anybody().get("/v1/proposals/" + draft + "/lineage").then().statusCode(404);
        as("secretariat").get("/v1/proposals/" + draft + "/lineage").then().statusCode(200)
                .body("nodes.id", equalTo(List.of(draft)));
    }

    @Test
    void graphIsDrawnForThoseWhoAcceptSvg() {
        String process = process();
        group(process, "weog", "Western European and other States");
        String a = submitted(process, "Sand & <gravel>", Map.of("group", "weog"));
        consolidated(consolidation(process, "REFORMULATE", List.of(a), "Sand"));
        anybody().accept("image/svg+xml").get("/v1/lineage?process=" + process).then().statusCode(200)
                .contentType(startsWith("image/svg+xml")).header("Vary", containsString("Accept"))
                .body(containsString("Western European and other States (1)"))
                .body(containsString("Policies and tools")).body(containsString("Sand &amp; &lt;gravel&gt;"));
        anybody().accept("image/png").get("/v1/lineage?process=" + process).then().statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"));
        anybody().accept("image/svg+xml").get("/v1/lineage?process=nowhere").then().statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void processMustBeNamedAndKnown() {
        anybody().get("/v1/lineage").then().statusCode(400).body("errors[0].pointer", equalTo("?process"));
        anybody().get("/v1/lineage?process=nowhere").then().statusCode(404);
    }

    private static List<String> consolidated(Map<String, Object> request) {
        return consolidate(request).statusCode(201).extract().path("results");
    }
}
