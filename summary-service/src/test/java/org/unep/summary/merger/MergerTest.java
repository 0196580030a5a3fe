package org.unep.summary.merger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.summary.readmodel.Told.says;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;
import org.w3c.dom.Element;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Suggested mergers as a graph: who suggests which, and what has become of it. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class MergerTest {

    private static final String PATH = "/v1/processes/{p}/merger-suggestions";
    private static final String NOON = "2023-09-07T12:00:00Z";

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final UUID three = UUID.randomUUID();
    private final UUID result = UUID.randomUUID();

    @BeforeEach
    void aProcessWithThreeProposals() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.observer("icmm"),
                Told.group("grulac"), Told.proposal(one, process, 1), Told.proposal(two, process, 2),
                Told.proposal(three, process, 3, "<3 & more"));
    }

    @Test
    void pairIsOneEdgeWhoeverSuggestsItFromWhicheverSide() {
        Told first = suggests("CHE", one, "They overlap", two, three);
        feed.tell(first, suggests("BRA", two, null, one), suggests("icmm", two, null, one));
        graph().body("nodes.number", contains(1, 2, 3)).body("edges.proposals", contains(pair(one, two), pair(one, three)))
                .body("edges.status", contains("OPEN", "OPEN")).body("edges.governments", contains(2, 1))
                .body("edges.observers", contains(1, 0)).body("edges.groups", contains(0, 0))
                .body("edges[1].suggestedBy[0].view.actor", equalTo("CHE"))
                .body("edges[1].suggestedBy[0].view.text", equalTo("They overlap"))
                .body("edges[1].suggestedBy[0].view.href", endsWith("/v1/statements/" + first.data().get("id")))
                .body("edges[1].suggestedBy[0].named", nullValue()).body("edges[1].joined", nullValue());
    }

    @Test
    void mergerThatHasHappenedIsToldWithItsAct() {
        feed.tell(suggests("CHE", one, null, two));
        consolidate(result, one, two);
        graph().body("edges.proposals", contains(pair(one, two))).body("edges[0].status", equalTo("MERGED"))
                .body("edges[0].joined.results", contains(result.toString()))
                .body("edges[0].joined.href", startsWith("http")).body("edges[0].governments", equalTo(1))
                .body("nodes.status", contains("CONSOLIDATED", "CONSOLIDATED"));
    }

    @Test
    void suggestionIsFollowedToWhatItsProposalHasBecomeAndSaysSo() {
        feed.tell(suggests("CHE", one, null, three), suggests("BRA", three, null, result));
        consolidate(result, one, two);
        graph().body("edges.proposals", contains(pair(three, result))).body("edges[0].status", equalTo("OPEN"))
                .body("edges[0].suggestedBy", hasSize(2)).body("edges[0].governments", equalTo(1))
                .body("edges[0].suggestedBy.find{it.view.actor=='CHE'}.named", contains(one.toString(), three.toString()))
                .body("edges[0].suggestedBy.find{it.view.actor=='BRA'}.named", nullValue());
    }

    @Test
    void suggestionWithAWithdrawnProposalIsClosed() {
        feed.tell(suggests("CHE", one, null, two), Told.proposal(two, process, 2, 3, "WITHDRAWN"));
        graph().body("edges[0].status", equalTo("CLOSED"));
    }

    @Test
    void suggestionWithoutAPartnerAndReportsStandWithTheProposal() {
        UUID session = UUID.randomUUID();
        feed.tell(suggests("CHE", one, null), Told.reportBack(process, session, one, "MERGE", "SEVERAL"));
        graph().body("edges", hasSize(0)).body("nodes.number", contains(1))
                .body("nodes[0].suggestedWithout[0].actor", equalTo("CHE"))
                .body("nodes[0].reported[0].quantifier", equalTo("SEVERAL"))
                .body("nodes[0].reported[0].session", equalTo(session.toString()));
    }

    @Test
    void unnamedSuggestionIsShownAndNotCounted() {
        feed.tell(suggests(null, one, null, two).with("quantifier", "SEVERAL"));
        graph().body("edges[0].suggestedBy[0].view.quantifier", equalTo("SEVERAL")).body("edges[0].governments", equalTo(0));
    }

    @Test
    void ofManyUnnamedSuggestionsTheNewestAreShownAndThatThereAreMore() {
        for (int i = 0; i < 20; i++) {
            feed.tell(suggests(null, one, null, two).with("quantifier", "SEVERAL"));
        }
        graph().body("edges[0].suggestedBy", hasSize(20)).body("moreUnnamed", equalTo(false));
        feed.tell(suggests(null, one, null, two).with("quantifier", "SEVERAL"));
        graph().body("edges[0].suggestedBy", hasSize(20)).body("moreUnnamed", equalTo(true));
    }

    @Test
    void otherWordingsAreListedWithWhoSuggestsThem() {
        feed.tell(says(process, "CHE", NOON, Map.of()).delivered().with("positions",
                List.of(Map.of("proposal", two, "stance", "REFORMULATE", "text", "Say voluntary"))));
        graph().body("reformulations.number", contains(2)).body("reformulations[0].view.text", equalTo("Say voluntary"));
    }

    @Test
    void drawingSaysToEveryReaderWhatItShows() throws Exception {
        feed.tell(suggests("CHE", one, null, three), suggests("BRA", one, null, three));
        var root = drawing();
        assertEquals("title", root.getAttribute("aria-labelledby"));
        String description = root.getElementsByTagName("desc").item(0).getTextContent();
        assertEquals("“1. Proposal 1” with “3. <3 & more”: suggested by governments 2, groups 0, observers 0.", description);
        assertEquals(1, root.getElementsByTagName("path").getLength());
        assertEquals(description, root.getElementsByTagName("path").item(0).getTextContent());
    }

    @Test
    void arcIsAsThickAsGovernmentsThatSuggestTheMergerAreMany() throws Exception {
        feed.tell(suggests("CHE", one, null, three), suggests("BRA", one, null, three));
        assertEquals("3", thickness());
        feed.tell(suggests("icmm", one, null, three), suggests(null, one, null, three).with("quantifier", "MANY"),
                suggests("BRA", one, null, three).with("onBehalfOf", List.of("grulac")));
        assertEquals("3", thickness());
    }

    @Test
    void longTitleIsCutBetweenItsCharactersAlsoWhereTheyAreRare() throws Exception {
        String cuneiform = Character.toString(0x12000);
        feed.tell(Told.proposal(two, process, 2, 3, "TABLED").with("title", Map.of("en", cuneiform.repeat(40))),
                Told.proposal(three, process, 3, 3, "TABLED").with("title", Map.of("en", cuneiform.repeat(80))),
                suggests("CHE", two, null, three));
        var texts = drawing().getElementsByTagName("text");
        assertEquals("2. " + cuneiform.repeat(40), texts.item(2).getTextContent());
        assertEquals("3. " + cuneiform.repeat(57) + "…", texts.item(3).getTextContent());
    }

    private String thickness() throws Exception {
        return ((Element) drawing().getElementsByTagName("path").item(0)).getAttribute("stroke-width");
    }

    private Element drawing() throws Exception {
        String svg = given().accept("image/svg+xml").get(PATH, process).then().statusCode(200)
                .contentType(startsWith("image/svg+xml")).extract().asString();
        return DocumentBuilderFactory.newNSInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    }

    @Test
    void drawingOfNothingSaysSo() {
        String svg = given().accept("image/svg+xml").get(PATH, process).then().statusCode(200).extract().asString();
        assertTrue(svg.contains("Nobody suggests"), svg);
        given().accept("text/csv").get(PATH, process).then().statusCode(406);
        given().get(PATH, "nowhere").then().statusCode(404).header("Retry-After", "1");
    }

    private Told suggests(String participant, UUID proposal, String text, UUID... with) {
        var position = new HashMap<String, Object>(
                Map.of("proposal", proposal, "stance", "MERGE", "with", List.of(with)));
        position.put("text", text);
        return says(process, participant, NOON, Map.of()).delivered().with("positions", List.of(position));
    }

    private void consolidate(UUID into, UUID... sources) {
        for (UUID source : sources) {
            feed.tell(Told.proposal(source, process, source.equals(one) ? 1 : 2, 3, "CONSOLIDATED"));
        }
        feed.tell(Told.proposal(into, process, 9), Told.consolidation(process, List.of(sources), into));
    }

    private static List<String> pair(UUID one, UUID other) {
        return List.of(one.toString(), other.toString());
    }

    private ValidatableResponse graph() {
        return given().get(PATH, process).then().statusCode(200).contentType("application/json");
    }
}
