package org.unep.summary.version;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.summary.readmodel.Told.says;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.Drafts;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Readers see what became of a summary from one version to another. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ComparingTest {

    private static final String NOON = "2023-09-07T12:00:00Z";
    private static final String SUPPORT = "cluster.tools.1.support-governments";

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private Drafts drafts;

    @BeforeEach
    void aDraftInWhichAGovernmentSupportsAProposal() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.proposal(one, process, 1),
                says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered());
        drafts = Drafts.of(process);
    }

    @Test
    void versionsThatSayTheSameDoNotDiffer() {
        drafts.regenerate().statusCode(201);
        compare(1, 2).body("sections", empty()).body("levels", empty()).body("sentences", empty())
                .body("language", equalTo("en"));
        page(1, 2).body(containsString("The two versions say the same."));
    }

    @Test
    void sentenceIsComparedWordForWord() {
        feed.tell(says(process, "BRA", NOON, Map.of(one, "SUPPORT")).delivered());
        drafts.regenerate().statusCode(201);
        String changed = "sentences.find { it.id == '" + SUPPORT + "' }.";
        compare(1, 2).body(changed + "change", equalTo("CHANGED")).body(changed + "sourcesAdded.kind", contains("STATEMENT"))
                .body(changed + "words.findAll { it.op != 'DELETE' }.text.join('')",
                        equalTo("A few governments (2) expressed support: Name of BRA and Name of CHE."))
                .body(changed + "words.findAll { it.op != 'INSERT' }.text.join('')", equalTo("Name of CHE expressed support."))
                .body(changed + "words.op", hasItem("EQUAL"));
        page(1, 2).body(containsString("<ins title=\"inserted\">"));
    }

    @Test
    void numbersAndSectionsThatAreOthersAreTold() {
        UUID two = UUID.randomUUID();
        feed.tell(says(process, "BRA", NOON, Map.of(one, "OPPOSE")).delivered(), Told.proposal(two, process, 2));
        drafts.regenerate().statusCode(201);
        compare(1, 2).body("levels.proposal", contains(one.toString()))
                .body("levels[0].values.find { it.value == 'governments.oppose' }.before", equalTo("0"))
                .body("levels[0].values.find { it.value == 'governments.oppose' }.after", equalTo("1"))
                .body("levels[0].values.value", not(hasItem("observers.spoke")))
                .body("sections.findAll { it.change == 'ADDED' }.id", hasItem("cluster.tools.2"));
        page(1, 2).body(containsString("Governments: Opposed"));
        compare(2, 1).body("sections.findAll { it.change == 'REMOVED' }.id", hasItem("cluster.tools.2"));
    }

    @Test
    void sentenceOfTheCoChairsIsAddedAndOneInThePlaceOfAnotherIsAChange() {
        drafts.regenerate().statusCode(201);
        String added = drafts.reflect(2, "about.origins", "We add this.");
        String instead = drafts
                .add(2, "{\"replaces\":\"%s\",\"text\":{\"en\":\"Switzerland expressed support.\"},\"reflection\":true}"
                        .formatted(SUPPORT))
                .statusCode(201).extract().path("id");
        compare(1, 2).body("sentences.id", contains(added, instead)).body("sentences.change", contains("ADDED", "CHANGED"))
                .body("sentences[1].was", equalTo(SUPPORT)).body("sentences[1].originBefore", equalTo("COMPUTED"))
                .body("sentences[1].originAfter", equalTo("EDITORIAL"));
    }

    @Test
    void proposalWithAnotherNumberIsFollowedAndNotANewOne() {
        feed.tell(Told.proposal(one, process, 7, 3, "TABLED"));
        drafts.regenerate().statusCode(201);
        List<String> removed = compare(1, 2).extract().jsonPath()
                .getList("sentences.findAll { it.change == 'REMOVED' && it.id.startsWith('cluster.tools.') }.id");
        assertEquals(List.of(), removed);
        compare(1, 2).body("sections.findAll { it.was == 'cluster.tools.1' }.id", hasItems("cluster.tools.7"));
    }

    @Test
    void versionThatIsNotThereIsNotCompared() {
        given().queryParam("with", 7).get(drafts.version(1) + "/comparison").then().statusCode(404);
        given().queryParam("with", 1).queryParam("language", "tlh").get(drafts.version(1) + "/comparison").then()
                .statusCode(404);
        given().get(drafts.version(1) + "/comparison").then().statusCode(400);
    }

    private ValidatableResponse compare(int from, int to) {
        return given().queryParam("with", from).get(drafts.version(to) + "/comparison").then().statusCode(200);
    }

    private ValidatableResponse page(int from, int to) {
        return given().accept("text/html").queryParam("with", from).get(drafts.version(to) + "/comparison").then()
                .statusCode(200);
    }
}
