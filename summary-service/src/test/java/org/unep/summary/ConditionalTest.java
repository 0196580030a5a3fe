package org.unep.summary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.summary.Changes.with;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What the Co-Chairs decide is read again only where it has changed, and replaced only where it is what was read. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ConditionalTest {

    private static final String RULE = "/v1/processes/{p}/support-rule";
    private static final String LEVEL = "/v1/processes/{p}/support/{id}/assigned-level";

    @Inject
    Feed feed;
    @Inject
    Session entities;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID proposal = UUID.randomUUID();

    @BeforeEach
    void aProcessWithAProposal() {
        feed.tell(Told.process(process), Told.proposal(proposal, process, 1));
    }

    @Test
    void defaultRuleIsVersionOneAndIsReplacedAsThat() {
        given().get(RULE, process).then().statusCode(200).header("ETag", "\"1\"");
        rule("If-Match", "\"1\"", "A").statusCode(200).header("ETag", "\"2\"").body("version", equalTo(2));
        given().header("If-None-Match", "\"1\"").get(RULE, process).then().statusCode(200).header("ETag", "\"2\"");
        given().header("If-None-Match", "\"2\"").get(RULE, process).then().statusCode(304).body(emptyString());
        given().header("If-None-Match", "\"1\"").get(RULE + "/versions/1", process).then().statusCode(304);
    }

    @Test
    void sameRuleAgainKeepsTheTag() {
        rule("If-Match", "\"1\"", "A").header("ETag", "\"2\"");
        rule("If-Match", "\"2\"", "A").statusCode(200).header("ETag", "\"2\"");
        rule("If-Match", "*", "B").statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void ruleIsNotReplacedBlindly() {
        with("co-chair").body(body("A")).put(RULE, process).then().statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        for (String stale : List.of("\"2\"", "W/\"1\"", "\"0\", \"2\"")) {
            rule("If-Match", stale, "A").statusCode(412).body("type", equalTo("/problems/precondition-failed"))
                    .body("detail", containsString("\"1\""));
        }
        rule("If-None-Match", "*", "A").statusCode(412);
        rule("If-Match", "1", "A").statusCode(400).body("type", equalTo("/problems/invalid-request"));
        given().get(RULE, process).then().body("version", equalTo(1));
    }

    @Test
    void roleIsAskedForBeforeTheCondition() {
        given().contentType("application/json").body(body("A")).put(RULE, process).then().statusCode(401);
        with("delegate").body(body("A")).put(RULE, process).then().statusCode(403);
    }

    @Test
    void ofTwoWhoReplaceTheRuleTheyReadOneWins() {
        assertEquals(List.of(200, 412, 412, 412), List.of("A", "B", "C", "D").parallelStream()
                .map(level -> rule("If-Match", "\"1\"", level).extract().statusCode()).sorted().toList());
        given().get(RULE, process).then().header("ETag", "\"2\"");
    }

    @Test
    void firstLevelIsAssignedWhereThereIsNoneAndTheNextInPlaceOfIt() {
        given().get(LEVEL, process, proposal).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        level("If-Match", "*").statusCode(412);
        level("If-Match", "\"1\"").statusCode(412);
        level("If-None-Match", "*").statusCode(200).header("ETag", "\"1\"").body("version", equalTo(1));
        given().get(LEVEL, process, proposal).then().statusCode(200).header("ETag", "\"1\"").body("level", equalTo("MODERATE"))
                .body("assignedBy", equalTo("co-chair"));
        level("If-None-Match", "*").statusCode(412).body("detail", containsString("\"1\""));
        level("If-Match", "\"1\"").statusCode(200).header("ETag", "\"2\"");
        level("If-Match", "\"1\"").statusCode(412);
        given().header("If-None-Match", "\"2\"").get(LEVEL, process, proposal).then().statusCode(304);
        given().get("/v1/processes/{p}/support", process).then().body("items[0].assigned.version", equalTo(2));
    }

    @Test
    void levelIsNotAssignedBlindly() {
        with("co-chair").body("{\"level\":\"MODERATE\",\"reason\":\"As heard.\"}").put(LEVEL, process, proposal).then()
                .statusCode(428);
        given().get(LEVEL, process, proposal).then().statusCode(404);
    }

    @Test
    void ofThoseWhoAssignTheFirstLevelOneWins() {
        assertEquals(List.of(200, 412, 412, 412), Collections.nCopies(4, "*").parallelStream()
                .map(any -> level("If-None-Match", any).extract().statusCode()).sorted().toList());
    }

    @Test
    void summaryIsSentOnceToWhoKeepsItsTag() {
        String location = with("co-chair").post("/v1/processes/{p}/summaries", process).then().statusCode(201)
                .header("ETag", "\"1\"").extract().header("Location");
        given().header("If-None-Match", "\"1\"").get(location).then().statusCode(304).header("ETag", "\"1\"");
        given().header("If-None-Match", "\"2\"").get(location).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void supportIsSentOnceToWhoKeepsItsTagUntilMoreThanItsTimeMoves() {
        String support = "/v1/processes/{p}/support";
        String tag = given().get(support, process).then().statusCode(200).body("process", equalTo(process))
                .header("ETag", startsWith("W/\"1-")).extract().header("ETag");
        given().header("If-None-Match", tag).get(support, process).then().statusCode(304).header("ETag", tag)
                .body(emptyString());
        feed.tell(Told.session(UUID.randomUUID(), process, 1).happenedAt("2023-09-08T11:00:00Z"));
        given().header("If-None-Match", tag).get(support, process).then().statusCode(304);
        given().header("If-None-Match", tag).queryParam("rule", body("A")).get(support, process).then().statusCode(200)
                .header("ETag", startsWith("W/\"0-"));
        feed.tell(Told.government("CHE"), Told.says(process, "CHE", "2023-09-07T12:00:00Z", Map.of(proposal, "SUPPORT"))
                .delivered());
        given().header("If-None-Match", tag).get(support, process).then().statusCode(200).header("ETag", not(tag))
                .body("items[0].governments.SUPPORT", equalTo(1));
    }

    @Test
    void ruleWasPublishedAtTheTimeThatItsEventTells() {
        rule("If-Match", "\"1\"", "A").statusCode(200);
        String told = entities.createNativeQuery(
                "select payload ->> 'publishedAt' from outbox where aggregateid = :process and type like '%support-rule%'",
                String.class).setParameter("process", process).getSingleResult();
        given().get(RULE + "/versions", process).then().body("items[1].publishedAt", equalTo(told));
    }

    private ValidatableResponse rule(String condition, String tags, String level) {
        return Changes.put("co-chair", condition, tags, body(level), RULE, process);
    }

    private ValidatableResponse level(String condition, String tags) {
        return Changes.put("co-chair", condition, tags, "{\"level\":\"MODERATE\",\"reason\":\"As heard.\"}", LEVEL, process,
                proposal);
    }

    private static String body(String level) {
        return "{\"levels\":[{\"level\":\"%s\",\"phrase\":{\"en\":\"some\"},\"when\":{\"groups\":{\"stances\":[\"SUPPORT\"]}}},"
                .formatted(level) + "{\"level\":\"NONE\",\"phrase\":{\"en\":\"none\"}}]}";
    }
}
