package org.unep.summary.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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

/** What moved between two instants, such as the first day and the last. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ChangesTest {

    private static final String FIRST_MORNING = "2023-09-07T08:00:00Z";
    private static final String FIRST_DAY = "2023-09-07T12:00:00Z";
    private static final String FIRST_NIGHT = "2023-09-07T20:00:00Z";
    private static final String LAST_DAY = "2023-09-08T12:00:00Z";
    private static final String LAST_NIGHT = "2023-09-08T20:00:00Z";

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();

    @BeforeEach
    void aProcessWithTwoProposals() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.observer("icmm"),
                Told.group("grulac"), Told.proposal(one, process, 1), Told.proposal(two, process, 2));
    }

    @Test
    void positionThatChangedIsShownWithBothStancesAndTheStatementOfTheChange() {
        var change = says(process, "CHE", LAST_DAY, Map.of(one, "SUPPORT"));
        feed.tell(says(process, "CHE", FIRST_DAY, Map.of(one, "OPPOSE")).delivered(), change.delivered());
        between(FIRST_NIGHT, LAST_NIGHT).body("items.number", contains(1)).body("items[0].positions", hasSize(1))
                .body("items[0].positions[0].actor.code", equalTo("CHE")).body("items[0].positions[0].from", equalTo("OPPOSE"))
                .body("items[0].positions[0].to", equalTo("SUPPORT"))
                .body("items[0].positions[0].position.statement.id", equalTo(change.id().toString()))
                .body("items[0].positions[0].position.statement.spokenAt", equalTo(LAST_DAY))
                .body("items[0].before.governments.OPPOSE", equalTo(1)).body("items[0].after.governments.OPPOSE", equalTo(0))
                .body("items[0].after.governments.SUPPORT", equalTo(1)).body("from", equalTo(FIRST_NIGHT))
                .body("to", equalTo(LAST_NIGHT));
    }

    @Test
    void whatWasSaidOnAProposalThatIsConsolidatedByNowHasMovedAllTheSame() {
        UUID result = UUID.randomUUID();
        feed.tell(says(process, "CHE", FIRST_DAY, Map.of(one, "SUPPORT")).delivered(),
                Told.reportBack(process, UUID.randomUUID(), two, "SUPPORT", "MANY").with("reportedAt", FIRST_DAY));
        feed.tell(Told.proposal(one, process, 1, 3, "CONSOLIDATED"), Told.proposal(two, process, 2, 3, "CONSOLIDATED"),
                Told.proposal(result, process, 3), Told.consolidation(process, List.of(one, two), result));
        between(FIRST_MORNING, LAST_NIGHT).body("items.number", contains(1, 2))
                .body("items.status", contains("CONSOLIDATED", "CONSOLIDATED"))
                .body("items[0].positions.actor.code", contains("CHE"))
                .body("items[0].after.governments.SUPPORT", equalTo(1)).body("items[1].reported.quantifier", contains("MANY"));
        between(FIRST_NIGHT, LAST_NIGHT).body("items", empty());
    }

    @Test
    void whoSpeaksForTheFirstTimeComesFromNowhere() {
        feed.tell(says(process, "icmm", LAST_DAY, Map.of(two, "CONCERN")).delivered());
        between(FIRST_NIGHT, LAST_NIGHT).body("items.number", contains(2)).body("items[0].positions[0].from", nullValue())
                .body("items[0].before.observers.spoke", equalTo(0)).body("items[0].after.observers.CONCERN", equalTo(1));
    }

    @Test
    void levelBeforeAndAfterIsThatOfTheRuleAskedFor() {
        feed.tell(new Told.Statement(UUID.randomUUID(), process, null, List.of("grulac"), null, LAST_DAY,
                Map.of(one, "SUPPORT")).delivered());
        between(FIRST_NIGHT, LAST_NIGHT).body("items[0].before.level", equalTo("NONE"))
                .body("items[0].after.level", equalTo("SEVERAL")).body("items[0].after.groups.SUPPORT", contains("grulac"));
        changes(Map.of("from", FIRST_NIGHT, "rule",
                "{\"levels\":[{\"level\":\"ONLY\",\"phrase\":{\"en\":\"only\"}}]}")).statusCode(200)
                .body("rule.candidate", equalTo(true)).body("items[0].before.level", equalTo("ONLY"));
    }

    @Test
    void whatDidNotMoveIsNotListed() {
        feed.tell(says(process, "CHE", FIRST_DAY, Map.of(one, "SUPPORT")).delivered(),
                says(process, "CHE", LAST_DAY, Map.of(one, "SUPPORT")).delivered());
        between(FIRST_NIGHT, LAST_NIGHT).body("items", empty());
    }

    @Test
    void otherConditionIsAnotherPosition() {
        feed.tell(conditional(FIRST_DAY, "If funded"), conditional(LAST_DAY, "If voluntary"));
        between(FIRST_NIGHT, LAST_NIGHT).body("items[0].positions[0].from", equalTo("SUPPORT_WITH_CONDITIONS"))
                .body("items[0].positions[0].to", equalTo("SUPPORT_WITH_CONDITIONS"))
                .body("items[0].positions[0].position.condition", equalTo("If voluntary"));
    }

    @Test
    void mergerWithOtherProposalsIsAnotherPositionAndTheirOrderIsNone() {
        UUID three = UUID.randomUUID();
        UUID four = UUID.randomUUID();
        feed.tell(merging("CHE", FIRST_DAY, two, three), merging("CHE", LAST_DAY, two, four),
                merging("BRA", FIRST_DAY, two, three), merging("BRA", LAST_DAY, three, two));
        between(FIRST_NIGHT, LAST_NIGHT).body("items.number", contains(1))
                .body("items[0].positions.actor.code", contains("CHE")).body("items[0].positions[0].from", equalTo("MERGE"))
                .body("items[0].positions[0].to", equalTo("MERGE"))
                .body("items[0].positions[0].position.with", contains(two.toString(), four.toString()));
    }

    private Told merging(String government, String at, UUID... with) {
        return says(process, government, at, Map.of()).delivered().with("positions",
                List.of(Map.of("proposal", one, "stance", "MERGE", "with", List.of(with))));
    }

    private Told conditional(String at, String condition) {
        return says(process, "CHE", at, Map.of()).delivered().with("positions",
                List.of(Map.of("proposal", one, "stance", "SUPPORT_WITH_CONDITIONS", "condition", condition)));
    }

    @Test
    void reportsGivenInBetweenAreListedAndMoveTheLevel() {
        feed.tell(Told.reportBack(process, UUID.randomUUID(), one, "SUPPORT", "FEW").with("reportedAt", FIRST_DAY),
                Told.reportBack(process, UUID.randomUUID(), one, "SUPPORT", "MANY").with("reportedAt", LAST_DAY));
        between(FIRST_NIGHT, LAST_NIGHT).body("items[0].reported.quantifier", contains("MANY"))
                .body("items[0].before.level", equalTo("SEVERAL")).body("items[0].after.level", equalTo("MODERATE"));
        between(FIRST_DAY, FIRST_DAY).body("items", empty());
    }

    @Test
    void withoutAnEndItIsUntilNow() {
        feed.tell(says(process, "CHE", LAST_DAY, Map.of(one, "SUPPORT")).delivered());
        changes(Map.of("from", FIRST_NIGHT)).statusCode(200).body("items", hasSize(1));
        changes(Map.of("from", LAST_DAY)).statusCode(200).body("items", empty());
    }

    @Test
    void instantsAreNeededReadableInOrderAndPast() {
        changes(Map.of()).statusCode(400);
        changes(Map.of("from", "monday")).statusCode(400);
        changes(Map.of("from", "2999-01-01T00:00:00Z")).statusCode(400).body("errors[0].pointer", equalTo("?from"));
        changes(Map.of("from", FIRST_DAY, "to", "2999-01-01T00:00:00Z")).statusCode(400)
                .body("errors[0].pointer", equalTo("?to"));
        changes(Map.of("from", LAST_DAY, "to", FIRST_DAY)).statusCode(400).body("errors[0].pointer", equalTo("?to"));
    }

    private ValidatableResponse between(String from, String to) {
        return changes(Map.of("from", from, "to", to)).statusCode(200);
    }

    private ValidatableResponse changes(Map<String, String> parameters) {
        return given().queryParams(parameters).get("/v1/processes/{p}/support/changes", process).then();
    }
}
