package org.unep.summary.crosscutting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.unep.summary.readmodel.Told.says;

import java.util.List;
import java.util.Map;
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

/** Issues that run across proposals: each participant counts once for an issue, however often it comes back to it. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class CrosscuttingTest {

    private static final String PATH = "/v1/processes/{p}/crosscutting-issues";
    private static final String MORNING = "2023-09-07T09:00:00Z";
    private static final String EVENING = "2023-09-07T18:00:00Z";

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();

    @BeforeEach
    void aProcessWithTwoIssuesOfItsOwn() {
        feed.tell(Told.process(process).with("crosscuttingIssues",
                List.of(Map.of("code", "transparency", "title", Map.of("en", "Transparency")),
                        Map.of("code", "finance", "title", Map.of("en", "Finance")))),
                Told.government("CHE"), Told.government("BRA"), Told.observer("icmm"), Told.group("grulac"));
    }

    @Test
    void eachParticipantCountsOnceInTheStatementInWhichItFirstRaisedTheIssue() {
        Told first = raises("CHE", MORNING, "finance");
        feed.tell(raises("CHE", EVENING, "finance"), first, raises("BRA", EVENING, "finance"),
                raises("icmm", EVENING, "finance"));
        issues().body("items[1].issue", equalTo("finance")).body("items[1].governments.count", equalTo(2))
                .body("items[1].governments.actors.actor", contains("BRA", "CHE"))
                .body("items[1].governments.actors[1].spokenAt", equalTo(MORNING))
                .body("items[1].governments.actors[1].href", endsWith("/v1/statements/" + first.data().get("id")))
                .body("items[1].observers.count", equalTo(1)).body("items[1].groups.count", equalTo(0));
    }

    @Test
    void groupCountsAsOneGroupAndNotAsWhoSpokeForIt() {
        feed.tell(raises("BRA", MORNING, "finance").with("onBehalfOf", List.of("grulac")));
        issues().body("items[1].groups.actors.actor", contains("grulac")).body("items[1].governments.count", equalTo(0));
    }

    @Test
    void processesOwnIssuesComeFirstInItsOrderAndOthersAfter() {
        feed.tell(raises("CHE", MORNING, "water"), raises("CHE", MORNING, "biodiversity"));
        issues().body("items.issue", contains("transparency", "finance", "biodiversity", "water"))
                .body("items.registered", contains(true, true, false, false))
                .body("items[0].title.en", equalTo("Transparency")).body("items[0].governments.actors", empty())
                .body("items[3].title", nullValue());
    }

    @Test
    void unnamedViewsAreShownWithTheirQuantifierAndBreakoutsWithTheirReport() {
        UUID session = UUID.randomUUID();
        feed.tell(raises(null, MORNING, "finance").with("quantifier", "FEW"),
                raises(null, MORNING, "finance").with("quantifier", "MANY"),
                raises(null, EVENING, "finance").with("quantifier", "MANY"),
                Told.reportBack(process, session, UUID.randomUUID(), "SUPPORT", "MANY").with("crosscutting",
                        List.of("finance")));
        issues().body("items[1].unnamed.quantifier", contains("MANY", "FEW"))
                .body("items[1].unnamed[0].statements", hasSize(2)).body("items[1].governments.count", equalTo(0))
                .body("items[1].breakouts.session", contains(session.toString()));
    }

    @Test
    void ofManyUnnamedViewsTheNewestAreShownAndThatThereAreMore() {
        for (int minute = 10; minute < 30; minute++) {
            feed.tell(raises(null, "2023-09-07T09:" + minute + ":00Z", "finance").with("quantifier", "MANY"));
        }
        issues().body("items[1].unnamed[0].statements", hasSize(20)).body("items[1].unnamed[0].more", equalTo(false));
        feed.tell(raises(null, EVENING, "finance").with("quantifier", "MANY"),
                raises(null, MORNING, "finance").with("quantifier", "FEW"));
        issues().body("items[1].unnamed.quantifier", contains("MANY", "FEW"))
                .body("items[1].unnamed.more", contains(true, false))
                .body("items[1].unnamed[0].statements", hasSize(20))
                .body("items[1].unnamed[0].statements[0].spokenAt", equalTo("2023-09-07T09:11:00Z"))
                .body("items[1].unnamed[0].statements[19].spokenAt", equalTo(EVENING));
    }

    @Test
    void whenTheFirstStatementIsWithdrawnOrCorrectedTheNextOneCounts() {
        Told first = raises("CHE", MORNING, "finance");
        Told second = raises("CHE", "2023-09-07T12:00:00Z", "finance");
        feed.tell(raises("CHE", EVENING, "finance"), second, first, first);
        issues().body("items[1].governments.actors.spokenAt", contains(MORNING));
        feed.tell(first.named("statement-withdrawn").with("version", 2).with("status", "WITHDRAWN"), first);
        issues().body("items[1].governments.actors.spokenAt", contains("2023-09-07T12:00:00Z"));
        feed.tell(second.named("statement-revised").with("version", 2).with("crosscutting", List.of("water")), second);
        issues().body("items[1].governments.actors.spokenAt", contains(EVENING)).body("items[2].issue", equalTo("water"))
                .body("items[2].governments.actors.spokenAt", contains("2023-09-07T12:00:00Z"));
    }

    @Test
    void statementThatGetsAnAuthorIsUnnamedNoMore() {
        Told said = raises(null, MORNING, "finance").with("quantifier", "ONE");
        feed.tell(said);
        issues().body("items[1].unnamed", hasSize(1));
        feed.tell(said.named("statement-revised").with("version", 2).with("participant", "CHE"));
        issues().body("items[1].unnamed", empty()).body("items[1].governments.actors.actor", contains("CHE"));
    }

    @Test
    void answerSaysUpToWhichEventItCounts() {
        issues().body("asOf", notNullValue());
    }

    @Test
    void withdrawnStatementRaisesNothing() {
        Told said = raises("CHE", MORNING, "finance");
        feed.tell(said, said.named("statement-withdrawn").with("version", 2).with("status", "WITHDRAWN"));
        issues().body("items[1].governments.count", equalTo(0));
    }

    @Test
    void unknownProcessIsNotFound() {
        given().get(PATH, "nowhere").then().statusCode(404).header("Retry-After", "1");
    }

    private Told raises(String participant, String at, String issue) {
        return says(process, participant, at, Map.of()).delivered().with("crosscutting", List.of(issue));
    }

    private ValidatableResponse issues() {
        return given().get(PATH, process).then().statusCode(200);
    }
}
