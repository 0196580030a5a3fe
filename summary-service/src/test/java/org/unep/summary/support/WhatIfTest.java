package org.unep.summary.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.unep.summary.readmodel.Told.says;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.Changes;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Support by another rule, and at another moment. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class WhatIfTest {

    private static final String MORNING = "2023-09-07T09:00:00Z";
    private static final String NOON = "2023-09-07T12:00:00Z";
    private static final String EVENING = "2023-09-07T18:00:00Z";
    private static final String ONE_IS_ENOUGH = """
            {"levels":[{"level":"SOMEBODY","phrase":{"en":"somebody"},"when":{"governments":{"stances":["SUPPORT"]}}},
                       {"level":"NOBODY","phrase":{"en":"nobody"}}]}""";

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();

    @BeforeEach
    void aProcessWithAProposal() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.proposal(one, process, 1));
    }

    @Test
    void candidateRuleGivesItsLevelsAndIsNotPublished() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered());
        support("rule", ONE_IS_ENOUGH).statusCode(200).body("rule.candidate", equalTo(true)).body("rule.version", nullValue())
                .body("items[0].level", equalTo("SOMEBODY")).body("items[0].phrase.en", equalTo("somebody"));
        given().get("/v1/processes/{p}/support", process).then().body("rule.candidate", equalTo(false))
                .body("rule.version", equalTo(1)).body("items[0].level", equalTo("NONE"));
        given().get("/v1/processes/{p}/support-rule", process).then().body("version", equalTo(1));
    }

    @Test
    void ruleAsLongAsTheSuitesOwnCanBeTriedOut() throws IOException {
        try (var in = getClass().getResourceAsStream("/default-support-rule.json")) {
            String levels = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            support("rule", "{\"levels\":" + levels + "}").statusCode(200).body("items[0].level", equalTo("NONE"));
        }
    }

    @Test
    void earlierVersionCanBeAskedForByItsNumber() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered());
        Changes.put("co-chair", ONE_IS_ENOUGH, "/v1/processes/{p}/support-rule", process).statusCode(200);
        support("rule", "1").body("rule.version", equalTo(1)).body("rule.candidate", equalTo(false))
                .body("items[0].level", equalTo("NONE"));
        support("rule", "2").body("rule.version", equalTo(2)).body("items[0].level", equalTo("SOMEBODY"));
        support("rule", "3").statusCode(400).body("type", equalTo("/problems/invalid-support-rule"))
                .body("errors[0].pointer", equalTo("?rule"));
    }

    @Test
    void everyWrongNodeOfACandidateIsPointedAt() {
        support("rule", """
                {"levels":[{"level":"A","phrase":{"en":"a"},"when":{"groups":{"stances":["LIKES"],"min":-1}}},
                           {"level":"A","phrase":{"en":"b"}}],"priorities":{"weights":{"colour":1}}}""").statusCode(400)
                .body("type", equalTo("/problems/invalid-support-rule"))
                .body("errors.pointer", hasItems("/levels/0/when/groups/stances/0", "/levels/0/when/groups/min",
                        "/levels/1/level", "/priorities/weights/colour"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            broad                        | ?rule
            {"levels":                   | ?rule
            []                           | ?rule
            null                         | /levels
            {}                           | /levels
            {"levels":{}}                | /levels
            {"levels":[],"because":"so"} | /because
            99999999999                  | ?rule
            """)
    void whatIsNoRuleIsRefused(String rule, String pointer) {
        support("rule", rule).statusCode(400).body("type", equalTo("/problems/invalid-support-rule"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void versionsAreListedFromTheSuitesDefaultOn() {
        Changes.put("co-chair", ONE_IS_ENOUGH, "/v1/processes/{p}/support-rule", process).statusCode(200);
        var first = given().get("/v1/processes/{p}/support-rule/versions?limit=1&count=true", process).then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].version", equalTo(1)).body("items[0].publishedAt", nullValue())
                .body("items[0].levels", hasItems("BROAD", "NONE")).body("total", equalTo(2));
        given().urlEncodingEnabled(false).get(first.extract().<String> path("next")).then().statusCode(200)
                .body("items.version", contains(2)).body("items[0].publishedAt", notNullValue())
                .body("items[0].levels", equalTo(List.of("SOMEBODY", "NOBODY"))).body("next", nullValue());
    }

    @Test
    void pastInstantShowsWhereEverybodyStoodThen() {
        feed.tell(says(process, "CHE", MORNING, Map.of(one, "OPPOSE")).delivered(),
                says(process, "CHE", EVENING, Map.of(one, "SUPPORT")).delivered(),
                says(process, "BRA", EVENING, Map.of(one, "SUPPORT")).delivered(),
                new Told.Statement(UUID.randomUUID(), process, null, List.of(), "MANY", EVENING, Map.of(one, "SUPPORT"))
                        .delivered(),
                Told.reportBack(process, UUID.randomUUID(), one, "SUPPORT", "MOST"));
        support("asOf", NOON).statusCode(200).body("asOf", equalTo(NOON)).body("items[0].governments.OPPOSE", equalTo(1))
                .body("items[0].governments.spoke", equalTo(1)).body("items[0].reported", hasSize(0))
                .body("items[0].unattributed", hasSize(0)).body("items[0].level", equalTo("NONE"));
        support("asOf", EVENING).body("items[0].governments.SUPPORT", equalTo(2)).body("items[0].unattributed", hasSize(1));
        support("asOf", "2023-09-08T09:00:00Z").body("items[0].reported", hasSize(1))
                .body("items[0].level", equalTo("MODERATE"));
        support("asOf", "2023-09-07T08:59:59.999999Z").body("items[0].governments.spoke", equalTo(0));
    }

    @Test
    void proposalThatIsConsolidatedByNowIsShownWithWhatHadBeenSaidOfItByThen() {
        UUID two = UUID.randomUUID();
        UUID three = UUID.randomUUID();
        UUID result = UUID.randomUUID();
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered(), Told.proposal(two, process, 2),
                new Told.Statement(UUID.randomUUID(), process, null, List.of(), "MANY", NOON, Map.of(two, "SUPPORT"))
                        .delivered(),
                Told.proposal(three, process, 3));
        feed.tell(Told.proposal(one, process, 1, 3, "CONSOLIDATED"), Told.proposal(two, process, 2, 3, "CONSOLIDATED"),
                Told.proposal(three, process, 3, 3, "CONSOLIDATED"), Told.proposal(result, process, 4),
                Told.consolidation(process, List.of(one, two, three), result));
        support("asOf", EVENING).body("items.number", contains(1, 2, 4))
                .body("items.status", contains("CONSOLIDATED", "CONSOLIDATED", "TABLED"))
                .body("items[0].governments.SUPPORT", equalTo(1)).body("items[1].unattributed", hasSize(1))
                .body("items[2].governments.spoke", equalTo(0));
        given().queryParam("asOf", EVENING).get("/v1/processes/{p}/support/breakdown?by=kind", process).then()
                .body("items.number", contains(1, 2, 4)).body("items[0].status", equalTo("CONSOLIDATED"))
                .body("items[0].rows[0].governments.participants.SUPPORT.code", contains("CHE"));
        support("asOf", MORNING).body("items.number", contains(4));
        for (String now : List.of("support", "support/breakdown?by=kind")) {
            given().get("/v1/processes/{p}/" + now, process).then().body("items.number", contains(4));
        }
    }

    @Test
    void tieOfTimeIsBrokenByTheStatementsIdInThePastToo() {
        feed.tell(
                new Told.Statement(new UUID(0xF000_0000_0000_0000L, one.getLeastSignificantBits()), process, "CHE", List.of(),
                        null, NOON,
                        Map.of(one, "SUPPORT")).delivered(),
                new Told.Statement(new UUID(1, one.getLeastSignificantBits()), process, "CHE", List.of(), null, NOON,
                        Map.of(one, "OPPOSE")).delivered());
        support("asOf", NOON).body("items[0].governments.SUPPORT", equalTo(1)).body("items[0].governments.spoke", equalTo(1));
    }

    @Test
    void withdrawnStatementCountsAtNoTime() {
        var statement = says(process, "CHE", MORNING, Map.of(one, "SUPPORT"));
        feed.tell(statement.delivered());
        feed.tell(statement.withdrawn());
        support("asOf", NOON).body("items[0].governments.spoke", equalTo(0));
    }

    @Test
    void futureAndUnreadableInstantsAreRefused() {
        for (String wrong : List.of(Instant.now().plus(1, ChronoUnit.DAYS).toString(), "yesterday", "+12023-01-01T00:00:00Z")) {
            support("asOf", wrong).statusCode(400).body("type", equalTo("/problems/invalid-request"));
        }
    }

    @Test
    void ofManyViewsWithoutANameTheLatestAreShown() {
        for (int i = 0; i < 25; i++) {
            feed.tell(new Told.Statement(UUID.randomUUID(), process, null, List.of(), i == 24 ? "ALL" : "FEW",
                    "2023-09-07T12:%02d:00Z".formatted(i), Map.of(one, "SUPPORT")).delivered());
        }
        given().get("/v1/processes/{p}/support", process).then().body("items[0].unattributed", hasSize(20))
                .body("items[0].unattributed[19].quantifier", equalTo("ALL")).body("items[0].unattributedMore", equalTo(true));
        support("asOf", "2023-09-07T12:19:00Z").body("items[0].unattributed", hasSize(20))
                .body("items[0].unattributedMore", equalTo(false));
    }

    private ValidatableResponse support(String parameter, String value) {
        return given().queryParam(parameter, value).get("/v1/processes/{p}/support", process).then();
    }
}
