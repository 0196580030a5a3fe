package org.unep.summary.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.summary.document.Sentences.drafted;
import static org.unep.summary.document.Sentences.sentence;
import static org.unep.summary.document.Sentences.sentencesOf;
import static org.unep.summary.readmodel.Told.says;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.Changes;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a summary shows beside what it counts: unnamed views, assigned levels, partners, and what was said on inputs. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class WhatASummaryShowsTest {

    private static final String NOON = "2023-09-07T12:00:00Z";

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();

    @BeforeEach
    void aProcessWithTwoProposals() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.observer("icmm"),
                Told.proposal(one, process, 1), Told.proposal(two, process, 2));
    }

    @Test
    void unnamedSpeakersOfOneQuantifierAreToldOfAnIssueInOneSentence() {
        var several = unnamed("SEVERAL");
        var severalAgain = unnamed("SEVERAL");
        var one = unnamed("ONE");
        feed.tell(raising(one, "tailings"), raising(several, "tailings"), raising(severalAgain, "tailings"));
        List<JsonNode> said = sentencesOf(drafted(process), "cross-cutting.tailings.unnamed");
        assertEquals(List.of("Several speakers, not named in the record, raised it, in 2 statements.",
                "One speaker, not named in the record, raised it."), said.stream().map(s -> s.path("text").asText()).toList());
        assertEquals(List.of("cross-cutting.tailings.unnamed-several", "cross-cutting.tailings.unnamed-one"),
                said.stream().map(s -> s.path("id").asText()).toList());
        assertEquals(List.of(Set.of(several.id().toString(), severalAgain.id().toString()), Set.of(one.id().toString())),
                said.stream().map(WhatASummaryShowsTest::sources).toList());
        said.forEach(s -> assertEquals("REPORTED", s.path("origin").asText()));
    }

    @Test
    void ofManyUnnamedViewsTheNewestAreQuotedAndTheOthersCounted() {
        for (int minute = 10; minute < 32; minute++) {
            feed.tell(raising(new Told.Statement(UUID.randomUUID(), process, null, List.of(), "SEVERAL",
                    "2023-09-07T09:" + minute + ":00Z", Map.of(one, "CONCERN")), "tailings"));
        }
        JsonNode document = drafted(process);
        JsonNode more = sentence(document, "cluster.tools.1.unnamed-more");
        assertEquals("Not quoted here: 2 earlier statements without a name (2 concerned).", more.path("text").asText());
        assertEquals("COMPUTED", more.path("origin").asText());
        assertEquals(1, sentencesOf(document, "cluster.tools.1.unnamed-concern-20").size());
        assertEquals(0, sentencesOf(document, "cluster.tools.1.unnamed-concern-21").size());
        JsonNode issue = sentence(document, "cross-cutting.tailings.unnamed-several");
        assertEquals("Several speakers, not named in the record, raised it, in 22 statements.", issue.path("text").asText());
        assertEquals(20, sources(issue).size());
    }

    @Test
    void speakerForOthersIsNamedInASourceThoughItStandsNowhereItself() {
        feed.tell(Told.group("grulac"), new Told.Statement(UUID.randomUUID(), process, "BRA", List.of("grulac"), null, NOON,
                Map.of(one, "SUPPORT")).delivered());
        String label = sentence(drafted(process), "cluster.tools.1.support-groups").at("/sources/0/label").asText();
        assertTrue(label.contains("Name of BRA"), label);
    }

    @Test
    void governmentThatComesBackToAnIssueIsNamedOnce() {
        feed.tell(raising(says(process, "CHE", NOON, Map.of()), "tailings"),
                raising(says(process, "CHE", "2023-09-08T12:00:00Z", Map.of()), "tailings"),
                raising(says(process, "BRA", NOON, Map.of()), "tailings"));
        assertEquals("A few governments (2) raised it: Name of BRA and Name of CHE.",
                sentence(drafted(process), "cross-cutting.tailings.governments").path("text").asText());
    }

    @Test
    void assignedLevelStandsBesideTheComputedOneWithItsReason() {
        Changes.put("co-chair", "{\"level\":\"MODERATE\",\"reason\":\"As heard in the room.\"}",
                "/v1/processes/{p}/support/{id}/assigned-level", process, one).statusCode(200);
        JsonNode document = drafted(process);
        assertEquals("By version 1 of the rule, the proposal has no clear support.",
                sentence(document, "cluster.tools.1.level").path("text").asText());
        JsonNode assigned = sentence(document, "cluster.tools.1.assigned-level");
        assertEquals("The Co-Chairs assign the level “moderate support”, for this reason: “As heard in the room”.",
                assigned.path("text").asText());
        assertEquals("EDITORIAL", assigned.path("origin").asText());
        JsonNode support = document.findParents("phrase").get(0);
        assertEquals("no clear support", support.path("phrase").asText());
        assertEquals("moderate support", support.path("assigned").asText());
        assertEquals(List.of(), sentencesOf(document, "cluster.tools.2.assigned-level"));
    }

    @Test
    void mergerNamesItsPartners() {
        feed.tell(says(process, "CHE", NOON, Map.of()).delivered()
                .with("positions", List.of(Map.of("proposal", one, "stance", "MERGE", "with", List.of(two)))));
        assertEquals("Name of CHE suggested merging the proposal with proposal 2 (“Proposal 2”).",
                sentence(drafted(process), "cluster.tools.1.merge-governments.che").path("text").asText());
    }

    @Test
    void whatWasSaidOnAnInputIsShownWithTheResultAndNotCounted() {
        var result = UUID.randomUUID();
        var said = says(process, "CHE", NOON, Map.of(one, "SUPPORT"));
        feed.tell(said.delivered(), new Told.Statement(UUID.randomUUID(), process, null, List.of(), "SEVERAL", NOON,
                Map.of(two, "CONCERN")).delivered(), Told.reportBack(process, UUID.randomUUID(), two, "SUPPORT", "MANY"));
        feed.tell(Told.proposal(one, process, 1, 3, "CONSOLIDATED"), Told.proposal(two, process, 2, 3, "CONSOLIDATED"),
                Told.proposal(result, process, 3), Told.consolidation(process, List.of(one, two), result));
        JsonNode document = drafted(process);
        JsonNode inherited = sentence(document, "cluster.tools.3.inherited.support-governments");
        assertEquals("On proposal 1 (“Proposal 1”): Name of CHE expressed support.", inherited.path("text").asText());
        assertEquals(Set.of(said.id().toString()), sources(inherited));
        assertEquals("On proposal 2 (“Proposal 2”): Several speakers expressed concern.",
                sentence(document, "cluster.tools.3.inherited.unnamed-concern").path("text").asText());
        assertEquals("REPORTED", sentence(document, "cluster.tools.3.inherited.reported-session").path("origin").asText());
        assertEquals("No government spoke to the proposal; none is registered.",
                sentence(document, "cluster.tools.3.tally-governments").path("text").asText());
        assertEquals(List.of(), sentencesOf(document, "cluster.tools.3.support-governments"));
        given().get("/v1/processes/{p}/support", process).then().statusCode(200)
                .body("items[0].governments.spoke", equalTo(0))
                .body("items[0].reported", empty())
                .body("items[0].unattributed", empty());
    }

    @Test
    void conditionIsPrintedWithItsShareAsPublished() {
        Changes.put("co-chair",
                """
                        {"levels":[{"level":"SOME","phrase":{"en":"some"},"when":{"governments":{"stances":["SUPPORT"],"minShare":0.125}}},
                         {"level":"NONE","phrase":{"en":"none"}}]}""",
                "/v1/processes/{p}/support-rule", process).statusCode(200);
        String told = sentence(drafted(process), "about.level-some").path("text").asText();
        assertTrue(told.contains("at least 12.5% of the governments that spoke supported it"), told);
    }

    private Told.Statement unnamed(String quantifier) {
        return new Told.Statement(UUID.randomUUID(), process, null, List.of(), quantifier, NOON, Map.of());
    }

    private static Told raising(Told.Statement statement, String issue) {
        return statement.delivered().with("crosscutting", List.of(issue));
    }

    private static Set<String> sources(JsonNode sentence) {
        return StreamSupport.stream(sentence.path("sources").spliterator(), false).map(s -> s.path("id").asText())
                .collect(Collectors.toSet());
    }
}
