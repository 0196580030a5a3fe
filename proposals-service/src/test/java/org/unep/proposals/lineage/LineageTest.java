package org.unep.proposals.lineage;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.consolidate;
import static org.unep.proposals.Api.consolidation;
import static org.unep.proposals.Api.group;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

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
