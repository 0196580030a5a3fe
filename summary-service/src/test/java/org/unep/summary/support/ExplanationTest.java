package org.unep.summary.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.summary.readmodel.Told.says;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Why a proposal has its level. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ExplanationTest {

    private static final String MORNING = "2023-09-07T09:00:00Z";
    private static final String NOON = "2023-09-07T12:00:00Z";
    private static final String EVENING = "2023-09-07T18:00:00Z";

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();

    @BeforeEach
    void aProcessWithAProposal() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.government("MLI"),
                Told.observer("icmm"), Told.group("grulac"), Told.proposal(one, process, 1),
                Told.session(session, process, 1));
    }

    @Test
    void levelIsExplainedByTheConditionThatHeldAndTheNumbersThatItFound() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered(),
                says(process, "BRA", NOON, Map.of(one, "SUPPORT_WITH_CONDITIONS")).delivered(),
                says(process, "MLI", NOON, Map.of(one, "CONCERN")).delivered());
        explained("rule", """
                {"levels":[
                  {"level":"STRONG","phrase":{"en":"strong"},"when":{"all":[
                     {"governments":{"stances":["SUPPORT","SUPPORT_WITH_CONDITIONS"],"min":2,"minShare":0.66}},
                     {"not":{"governments":{"stances":["CONCERN"],"min":2}}},
                     {"any":[{"groups":{"stances":["SUPPORT"],"min":1}},{"observers":{"stances":["SUPPORT"]}}]}]}},
                  {"level":"FAIR","phrase":{"en":"fair"},"when":{"governments":{"stances":["SUPPORT"]}}},
                  {"level":"WEAK","phrase":{"en":"weak"}}]}""").body("level", equalTo("FAIR"))
                .body("phrase.en", equalTo("fair"))
                .body("rule.candidate", equalTo(true)).body("why.level", contains("STRONG", "FAIR", "WEAK"))
                .body("why.reached", contains(false, true, true)).body("why.decides", contains(false, true, false))
                .body("why[0].when.kind", equalTo("all")).body("why[0].when.of.holds", contains(true, true, false))
                .body("why[0].when.of[0].at", equalTo("/levels/0/when/all/0")).body("why[0].when.of[0].count", equalTo(2))
                .body("why[0].when.of[0].spoke", equalTo(3)).body("why[0].when.of[0].share", equalTo(0.6667f))
                .body("why[0].when.of[0].min", equalTo(2)).body("why[0].when.of[0].minShare", equalTo(0.66f))
                .body("why[0].when.of[0].who", contains("BRA", "CHE"))
                .body("why[0].when.of[1].of[0].count", equalTo(1)).body("why[0].when.of[1].of[0].holds", equalTo(false))
                .body("why[0].when.of[2].of[0].at", equalTo("/levels/0/when/all/2/any/0"))
                .body("why[0].when.of[2].of[1].min", equalTo(1)).body("why[0].when.of[2].of[1].share", nullValue())
                .body("why[2].when", nullValue());
    }

    @Test
    void conditionOnReportsNamesTheSessionsThatItCounted() {
        feed.tell(Told.reportBack(process, session, one, "SUPPORT", "MOST"),
                Told.reportBack(process, UUID.randomUUID(), one, "SUPPORT", "FEW"));
        explained("rule", """
                {"levels":[{"level":"A","phrase":{"en":"a"},"when":{"reported":{"stances":["SUPPORT"],"quantifier":"MANY"}}},
                           {"level":"B","phrase":{"en":"b"}}]}""").body("why[0].when.count", equalTo(1))
                .body("why[0].when.quantifier", equalTo("MANY")).body("why[0].when.who", contains(session.toString()))
                .body("reported", hasSize(2)).body("reported.sessionTitle.en", hasItem("Breakout"))
                .body("reported[0].href", endsWith("/v1/report-backs/" + reportBack(0)));
    }

    private String reportBack(int i) {
        return given().get("/v1/processes/{p}/support/{id}", process, one).path("reported[" + i + "].reportBack");
    }

    @Test
    void everybodyIsShownWithTheStatementInWhichTheyTookTheirPosition() {
        var statement = says(process, "CHE", NOON, Map.of(one, "SUPPORT_WITH_CONDITIONS"));
        feed.tell(statement.delivered().with("session", session).with("positions",
                List.of(Map.of("proposal", one, "stance", "SUPPORT_WITH_CONDITIONS", "condition", "If funded", "text",
                        "Funding first", "with", List.of()))));
        explained().body("positions", hasSize(1)).body("positions[0].actor.code", equalTo("CHE"))
                .body("positions[0].actor.name.en", equalTo("Name of CHE"))
                .body("positions[0].actor.camp", equalTo("GOVERNMENT"))
                .body("positions[0].actor.kind", equalTo("MEMBER_STATE"))
                .body("positions[0].position.stance", equalTo("SUPPORT_WITH_CONDITIONS"))
                .body("positions[0].position.condition", equalTo("If funded"))
                .body("positions[0].position.text", equalTo("Funding first"))
                .body("positions[0].position.current", equalTo(true))
                .body("positions[0].position.statement.id", equalTo(statement.id().toString()))
                .body("positions[0].position.statement.session", equalTo(session.toString()))
                .body("positions[0].position.statement.spokenAt", equalTo(NOON))
                .body("positions[0].position.statement.href", endsWith("/v1/statements/" + statement.id()));
    }

    @Test
    void historyTellsWhatSomebodySaidOverTimeAndWhichOfItIsCurrent() {
        feed.tell(says(process, "CHE", EVENING, Map.of(one, "SUPPORT")).delivered(),
                says(process, "CHE", MORNING, Map.of(one, "OPPOSE")).delivered(),
                says(process, "CHE", NOON, Map.of(one, "CONCERN")).delivered());
        explained().body("history", hasSize(1)).body("history[0].actor.code", equalTo("CHE"))
                .body("history[0].positions.stance", contains("OPPOSE", "CONCERN", "SUPPORT"))
                .body("history[0].positions.current", contains(false, false, true));
        explained("asOf", NOON).body("history[0].positions.stance", contains("OPPOSE", "CONCERN"))
                .body("history[0].positions.current", contains(false, true)).body("asOf", equalTo(NOON))
                .body("positions[0].position.stance", equalTo("CONCERN")).body("governments.CONCERN", equalTo(1));
    }

    @Test
    void positionsOnWhatItWasMadeOfAreShownAndNotCounted() {
        UUID two = UUID.randomUUID();
        UUID three = UUID.randomUUID();
        UUID undone = UUID.randomUUID();
        feed.tell(Told.proposal(two, process, 2, 3, "CONSOLIDATED"), Told.proposal(three, process, 3, 3, "CONSOLIDATED"),
                Told.proposal(undone, process, 4), Told.consolidation(process, List.of(two), one),
                Told.consolidation(process, List.of(three), two),
                Told.consolidation(process, List.of(undone), one).with("undone", Map.of("at", EVENING)));
        feed.tell(says(process, "CHE", NOON, Map.of(two, "SUPPORT", undone, "OPPOSE")).delivered(),
                says(process, "BRA", NOON, Map.of(three, "CONCERN")).delivered(),
                Told.reportBack(process, session, three, "SUPPORT", "MOST"));
        explained().body("governments.spoke", equalTo(0)).body("positions", empty()).body("reported", empty())
                .body("inherited.proposal.id", contains(two.toString(), three.toString()))
                .body("inherited.generation", contains(1, 2)).body("inherited.kind", everyItem(equalTo("MERGE")))
                .body("inherited[0].proposal.number", equalTo(2)).body("inherited[0].positions[0].actor.code", equalTo("CHE"))
                .body("inherited[1].positions[0].position.stance", equalTo("CONCERN"))
                .body("inherited[1].reported", hasSize(1));
    }

    @Test
    void closedProposalIsExplainedTooAndSaidToBeClosed() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered());
        explained().body("proposal.open", equalTo(true));
        feed.tell(Told.proposal(one, process, 1, 3, "WITHDRAWN"));
        explained().body("proposal.open", equalTo(false)).body("proposal.status", equalTo("WITHDRAWN"))
                .body("proposal.title.en", equalTo("Proposal 1")).body("level", equalTo("NONE"))
                .body("governments.SUPPORT", equalTo(1)).body("proposal.href", endsWith("/v1/proposals/" + one));
    }

    @Test
    void whoIsNotKnownYetIsNeitherCountedNorShown() {
        feed.tell(says(process, "late-" + process, NOON, Map.of(one, "SUPPORT")).delivered());
        explained().body("positions", empty()).body("history", empty()).body("governments.spoke", equalTo(0));
    }

    @Test
    void groupStandsForItselfOnly() {
        feed.tell(new Told.Statement(UUID.randomUUID(), process, "BRA", List.of("grulac"), null, NOON, Map.of(one, "SUPPORT"))
                .delivered());
        explained().body("groups.SUPPORT", contains("grulac")).body("positions.actor.code", contains("grulac"))
                .body("positions[0].actor.camp", equalTo("GROUP"))
                .body("positions[0].position.statement.participant", equalTo("BRA"))
                .body("positions[0].position.statement.onBehalfOf", contains("grulac"));
    }

    @Test
    void viewsWithoutANameAreListedPageByPage() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            var unnamed = new Told.Statement(UUID.randomUUID(), process, null, List.of(), "FEW",
                    "2023-09-07T12:%02d:00.000001Z".formatted(i / 5), Map.of(one, "CONCERN"));
            feed.tell(unnamed.delivered());
            ids.add(unnamed.id().toString());
        }
        explained().body("unattributed", hasSize(20)).body("unattributedMore", equalTo(true));
        List<String> read = new ArrayList<>();
        String page = "/v1/processes/" + process + "/support/" + one + "/unattributed?limit=10";
        while (page != null) {
            var answer = given().urlEncodingEnabled(false).get(page).then().statusCode(200)
                    .body("items.stance", everyItem(equalTo("CONCERN")));
            read.addAll(answer.extract().<List<String>> path("items.statement"));
            page = answer.extract().path("next");
        }
        assertEquals(25, read.size());
        assertEquals(Set.copyOf(ids), Set.copyOf(read));
    }

    @Test
    void proposalOfAnotherProcessIsNotFound() {
        String other = "p-" + UUID.randomUUID();
        UUID theirs = UUID.randomUUID();
        feed.tell(Told.process(other), Told.proposal(theirs, other, 1));
        for (String path : List.of("", "/unattributed")) {
            given().get("/v1/processes/{p}/support/{id}" + path, process, theirs).then().statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
        given().get("/v1/processes/{p}/support/nothing", process).then().statusCode(404);
        given().get("/v1/processes/nowhere/support/{id}", one).then().statusCode(404).header("Retry-After", "1");
    }

    @Test
    void wrongRuleOrTimeIsRefusedHereToo() {
        explanation("rule", "{\"levels\":[]}").statusCode(400).body("type", equalTo("/problems/invalid-support-rule"));
        explanation("asOf", "2999-01-01T00:00:00Z").statusCode(400).body("errors.pointer", hasItems("?asOf"));
    }

    private ValidatableResponse explained() {
        return given().get("/v1/processes/{p}/support/{id}", process, one).then().statusCode(200);
    }

    private ValidatableResponse explained(String parameter, String value) {
        return explanation(parameter, value).statusCode(200);
    }

    private ValidatableResponse explanation(String parameter, String value) {
        return given().queryParam(parameter, value).get("/v1/processes/{p}/support/{id}", process, one).then();
    }
}
