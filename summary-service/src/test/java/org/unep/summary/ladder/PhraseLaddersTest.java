package org.unep.summary.ladder;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.summary.Changes.with;
import static org.unep.summary.readmodel.Told.says;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;
import org.unep.summary.Changes;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A process publishes how its summary puts numbers into words, and its next draft does. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class PhraseLaddersTest {

    private static final String LADDER = "/v1/processes/{p}/phrase-ladder";
    private static final String NOON = "2023-09-07T12:00:00Z";

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID proposal = UUID.randomUUID();
    private final List<String> speakers = IntStream.range(0, 5).mapToObj(i -> "XL" + (char) ('A' + i)).toList();

    @BeforeEach
    void aProcessInWhichFiveGovernmentsSpoke() {
        List<Told> told = new ArrayList<>(List.of(Told.process(process), Told.proposal(proposal, process, 1)));
        speakers.forEach(code -> told.add(Told.government(code)));
        told.add(new Told.Statement(UUID.randomUUID(), process, null, List.of(), "SEVERAL", NOON,
                Map.of(proposal, "CONCERN")).delivered());
        feed.tell(told);
    }

    @Test
    void suitesOwnIsVersionOneAndIsReplacedAsThat() {
        given().get(LADDER, process).then().statusCode(200).header("ETag", "\"1\"").body("rungs", hasSize(8));
        Changes.put("secretariat", "If-Match", "\"1\"", ladder("a handful"), LADDER, process).statusCode(200)
                .header("ETag", "\"2\"").body("version", equalTo(2));
        Changes.put("co-chair", "If-Match", "\"2\"", ladder("a handful"), LADDER, process).statusCode(200)
                .header("ETag", "\"2\"");
        given().header("If-None-Match", "\"2\"").get(LADDER, process).then().statusCode(304).body(emptyString());
        given().get(LADDER + "/versions/1", process).then().statusCode(200).body("rungs", hasSize(8));
        given().get(LADDER + "/versions/2", process).then().statusCode(200).body("rungs", hasSize(2));
        given().get(LADDER + "/versions/3", process).then().statusCode(404);
        given().get(LADDER + "/versions?count=true", process).then().statusCode(200).body("total", equalTo(2))
                .body("items.version", contains(1, 2)).body("items[0].publishedAt", nullValue())
                .body("items[1].publishedAt", notNullValue()).body("items[1].quantifiers", contains("ONE", "SEVERAL"));
        given().get(LADDER + "/versions?limit=1", process).then().body("items.version", contains(1)).body("next",
                notNullValue());
    }

    @Test
    void onlySecretariatAndCoChairsPublishNeitherBlindlyNorForNoProcess() {
        given().contentType("application/json").body(ladder("a")).put(LADDER, process).then().statusCode(401);
        with("delegate").body(ladder("a")).put(LADDER, process).then().statusCode(403);
        with("co-chair").body(ladder("a")).put(LADDER, process).then().statusCode(428);
        Changes.put("co-chair", "If-Match", "\"7\"", ladder("a"), LADDER, process).statusCode(412);
        Changes.put("co-chair", "If-Match", "\"1\"", ladder("a"), LADDER, "no-such").statusCode(404);
        given().get(LADDER, process).then().body("version", equalTo(1));
    }

    @Test
    void wrongLadderIsRefusedWithAPointer() {
        Changes.put("co-chair", "If-Match", "\"1\"", ladder("a").replace("\"min\":4", "\"min\":1"), LADDER, process)
                .statusCode(400).body("type", equalTo("/problems/invalid-phrase-ladder"))
                .body("errors[0].pointer", equalTo("/rungs/1/min"));
        Changes.put("co-chair", "If-Match", "\"1\"", "{}", LADDER, process).statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void countIsToldInTheWordsOfTheLadderWithTheNumberAndTheNames() throws IOException {
        speakers.forEach(code -> feed.tell(says(process, code, NOON, Map.of(proposal, "SUPPORT")).delivered()));
        assertEquals("Several governments (5) expressed support: Name of XLA, Name of XLB, Name of XLC, Name of XLD and "
                + "Name of XLE.", said("support-governments"));
        Changes.put("co-chair", "If-Match", "\"1\"", ladder("a handful of delegations"), LADDER, process).statusCode(200);
        assertEquals("A handful of delegations (5) expressed support: Name of XLA, Name of XLB, Name of XLC, Name of XLD "
                + "and Name of XLE.", said("support-governments"));
        assertEquals("A handful of delegations expressed concern.", said("unnamed-concern"));
    }

    @Test
    void oneIsNamedAndNotCounted() throws IOException {
        feed.tell(says(process, "XLA", NOON, Map.of(proposal, "CONCERN")).delivered());
        assertEquals("Name of XLA expressed concern.", said("concern-governments"));
    }

    @Test
    void summaryTellsItsLadderAndCitesItsVersion() throws IOException {
        JsonNode about = sentence("about.rung-most");
        assertEquals(
                "“most governments”, “most groups” or “most observers”: at least 10, and at least 60% of those that spoke.",
                about.path("text").asText());
        assertTrue(about.at("/sources/0/href").asText().endsWith("/v1/processes/" + process + "/phrase-ladder/versions/1"));
        assertEquals("PHRASE_LADDER", about.at("/sources/0/kind").asText());
        Changes.put("co-chair", "If-Match", "\"1\"", ladder("a handful"), LADDER, process).statusCode(200);
        assertEquals("“a handful”, “a handful” or “a handful”: at least 4.",
                sentence("about.rung-several").path("text").asText());
        assertTrue(sentence("about.ladder").at("/sources/0/href").asText().endsWith("/phrase-ladder/versions/2"));
    }

    private String said(String name) throws IOException {
        return sentence("cluster.tools.1." + name).path("text").asText();
    }

    private JsonNode sentence(String id) throws IOException {
        String version = given().auth().oauth2(Tokens.of("co-chair")).post("/v1/processes/{p}/summaries", process).then()
                .statusCode(201).extract().path("versions[0].href");
        JsonNode document = new ObjectMapper().readTree(given().get(version).then().statusCode(200).extract().asString());
        return document.findParents("origin").stream().filter(s -> s.path("id").asText().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("No sentence " + id + " in " + document));
    }

    private static String ladder(String several) {
        return "{\"rungs\":[%s,%s]}".formatted(rung("ONE", 1, "one"), rung("SEVERAL", 4, several));
    }

    private static String rung(String quantifier, int min, String text) {
        return """
                {"quantifier":"%s","min":%d,"phrase":{"governments":{"en":"%3$s"},"groups":{"en":"%3$s"},\
                "observers":{"en":"%3$s"},"participants":{"en":"%3$s"},"speakers":{"en":"%3$s"}}}"""
                .formatted(quantifier, min, text);
    }
}
