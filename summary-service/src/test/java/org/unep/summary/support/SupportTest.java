package org.unep.summary.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.summary.readmodel.Told.says;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.Changes;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Support, from events to the answer of the API. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class SupportTest {

    private static final String MORNING = "2023-09-07T09:00:00Z";
    private static final String NOON = "2023-09-07T12:00:00Z";
    private static final String EVENING = "2023-09-07T18:00:00Z";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Feed feed;
    @Inject
    SupportOf supportOf;
    @Inject
    Standings standings;
    @Inject
    SessionFactory sessions;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();

    @BeforeEach
    void aProcessWithTwoProposals() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.government("MLI"),
                Told.observer("icmm"), Told.group("grulac"), Told.proposal(one, process, 1), Told.proposal(two, process, 2));
    }

    @Test
    void nobodyHasSpokenYet() {
        support().body("items", hasSize(2)).body("items[0].number", equalTo(1)).body("items[0].level", equalTo("NONE"))
                .body("items[0].governments.spoke", equalTo(0)).body("items[0].assigned", nullValue())
                .body("items[0].groups.SUPPORT", empty()).body("rule.version", equalTo(1));
    }

    @Test
    void latestPositionBySpokenTimeCountsWhateverCameLast() {
        feed.tell(says(process, "CHE", EVENING, Map.of(one, "SUPPORT")).delivered());
        feed.tell(says(process, "CHE", MORNING, Map.of(one, "OPPOSE")).delivered());
        support().body("items[0].governments.SUPPORT", equalTo(1)).body("items[0].governments.OPPOSE", equalTo(0));
    }

    @Test
    void statementIdBreaksATieOfTime() {
        var low = new Told.Statement(new UUID(1, 1), process, "CHE", List.of(), null, NOON, Map.of(one, "OPPOSE"));
        var high = new Told.Statement(new UUID(0xF000_0000_0000_0000L, 1), process, "CHE", List.of(), null, NOON,
                Map.of(one, "SUPPORT"));
        feed.tell(high.delivered());
        feed.tell(low.delivered());
        support().body("items[0].governments.SUPPORT", equalTo(1)).body("items[0].governments.OPPOSE", equalTo(0));
    }

    @Test
    void laterStatementOnAnotherProposalLeavesThePosition() {
        feed.tell(says(process, "CHE", MORNING, Map.of(one, "SUPPORT")).delivered(),
                says(process, "CHE", EVENING, Map.of(two, "CONCERN")).delivered());
        support().body("items[0].governments.SUPPORT", equalTo(1)).body("items[1].governments.CONCERN", equalTo(1));
    }

    @Test
    void onBehalfOfSetsExactlyThoseListed() {
        feed.tell(
                new Told.Statement(UUID.randomUUID(), process, "CHE", List.of("BRA", "MLI"), null, NOON, Map.of(one, "SUPPORT"))
                        .delivered());
        support().body("items[0].governments.SUPPORT", equalTo(2)).body("items[0].governments.spoke", equalTo(2));
        feed.tell(new Told.Statement(UUID.randomUUID(), process, "CHE", List.of("CHE", "BRA"), null, EVENING,
                Map.of(one, "SUPPORT")).delivered());
        support().body("items[0].governments.SUPPORT", equalTo(3));
    }

    @Test
    void groupCountsAsOneGroupAndNeverAsItsMembers() {
        feed.tell(new Told.Statement(UUID.randomUUID(), process, "BRA", List.of("grulac"), null, NOON, Map.of(one, "SUPPORT"))
                .delivered());
        support().body("items[0].groups.SUPPORT", contains("grulac")).body("items[0].governments.spoke", equalTo(0));
    }

    @Test
    void governmentsAndObserversNeverMix() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered(),
                says(process, "icmm", NOON, Map.of(one, "OPPOSE")).delivered());
        support().body("items[0].governments.SUPPORT", equalTo(1)).body("items[0].governments.OPPOSE", equalTo(0))
                .body("items[0].observers.OPPOSE", equalTo(1)).body("items[0].observers.SUPPORT", equalTo(0));
    }

    @Test
    void unattributedViewIsShownAndNeverCounted() {
        feed.tell(new Told.Statement(UUID.randomUUID(), process, null, List.of(), "SEVERAL", NOON, Map.of(one, "SUPPORT"))
                .delivered());
        support().body("items[0].unattributed[0].quantifier", equalTo("SEVERAL")).body("items[0].governments.spoke", equalTo(0))
                .body("items[0].level", equalTo("NONE"));
    }

    @Test
    void withdrawingAStatementTakesItsPositionBackEverywhere() {
        var early = says(process, "CHE", MORNING, Map.of(one, "CONCERN"));
        var late = says(process, "CHE", EVENING, Map.of(one, "SUPPORT", two, "SUPPORT"));
        feed.tell(early.delivered(), late.delivered());
        feed.tell(late.withdrawn());
        support().body("items[0].governments.CONCERN", equalTo(1)).body("items[0].governments.SUPPORT", equalTo(0))
                .body("items[1].governments.spoke", equalTo(0));
    }

    @Test
    void withdrawalThatArrivesBeforeTheDeliveryStays() {
        var statement = says(process, "CHE", NOON, Map.of(one, "SUPPORT"));
        feed.tell(statement.withdrawn());
        feed.tell(statement.delivered());
        support().body("items[0].governments.spoke", equalTo(0));
    }

    @Test
    void reportedFindingsAreShownAndReachALevel() {
        var first = UUID.randomUUID();
        feed.tell(Told.reportBack(process, first, one, "SUPPORT", "MOST"),
                Told.reportBack(process, UUID.randomUUID(), one, "SUPPORT", "MANY"),
                Told.reportBack(process, UUID.randomUUID(), one, "MIXED", null));
        support().body("items[0].level", equalTo("BROAD")).body("items[0].phrase.en", equalTo("broad support"))
                .body("items[0].reported.quantifier", containsInAnyOrder("MOST", "MANY", null))
                .body("items[0].governments.spoke", equalTo(0));
    }

    @Test
    void registeredIsTheLargerOfListedAndDeclared() {
        feed.tell(Told.registration(process, "CHE"), Told.registration(process, "CHE"), Told.registration(process, "BRA"));
        support().body("items[0].governments.registered", equalTo(2));
        feed.tell(Told.consultation(UUID.randomUUID(), process, 120, 60));
        support().body("items[0].governments.registered", equalTo(120)).body("items[0].observers.registered", equalTo(60));
    }

    @Test
    void cancelledRegistrationsAndConsultationsCountNoLonger() {
        var registered = Told.registration(process, "CHE");
        var meeting = Told.consultation(UUID.randomUUID(), process, 120, 60);
        feed.tell(registered, Told.registration(process, "BRA"), meeting);
        feed.tell(cancelled(meeting, "consultation-cancelled"));
        support().body("items[0].governments.registered", equalTo(2)).body("items[0].observers.registered", equalTo(0));
        feed.tell(cancelled(registered, "registration-cancelled"));
        support().body("items[0].governments.registered", equalTo(1));
        feed.tell(registered, meeting);
        support().body("items[0].governments.registered", equalTo(1));
    }

    @Test
    void whoIsRegisteredForACancelledConsultationOnlyIsNotRegistered() {
        var meeting = Told.consultation(UUID.randomUUID(), process, 0, 0);
        feed.tell(Told.registration(process, "CHE").with("consultation", meeting.data().get("id")),
                Told.registration(process, "BRA"), meeting);
        support().body("items[0].governments.registered", equalTo(2));
        feed.tell(cancelled(meeting, "consultation-cancelled"));
        support().body("items[0].governments.registered", equalTo(1));
    }

    private static Told cancelled(Told told, String event) {
        return told.with("version", 2).with("status", "CANCELLED").named(event);
    }

    @Test
    void revisedStatementAndAmendedReportReplaceWhatWasSaidBefore() {
        var statement = says(process, "CHE", NOON, Map.of(one, "SUPPORT", two, "SUPPORT"));
        var corrected = new Told.Statement(statement.id(), process, "CHE", List.of(), null, NOON, Map.of(one, "CONCERN"));
        var report = Told.reportBack(process, UUID.randomUUID(), one, "SUPPORT", "MOST");
        feed.tell(corrected.at(2, "DELIVERED").named("statement-revised"), statement.delivered());
        feed.tell(report.with("version", 3).with("findings", List.of()).named("report-back-noted"), report);
        support().body("items[0].governments.CONCERN", equalTo(1)).body("items[0].governments.SUPPORT", equalTo(0))
                .body("items[1].governments.spoke", equalTo(0)).body("items[0].reported", hasSize(0));
    }

    @Test
    void withdrawnProposalIsNoLongerListed() {
        feed.tell(Told.proposal(one, process, 1, 3, "WITHDRAWN"));
        feed.tell(Told.proposal(one, process, 1, 2, "TABLED"));
        support().body("items", hasSize(1)).body("items[0].number", equalTo(2));
    }

    @Test
    void statementThatArrivesBeforeItsParticipantAndItsProposalCountsOnceTheyAreKnown() {
        String late = "late-" + process;
        UUID three = UUID.randomUUID();
        feed.tell(says(process, late, NOON, Map.of(one, "SUPPORT", three, "SUPPORT")).delivered());
        support().body("items", hasSize(2)).body("items[0].governments.spoke", equalTo(0));
        feed.tell(Told.government(late));
        support().body("items[0].governments.SUPPORT", equalTo(1));
        feed.tell(Told.proposal(three, process, 3));
        support().body("items[2].governments.SUPPORT", equalTo(1));
    }

    @Test
    void higherVersionThatDropsAPositionTakesItBack() {
        UUID id = UUID.randomUUID();
        feed.tell(says(process, "CHE", MORNING, Map.of(one, "CONCERN")).delivered(),
                statement(id, EVENING, Map.of(one, "SUPPORT", two, "SUPPORT")).at(1, "DELIVERED"));
        feed.tell(statement(id, EVENING, Map.of(two, "SUPPORT")).at(2, "DELIVERED"));
        support().body("items[0].governments.CONCERN", equalTo(1)).body("items[0].governments.SUPPORT", equalTo(0))
                .body("items[1].governments.SUPPORT", equalTo(1));
        feed.tell(statement(id, EVENING, Map.of(one, "SUPPORT", two, "SUPPORT")).at(1, "DELIVERED"));
        support().body("items[0].governments.CONCERN", equalTo(1)).body("items[0].governments.SUPPORT", equalTo(0));
    }

    @Test
    void higherVersionThatWasSpokenAtAnotherTimeMovesItsPosition() {
        UUID id = UUID.randomUUID();
        feed.tell(statement(id, EVENING, Map.of(one, "OPPOSE")).at(1, "DELIVERED"),
                says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered());
        support().body("items[0].governments.OPPOSE", equalTo(1));
        feed.tell(statement(id, MORNING, Map.of(one, "OPPOSE")).at(2, "DELIVERED"));
        support().body("items[0].governments.SUPPORT", equalTo(1)).body("items[0].governments.OPPOSE", equalTo(0));
        feed.tell(statement(id, EVENING, Map.of(one, "OPPOSE")).at(3, "DELIVERED"));
        support().body("items[0].governments.OPPOSE", equalTo(1)).body("items[0].governments.SUPPORT", equalTo(0));
    }

    @Test
    void highestOfSeveralVersionsInOneBatchCounts() {
        UUID id = UUID.randomUUID();
        feed.tell(statement(id, NOON, Map.of(one, "CONCERN")).at(2, "DELIVERED"),
                statement(id, MORNING, Map.of(two, "SUPPORT")).at(3, "DELIVERED"),
                statement(id, EVENING, Map.of(one, "OPPOSE")).at(1, "DELIVERED"));
        support().body("items[0].governments.spoke", equalTo(0)).body("items[1].governments.SUPPORT", equalTo(1))
                .body("items[1].governments.spoke", equalTo(1));
    }

    @Test
    void latestStatementWinsHoweverManyFoldAtTheSameTime() throws Exception {
        var replicas = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 60; i++) {
                String code = "c" + i + "-" + process;
                feed.tell(Told.government(code));
                Told early = says(process, code, MORNING, Map.of(one, "OPPOSE")).delivered();
                Told late = says(process, code, EVENING, Map.of(one, "SUPPORT")).delivered();
                var start = new CyclicBarrier(2);
                List<Callable<Void>> folds = List.of(fold(start, early), fold(start, late));
                for (var done : replicas.invokeAll(folds)) {
                    done.get();
                }
            }
        } finally {
            replicas.shutdownNow();
        }
        support().body("items[0].governments.SUPPORT", equalTo(60)).body("items[0].governments.spoke", equalTo(60));
    }

    private Callable<Void> fold(CyclicBarrier start, Told... told) {
        return () -> {
            start.await();
            feed.tell(told);
            return null;
        };
    }

    @Test
    void supportIsOfOneMomentHoweverMuchIsFoldedMeanwhile() throws Exception {
        UUID id = UUID.randomUUID();
        var named = statement(id, NOON, Map.of(one, "SUPPORT"));
        var unnamed = new Told.Statement(id, process, null, List.of(), "ONE", NOON, Map.of(one, "SUPPORT"));
        feed.tell(named.at(1, "DELIVERED"));
        var folding = CompletableFuture.runAsync(() -> {
            for (int version = 2; version < 400; version++) {
                feed.tell((version % 2 == 0 ? unnamed : named).at(version, "DELIVERED"));
            }
        });
        while (!folding.isDone()) {
            var item = supportOf.process(process).items().get(0);
            assertEquals(1, item.governments().spoke() + item.unattributed().size());
        }
        folding.get();
    }

    @Test
    void readingTheTallyAgainPlansNoQueryAnew() {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            QuarkusTransaction.requiringNew().run(this::readTheTally);
            long planned = statistics.getQueryPlanCacheMissCount();
            QuarkusTransaction.requiringNew().run(this::readTheTally);
            assertEquals(planned, statistics.getQueryPlanCacheMissCount());
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private void readTheTally() {
        standings.tallies(process, null);
        standings.unnamed(process, null);
        standings.attendance(process);
        standings.openProposals(process);
        standings.asOf(process);
    }

    @Test
    void duplicatedAndShuffledEventsGiveTheSameSupport() {
        var random = new Random(7);
        List<Told> events = history(random);
        feed.tell(events);
        String inOrder = support().extract().asString();
        String again = "p-" + UUID.randomUUID();
        List<Told> replayed = new ArrayList<>(events);
        replayed.addAll(events.subList(50, 150));
        Collections.shuffle(replayed, random);
        replayed.replaceAll(e -> movedTo(again, e));
        for (int i = 0; i < replayed.size(); i += 17) {
            feed.tell(replayed.subList(i, Math.min(i + 17, replayed.size())));
        }
        feed.tell(movedTo(again, Told.process(process)));
        feed.tell(Told.proposal(UUID.randomUUID(), again, 1), Told.proposal(UUID.randomUUID(), again, 2));
        assertEquals(moved(again, inOrder).replaceAll("(\"proposal\":)\"[^\"]*\"(,\"number\":[12],)", "$1$2"),
                given().get("/v1/processes/{p}/support", again).asString()
                        .replaceAll("(\"proposal\":)\"[^\"]*\"(,\"number\":[12],)", "$1$2"));
    }

    // proposals, actors, statements with ties of time, unnamed views, withdrawals and reports, under ids of one ending
    private List<Told> history(Random random) {
        List<Told> events = new ArrayList<>();
        List<UUID> proposals = List.of(id(random), id(random), id(random));
        for (UUID proposal : proposals) {
            events.add(Told.proposal(proposal, process, 3 + proposals.indexOf(proposal), 1, "SUBMITTED"));
            events.add(Told.proposal(proposal, process, 3 + proposals.indexOf(proposal)));
        }
        List<String> codes = Stream.of("a", "b", "c", "observer", "group").map(c -> c + "-" + process).toList();
        codes.subList(0, 3).forEach(code -> events.add(Told.government(code)));
        events.add(Told.observer(codes.get(3)));
        events.add(Told.group(codes.get(4)));
        var stances = List.of("SUPPORT", "CONCERN", "OPPOSE", "CLARIFICATION", "SUPPORT_WITH_CONDITIONS");
        for (int i = 0; i < 200; i++) {
            String code = codes.get(random.nextInt(5));
            boolean unnamed = i % 20 == 0;
            boolean forGroup = code.equals(codes.get(4));
            var statement = new Told.Statement(id(random), process, unnamed || forGroup ? null : code,
                    forGroup && !unnamed ? List.of(code) : List.of(), unnamed ? "SEVERAL" : null,
                    "2023-09-07T1%d:%d0:00Z".formatted(random.nextInt(10), random.nextInt(6)),
                    Map.of(proposals.get(random.nextInt(3)), stances.get(random.nextInt(5))));
            events.add(statement.delivered());
            if (i % 5 == 1) {
                events.add(statement.withdrawn());
            }
        }
        for (int i = 0; i < 20; i++) {
            events.add(Told.reportBack(process, id(random), proposals.get(i % 3), stances.get(i % 5), "MANY")
                    .with("id", id(random)));
        }
        return events;
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), 1);
    }

    private Told.Statement statement(UUID id, String spokenAt, Map<UUID, String> stances) {
        return new Told.Statement(id, process, "CHE", List.of(), null, spokenAt, stances);
    }

    @Test
    void newRuleRecomputesEveryLevelAtOnce() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered());
        String rule = """
                {"version":1,"levels":[{"level":"SOMEBODY","phrase":{"en":"somebody"},"when":{"governments":{"stances":["SUPPORT"],"min":1}}},
                 {"level":"NOBODY","phrase":{"en":"nobody"}}]}""";
        publish("co-chair", rule).statusCode(200).body("version", equalTo(2));
        publish("secretariat", rule).statusCode(200).body("version", equalTo(2));
        support().body("rule.version", equalTo(2)).body("items[0].level", equalTo("SOMEBODY")).body("items[1].level",
                equalTo("NOBODY"));
        given().get("/v1/processes/{p}/support-rule", process).then().body("levels", hasSize(2));
    }

    @Test
    void wrongRuleIsRefusedAndTheOldOneStays() {
        publish("co-chair",
                "{\"levels\":[{\"level\":\"A\",\"phrase\":{\"en\":\"a\"},\"when\":{\"groups\":{\"stances\":[\"LIKES\"]}}},{\"level\":\"B\",\"phrase\":{\"en\":\"b\"}}]}")
                .statusCode(400).body("type", equalTo("/problems/invalid-support-rule"))
                .body("errors[0].pointer", equalTo("/levels/0/when/groups/stances/0"));
        support().body("rule.version", equalTo(1));
    }

    @Test
    void ruleNeedsACoChairOrTheSecretariat() {
        given().contentType("application/json").body("{\"levels\":[]}").put("/v1/processes/{p}/support-rule", process).then()
                .statusCode(401)
                .contentType("application/problem+json").body("type", equalTo("/problems/unauthenticated"));
        publish("delegate", "{\"levels\":[]}").statusCode(403).body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void assignedLevelStandsBesideTheComputedOne() {
        assign("co-chair", "{\"level\":\"MODERATE\",\"reason\":\"As heard in the room.\"}").statusCode(200);
        support().body("items[0].level", equalTo("NONE")).body("items[0].assigned.level", equalTo("MODERATE"))
                .body("items[0].assigned.reason", equalTo("As heard in the room."))
                .body("items[0].assigned.assignedBy", equalTo("co-chair"));
    }

    @Test
    void assignedLevelNeedsAReasonALevelOfTheRuleAndACoChair() {
        assign("co-chair", "{\"level\":\"MODERATE\",\"reason\":\" \"}").statusCode(400).body("errors[0].pointer",
                equalTo("/reason"));
        assign("co-chair", "{\"level\":\"HUGE\",\"reason\":\"x\"}").statusCode(422).body("type",
                equalTo("/problems/unknown-level"));
        assign("secretariat", "{\"level\":\"MODERATE\",\"reason\":\"x\"}").statusCode(403);
        for (String impossible : List.of("a\\u0000", "a\\ud800")) {
            assign("co-chair", "{\"level\":\"MODERATE\",\"reason\":\"%s\"}".formatted(impossible)).statusCode(400)
                    .body("errors[0].pointer", equalTo("/reason"));
        }
    }

    @Test
    void prioritiesSayWhy() {
        feed.tell(Told.reportBack(process, UUID.randomUUID(), two, "SUPPORT", "MOST"),
                Told.reportBack(process, UUID.randomUUID(), two, "SUPPORT", "MOST"),
                Told.reportBack(process, UUID.randomUUID(), one, "SUPPORT", "SOME"));
        given().get("/v1/processes/{p}/priorities", process).then().statusCode(200)
                .body("items.number", contains(2, 1)).body("items[0].rank", equalTo(1))
                .body("items[0].reasons.factor", contains("LEVEL", "BREADTH", "DIVERGENCE", "OPEN_QUESTIONS"));
    }

    @Test
    void codeThatNoDatabaseCanHoldIsNotFound() {
        given().urlEncodingEnabled(false).get("/v1/processes/a%00b/support").then().statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void unknownProcessIsNotFound() {
        given().get("/v1/processes/nowhere/support").then().statusCode(404).contentType("application/problem+json")
                .header("Retry-After", "1");
        given().get("/v1/processes/{p}/support?since=1", process).then().statusCode(400).body("type",
                equalTo("/problems/unknown-parameter"));
    }

    private ValidatableResponse support() {
        return given().get("/v1/processes/{p}/support", process).then().statusCode(200);
    }

    private ValidatableResponse publish(String role, String rule) {
        return Changes.put(role, rule, "/v1/processes/{p}/support-rule", process);
    }

    private ValidatableResponse assign(String role, String body) {
        return Changes.put(role, body, "/v1/processes/{p}/support/{id}/assigned-level", process, one);
    }

    // the same history in a process of its own, so that both can be compared; ids keep their order, for it breaks ties
    private Told movedTo(String other, Told event) {
        try {
            return new Told(event.topic(), event.type(),
                    JSON.readValue(moved(other, JSON.writeValueAsString(event.data())), new TypeReference<>() {
                    }));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String moved(String other, String text) {
        return text.replace(process, other).replace("-0000-000000000001", "-0000-000000000002");
    }
}
