package org.unep.summary.version;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.summary.Changes.with;
import static org.unep.summary.readmodel.Told.says;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;
import org.unep.summary.Drafts;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A summary is computed anew under the sentences of the Co-Chairs, none of which is lost. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class RegeneratingTest {

    private static final String NOON = "2023-09-07T12:00:00Z";
    private static final String LATER = "2023-09-07T15:00:00Z";
    private static final String SUPPORT = "cluster.tools.1.support-governments";

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private Told.Statement said;
    private Drafts drafts;

    @BeforeEach
    void aDraftInWhichAGovernmentSupportsAProposal() {
        said = says(process, "CHE", NOON, Map.of(one, "SUPPORT"));
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.proposal(one, process, 1),
                said.delivered());
        drafts = Drafts.of(process);
    }

    @Test
    void sameStateGivesTheSameBytes() {
        String first = given().get(drafts.version(1)).asString();
        drafts.regenerate().statusCode(201).header("Location", endsWith("/versions/2")).header("ETag", "\"1\"")
                .body("number", equalTo(2)).body("moved", empty()).body("changed", empty()).body("gone", empty());
        assertEquals(first, given().get(drafts.version(2)).asString());
        given().get(drafts.summary()).then().header("ETag", "\"2\"").body("versions.number", contains(1, 2));
    }

    @Test
    void sentencesOfTheCoChairsKeepTheirPlaces() {
        String id = drafts.reflect(1, SUPPORT, "It did so early.");
        String edited = given().get(drafts.version(1)).asString();
        drafts.regenerate().statusCode(201).body("moved", empty());
        assertEquals(edited, given().get(drafts.version(2)).asString());
        feed.tell(says(process, "BRA", NOON, Map.of(one, "SUPPORT")).delivered());
        drafts.regenerate().statusCode(201).body("moved", empty()).body("changed", empty());
        List<String> order = drafts.order(3);
        assertEquals(order.indexOf(SUPPORT) + 1, order.indexOf(id));
        assertEquals("A few governments (2) expressed support: Name of BRA and Name of CHE.",
                drafts.sentence(3, SUPPORT).get("text"));
    }

    @Test
    void sentenceWhosePlaceIsGoneStandsAtTheEndOfItsSection() {
        String id = drafts.reflect(1, SUPPORT, "It did so early.");
        String section = given().get(drafts.version(1) + "/sentences/" + id).path("section");
        feed.tell(says(process, "CHE", LATER, Map.of(one, "CONCERN")).delivered());
        drafts.regenerate().statusCode(201).body("moved.sentence", contains(id)).body("moved.anchor", contains(SUPPORT))
                .body("moved.from", contains(section));
        assertEquals("It did so early.", drafts.sentence(2, id).get("text"));
    }

    @Test
    void sentenceWhoseSectionIsGoneStandsInTheClosingSection() {
        String id = drafts.reflect(1, SUPPORT, "It did so early.");
        String behind = drafts.reflect(1, id, "And often.");
        feed.tell(Told.proposal(one, process, 1, 3, "WITHDRAWN"));
        drafts.regenerate().statusCode(201).body("moved.to", contains("co-chairs", "co-chairs"));
        List<String> order = drafts.order(2);
        assertEquals(order.indexOf(id) + 1, order.indexOf(behind));
        given().accept("text/html").get(drafts.version(2)).then()
                .body(containsString("Further observations of the Co-Chairs"));
    }

    @Test
    void sentencesOnTheLowHangingFruitStayWithTheirProposalWhateverItsRank() {
        UUID two = UUID.randomUUID();
        feed.tell(Told.reportBack(process, UUID.randomUUID(), one, "SUPPORT", "SOME"));
        drafts.regenerate().statusCode(201);
        String ranked = "low-hanging-fruit.proposal-1";
        String behind = drafts.reflect(2, ranked, "It is ripe.");
        String instead = drafts
                .add(2, "{\"replaces\":\"%s\",\"text\":{\"en\":\"Ripe.\"},\"reflection\":true}".formatted(ranked))
                .statusCode(201).extract().path("id");
        feed.tell(Told.proposal(two, process, 2), Told.reportBack(process, UUID.randomUUID(), two, "SUPPORT", "SOME"),
                says(process, "BRA", NOON, Map.of(two, "SUPPORT")).delivered(),
                says(process, "CHE", LATER, Map.of(two, "SUPPORT")).delivered());
        drafts.regenerate().statusCode(201).body("moved", empty()).body("changed.replaces", contains(ranked));
        List<String> order = drafts.order(3);
        int first = order.indexOf("low-hanging-fruit.proposal-2");
        assertEquals(List.of(instead, behind), order.subList(first + 1, first + 3));
    }

    @Test
    void sentencesFollowAProposalThatGetsAnotherNumber() {
        feed.tell(Told.reportBack(process, UUID.randomUUID(), one, "SUPPORT", "SOME"));
        drafts.regenerate().statusCode(201);
        String id = drafts.reflect(2, SUPPORT, "It did so early.");
        String ranked = drafts.reflect(2, "low-hanging-fruit.proposal-1", "It is ripe.");
        feed.tell(Told.proposal(one, process, 7, 3, "TABLED"));
        drafts.regenerate().statusCode(201).body("moved", empty());
        List<String> order = drafts.order(3);
        assertEquals(order.indexOf("cluster.tools.7.support-governments") + 1, order.indexOf(id));
        assertEquals(order.indexOf("low-hanging-fruit.proposal-7") + 1, order.indexOf(ranked));
    }

    @Test
    void itIsToldWhatChangedUnderASentenceThatReplacesAnother() {
        String id = drafts.add(1, "{\"replaces\":\"%s\",\"text\":{\"en\":\"Switzerland liked it.\"},\"reflection\":true}"
                .formatted(SUPPORT)).statusCode(201).extract().path("id");
        feed.tell(says(process, "BRA", NOON, Map.of(one, "SUPPORT")).delivered());
        drafts.regenerate().statusCode(201).body("changed.sentence", contains(id)).body("changed.replaces", contains(SUPPORT))
                .body("changed.before", contains("Name of CHE expressed support."))
                .body("changed.after", contains("A few governments (2) expressed support: Name of BRA and Name of CHE."));
        assertEquals("Switzerland liked it.", drafts.sentence(2, id).get("text"));
    }

    @Test
    void sentenceWhoseSourceIsGoneIsToldAndNotCirculated() {
        String id = drafts.add(1, """
                {"section":"about","text":{"en":"As was said."},"sources":[{"kind":"STATEMENT","id":"%s"}]}"""
                .formatted(said.id())).statusCode(201).extract().path("id");
        feed.tell(said.withdrawn());
        drafts.regenerate().statusCode(201).body("gone.sentence", contains(id))
                .body("gone.source.id", contains(said.id().toString()));
        drafts.circulate(2).statusCode(422).body("type", equalTo("/problems/source-not-public"))
                .body("detail", containsString(id));
    }

    @Test
    void onlyTheLatestVersionIsEdited() {
        String id = drafts.reflect(1, SUPPORT, "Early.");
        drafts.regenerate().statusCode(201);
        drafts.add(1, "{\"section\":\"about\",\"text\":{\"en\":\"Late.\"},\"reflection\":true}").statusCode(409)
                .body("type", equalTo("/problems/version-not-draft"));
        with("co-chair").header("If-Match", "\"2\"").delete(drafts.version(1) + "/sentences/" + id).then().statusCode(409);
        with("co-chair").header("If-Match", "\"1\"").delete(drafts.version(2) + "/sentences/" + id).then().statusCode(204);
    }

    @Test
    void whoRegeneratesWhatIsNotWhatTheyReadIsToldWhatChanged() {
        drafts.reflect(1, SUPPORT, "Early.");
        drafts.regenerate().statusCode(201);
        drafts.reflect(2, SUPPORT, "Late.");
        with("co-chair").header("If-Match", "\"1\"").post(drafts.summary() + "/versions").then().statusCode(412)
                .body("changes.change", contains("ADDED", "DRAFTED", "ADDED")).body("changes.number", contains(1, 2, 2))
                .body("changes.revision", contains(2, 1, 2)).body("changes[2].text.en", equalTo("Late."));
        with("co-chair").header("If-Match", "\"3\"").post(drafts.summary() + "/versions").then().statusCode(412)
                .body("changes.text.en", contains("Late."));
        with("co-chair").header("If-Match", "\"4\"").post(drafts.summary() + "/versions").then().statusCode(201);
    }

    @Test
    void onlyTheCoChairsAndTheSecretariatRegenerateWhatIsThere() {
        with("delegate").post(drafts.summary() + "/versions").then().statusCode(403);
        given().auth().oauth2(Tokens.of("co-chair")).post("/v1/summaries/" + UUID.randomUUID() + "/versions")
                .then().statusCode(404);
    }

    @Test
    void ofThoseWhoRegenerateAtOnceEachMakesAVersionOrIsToldToTryAgain() {
        List<Integer> answers = Collections.nCopies(6, drafts).parallelStream()
                .map(d -> d.regenerate().extract().statusCode()).toList();
        assertEquals(List.of(), answers.stream().filter(status -> status != 201 && status != 409).toList());
        long made = answers.stream().filter(status -> status == 201).count();
        given().get(drafts.summary()).then().body("versions", hasSize((int) made + 1));
    }
}
