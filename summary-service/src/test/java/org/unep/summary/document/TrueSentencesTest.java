package org.unep.summary.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.summary.document.Sentences.drafted;
import static org.unep.summary.document.Sentences.sentence;
import static org.unep.summary.document.Sentences.sentences;
import static org.unep.summary.document.Sentences.sentencesOf;
import static org.unep.summary.readmodel.Told.says;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.Changes;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a summary says holds whoever spoke, for whom, and however many they were. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class TrueSentencesTest {

    private static final String NOON = "2023-09-07T12:00:00Z";
    private static final String WHERE_AND_WHEN = ", a session that is not known here, 7 September 2023";

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();

    @BeforeEach
    void aProcessWithTwoProposals() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.government("MLI"),
                Told.observer("icmm"), Told.group("grulac"), Told.group("weog"), Told.proposal(one, process, 1),
                Told.proposal(two, process, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                | grulac      | On behalf of Group grulac
                | weog grulac | On behalf of Group grulac and Group weog
            BRA | grulac      | Name of BRA on behalf of Group grulac
            CHE | BRA MLI     | Name of CHE on behalf of Name of BRA and Name of MLI
            CHE | BRA CHE     | Name of CHE for itself and on behalf of Name of BRA
            CHE | CHE         | Name of CHE
            CHE |             | Name of CHE
            """)
    void sourceNamesWhoSpokeAndForWhom(String participant, String onBehalfOf, String label) {
        feed.tell(new Told.Statement(UUID.randomUUID(), process, participant,
                onBehalfOf == null ? List.of() : List.of(onBehalfOf.split(" ")), null, NOON, Map.of(one, "SUPPORT"))
                .delivered());
        JsonNode said = sentencesOf(drafted(process), "cluster.tools.1.support-").get(0);
        assertEquals(label + WHERE_AND_WHEN, said.at("/sources/0/label").asText());
    }

    @Test
    void onlyWhoeverNobodyIsNamedForIsUnnamed() {
        feed.tell(unnamed("SEVERAL", "SUPPORT"));
        assertEquals("Unnamed speakers" + WHERE_AND_WHEN,
                sentence(drafted(process), "cluster.tools.1.unnamed-support").at("/sources/0/label").asText());
    }

    @Test
    void viewOfOneGovernmentAloneIsToldAsSuch() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered(),
                says(process, "BRA", NOON, Map.of(one, "OPPOSE")).delivered(),
                says(process, "MLI", NOON, Map.of(one, "SUPPORT_WITH_CONDITIONS")).delivered());
        assertEquals(List.of(
                "On proposal 1 (“Proposal 1”), Name of CHE alone among the governments that spoke supported it without conditions.",
                "On proposal 1 (“Proposal 1”), Name of MLI alone among the governments that spoke supported it with conditions.",
                "On proposal 1 (“Proposal 1”), Name of BRA alone among the governments that spoke did not support it."),
                alone());
    }

    @ParameterizedTest
    @ValueSource(strings = { "government", "unnamed", "report", "mixed", "group" })
    void viewThatAnybodyElseMayShareIsNobodysAlone(String other) {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered(),
                says(process, "icmm", NOON, Map.of(one, "OPPOSE")).delivered(),
                says(process, "BRA", NOON, Map.of(one, "OPPOSE")).delivered());
        feed.tell(switch (other) {
            case "government" -> says(process, "MLI", NOON, Map.of(one, "OPPOSE")).delivered();
            case "unnamed" -> unnamed("ONE", "OPPOSE");
            case "report" -> Told.reportBack(process, UUID.randomUUID(), one, "OPPOSE", "ONE");
            case "mixed" -> Told.reportBack(process, UUID.randomUUID(), one, "MIXED", null);
            default -> new Told.Statement(UUID.randomUUID(), process, null, List.of("grulac"), null, NOON,
                    Map.of(one, "OPPOSE")).delivered();
        });
        assertFalse(alone().stream().anyMatch(s -> s.contains("Name of BRA")), () -> alone().toString());
        assertFalse(alone().stream().anyMatch(s -> s.contains("speaker")), () -> alone().toString());
    }

    @Test
    void recordedWordsAreNotToldAsSpokenOnes() {
        feed.tell(says(process, "CHE", NOON, Map.of()).delivered().with("positions",
                List.of(Map.of("proposal", one, "stance", "SUPPORT", "text", "It would help small mines."))));
        JsonNode document = drafted(process);
        assertEquals("Name of CHE expressed support, as recorded: “It would help small mines”.",
                sentence(document, "cluster.tools.1.support-governments.che").path("text").asText());
        assertTrue(sentence(document, "about.quoted").path("text").asText().contains("may paraphrase"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0   | No government spoke to the proposal; none is registered.
            0 | 120 | No government spoke to the proposal; 120 are registered.
            1 | 0   | 1 government spoke to the proposal: 1 in support; none is registered.
            1 | 1   | 1 government spoke to the proposal: 1 in support; 1 is registered.
            3 | 2   | 3 governments spoke to the proposal: 3 in support; 2 are registered.
            """)
    void tallyIsTrueForAnyNumbers(int spoke, int registered, String sentence) {
        feed.tell(Told.consultation(UUID.randomUUID(), process, registered, 0));
        List.of("CHE", "BRA", "MLI").subList(0, spoke)
                .forEach(code -> feed.tell(says(process, code, NOON, Map.of(one, "SUPPORT")).delivered()));
        assertEquals(sentence, sentence(drafted(process), "cluster.tools.1.tally-governments").path("text").asText());
    }

    @Test
    void reportThatGoesBothWaysStandsOnBothSides() {
        UUID session = UUID.randomUUID();
        feed.tell(Told.session(session, process, 3), Told.reportBack(process, session, one, "SUPPORT", "ONE").with("findings",
                List.of(Map.of("proposal", one, "stance", "SUPPORT", "quantifier", "ONE"),
                        Map.of("proposal", one, "stance", "OPPOSE", "quantifier", "MOST"))));
        assertEquals("On proposal 1 (“Proposal 1”), breakout group 3 on Tools reported support, and breakout group 3 on Tools "
                + "reported mixed views, concern or opposition.",
                sentence(drafted(process), "divergence.breakouts-proposal-1").path("text").asText());
    }

    @Test
    void breakoutOfWhichFewAreInFavourIsNotInFavour() {
        feed.tell(Told.reportBack(process, UUID.randomUUID(), one, "SUPPORT", "FEW"),
                Told.reportBack(process, UUID.randomUUID(), two, "SUPPORT", "SOME"));
        given().get("/v1/processes/{p}/priorities", process).then().statusCode(200).body("items.number", contains(2, 1))
                .body("items.breadth.breakouts", contains(1, 0));
        assertTrue(sentence(drafted(process), "low-hanging-fruit.meaning").path("text").asText().contains("at least some"));
    }

    @Test
    void governmentsOfWhichNoneSpokeAreNotSaidToAgree() {
        feed.tell(Told.reportBack(process, UUID.randomUUID(), one, "SUPPORT", "SOME"),
                says(process, "CHE", NOON, Map.of(two, "SUPPORT")).delivered(),
                Told.reportBack(process, UUID.randomUUID(), two, "SUPPORT", "SOME"));
        given().get("/v1/processes/{p}/priorities", process).then().statusCode(200).body("items.number", contains(2, 1))
                .body("items[0].reasons[2].text.en", equalTo(
                        "Governments do not diverge on it: of 1 that spoke, 1 in favour and 0 concerned or opposed."))
                .body("items[1].reasons[2].text.en", equalTo("No government spoke to it."));
        assertEquals(
                "1. Proposal 2 (“Proposal 2”), score 0.4838: It has some support, in place 3 of the 3 levels that speak of "
                        + "support. In favour: groups 0 and breakouts 1, together 1 where the most is 1; governments 1 where the most is "
                        + "1. Governments do not diverge on it: of 1 that spoke, 1 in favour and 0 concerned or opposed. "
                        + "Concerns or questions: governments 0, groups 0, breakouts 0.",
                sentence(drafted(process), "low-hanging-fruit.proposal-2").path("text").asText());
    }

    @Test
    void consolidationsAreCountedWhateverBecameOfTheirResults() {
        UUID result = UUID.randomUUID();
        UUID again = UUID.randomUUID();
        UUID withdrawn = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        feed.tell(Told.proposal(one, process, 1, 3, "CONSOLIDATED"), Told.proposal(two, process, 2, 3, "CONSOLIDATED"),
                Told.proposal(third, process, 3, 3, "CONSOLIDATED"), Told.proposal(result, process, 4, 3, "CONSOLIDATED"),
                Told.proposal(again, process, 5), Told.proposal(withdrawn, process, 6, 3, "WITHDRAWN"),
                Told.proposal(UUID.randomUUID(), process, 7),
                Told.consolidation(process, List.of(one, two), result), Told.consolidation(process, List.of(result), again),
                Told.consolidation(process, List.of(third), withdrawn));
        JsonNode document = drafted(process);
        assertEquals("3 inputs were consolidated into 2 proposals in 3 recorded acts.",
                sentence(document, "process.consolidated").path("text").asText());
        assertEquals("1 open proposal stands as put forward, without consolidation.",
                sentence(document, "process.as-put-forward").path("text").asText());
    }

    @Test
    void consolidationThatWasUndoneIsNotToldOf() {
        UUID result = UUID.randomUUID();
        Told recorded = Told.consolidation(process, List.of(one, two), result);
        Told undone = recorded.named("consolidation-undone").with("version", 2).with("undone",
                Map.of("at", "2023-09-08T10:00:00Z", "actor", Map.of("role", "co-chair"), "reason", "By mistake"));
        feed.tell(Told.proposal(one, process, 1, 3, "CONSOLIDATED"), Told.proposal(two, process, 2, 3, "CONSOLIDATED"),
                Told.proposal(result, process, 3), recorded);
        assertEquals("2 inputs were consolidated into 1 proposal in 1 recorded act.",
                sentence(drafted(process), "process.consolidated").path("text").asText());
        feed.tell(undone, Told.proposal(one, process, 1, 4, "TABLED").named("proposal-restored"),
                Told.proposal(two, process, 2, 4, "TABLED").named("proposal-restored"),
                Told.proposal(result, process, 3, 3, "DROPPED").named("proposal-dropped"), recorded);
        JsonNode document = drafted(process);
        assertEquals(List.of(), sentencesOf(document, "process.consolidated"));
        assertEquals("2 open proposals stand as put forward, without consolidation.",
                sentence(document, "process.as-put-forward").path("text").asText());
    }

    @Test
    void consentLeavesAConsolidationAsItIs() {
        UUID result = UUID.randomUUID();
        Told recorded = Told.consolidation(process, List.of(one, two), result);
        feed.tell(Told.proposal(one, process, 1, 3, "CONSOLIDATED"), Told.proposal(two, process, 2, 3, "CONSOLIDATED"),
                Told.proposal(result, process, 3), recorded,
                recorded.named("consolidation-consent-given").with("version", 2));
        assertEquals("2 inputs were consolidated into 1 proposal in 1 recorded act.",
                sentence(drafted(process), "process.consolidated").path("text").asText());
    }

    @Test
    void ruleIsCitedInTheVersionThatComputed() {
        String href = sentence(drafted(process), "about.rule").at("/sources/0/href").asText();
        assertTrue(href.endsWith("/v1/processes/" + process + "/support-rule/versions/1"), href);
        String path = href.substring(href.indexOf("/v1/"));
        Changes.put("co-chair", """
                {"levels":[{"level":"ALL","phrase":{"en":"all"},"when":{"groups":{"stances":["SUPPORT"]}}},
                 {"level":"NONE","phrase":{"en":"none"}}]}""", "/v1/processes/{p}/support-rule", process)
                .statusCode(200);
        given().get(path).then().statusCode(200).body("version", equalTo(1)).body("levels[1].level", equalTo("BROAD"));
        given().get(path.replaceFirst("1$", "2")).then().statusCode(200).body("levels[0].level", equalTo("ALL"));
        for (String none : List.of("0", "3", "-1", "99999999999", "one")) {
            given().get(path.replaceFirst("1$", none)).then().statusCode(404).contentType("application/problem+json");
        }
    }

    @Test
    void idsAreUniqueWhateverClustersAreCalled() {
        List<Told> told = new ArrayList<>();
        var codes = List.of("process", "about", "annex", "sources", "contents", "other", "divergence", "low-hanging-fruit");
        told.add(Told.process(process).with("version", 2).with("clusters",
                codes.stream().map(c -> Map.of("code", c, "title", Map.of("en", c))).toList()));
        codes.forEach(c -> told.add(Told.proposal(UUID.randomUUID(), process, 10 + told.size()).with("cluster", c)));
        feed.tell(told);
        JsonNode document = drafted(process);
        List<String> ids = document.findValues("id").stream().map(JsonNode::asText).filter(id -> !id.equals(process)).toList();
        List<String> own = sentences(document).stream().map(s -> s.path("id").asText()).toList();
        assertEquals(own.size(), own.stream().distinct().count());
        List<String> sections = document.findParents("heading").stream().map(s -> s.path("id").asText()).toList();
        assertEquals(sections.size(), sections.stream().distinct().count(), sections::toString);
        assertTrue(ids.contains("cluster.other") && ids.contains("other") && ids.contains("cluster.sources"), ids::toString);
    }

    private Told unnamed(String quantifier, String stance) {
        return new Told.Statement(UUID.randomUUID(), process, null, List.of(), quantifier, NOON, Map.of(one, stance))
                .delivered();
    }

    private List<String> alone() {
        return sentencesOf(drafted(process), "divergence.alone-").stream().map(s -> s.path("text").asText()).toList();
    }
}
