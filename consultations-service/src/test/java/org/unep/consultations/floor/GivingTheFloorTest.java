package org.unep.consultations.floor;

import static java.util.stream.Collectors.toSet;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.delegate;
import static org.unep.consultations.Api.position;
import static org.unep.consultations.floor.Floor.act;
import static org.unep.consultations.floor.Floor.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The floor as it is given, and what comes of those who asked for it. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class GivingTheFloorTest {

    private static final int MANY = 200;

    private Floor floor;

    @BeforeEach
    void scheduleAPlenary() {
        floor = new Floor(Stage.plenary());
    }

    @Test
    void whoIsCalledHasTheFloorUntilItHasSpoken() {
        String swiss = floor.asked("CHE");
        String brazil = floor.asked("BRA");
        act(swiss, "call").statusCode(200).header("ETag", "\"2\"").body("status", equalTo("SPEAKING"));
        floor.list().body("speaking.id", equalTo(swiss)).body("waiting.id", contains(brazil)).body("spoken", empty());
        act(swiss, "deliver").statusCode(200).body("status", equalTo("SPOKEN")).body("turn", equalTo(1));
        act(brazil, "call").statusCode(200);
        act(brazil, "deliver").statusCode(200).body("turn", equalTo(2));
        floor.list().body("speaking", nullValue()).body("spoken.id", contains(swiss, brazil)).body("version", equalTo(6));
    }

    @Test
    void oneHasTheFloorAtATime() {
        act(floor.asked("CHE"), "call").statusCode(200);
        String brazil = floor.asked("BRA");
        for (String verb : List.of("call", "deliver")) {
            act(brazil, verb).statusCode(409).body("type", equalTo("/problems/floor-taken")).body("detail",
                    containsString("CHE"));
        }
        anybody().get("/problems/floor-taken").then().statusCode(200);
        anybody().get("/v1/floor-requests/" + brazil).then().body("status", equalTo("REQUESTED")).body("version", equalTo(1));
        act(new Floor(Stage.plenary()).asked("CHE"), "call").statusCode(200);
    }

    @Test
    void whoIsNotPresentIsPassedOverAndMayAskAgain() {
        String swiss = floor.asked("CHE");
        act(swiss, "call").statusCode(200);
        act(swiss, "not-present").statusCode(200).body("status", equalTo("NOT_PRESENT")).body("turn", nullValue());
        floor.list().body("speaking", nullValue()).body("waiting", empty()).body("spoken", empty());
        act(floor.asked("CHE"), "not-present").statusCode(200);
        floor.asked("CHE");
    }

    @ParameterizedTest
    @CsvSource({ "deliver,call", "deliver,deliver", "deliver,withdraw", "deliver,not-present", "withdraw,call",
            "withdraw,deliver", "withdraw,withdraw", "withdraw,not-present", "not-present,call", "not-present,deliver",
            "not-present,withdraw", "call,call", "call,withdraw" })
    void whatIsNotInTheStateForItIsNotMovedOn(String before, String verb) {
        String id = floor.asked("CHE");
        act(id, before).statusCode(200);
        act(id, verb).statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        Floor.move(id, null).statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        floor.list().body("version", equalTo(2));
    }

    @Test
    void participantTakesItsOwnRequestBackAndATombstoneStays() {
        String id = floor.asked("CHE");
        act(delegate("BRA"), id, "withdraw").statusCode(403).body("type", equalTo("/problems/forbidden"));
        act(delegate("CHE"), id, "withdraw").statusCode(200).body("status", equalTo("WITHDRAWN")).body("version", equalTo(2));
        anybody().get("/v1/floor-requests/" + id).then().statusCode(200).header("ETag", "\"2-tombstone\"")
                .body("deleted", equalTo(true)).body("status", equalTo("WITHDRAWN")).body("kind", nullValue());
        floor.list().body("waiting", empty());
        floor.asked("CHE");
    }

    @ParameterizedTest
    @ValueSource(strings = { "call", "deliver", "not-present", "withdraw" })
    void movingOnNeedsATokenWithTheRightRoleAndARequest(String verb) {
        String id = floor.asked("CHE");
        act(anybody(), id, verb).statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        act(as("co-facilitator"), id, verb).statusCode(403);
        if (!verb.equals("withdraw")) {
            act(delegate("CHE"), id, verb).statusCode(403);
        }
        act(NOBODY, verb).statusCode(404).body("type", equalTo("/problems/not-found"));
        act(as("co-chair").header("If-Match", "\"2\""), id, verb).statusCode(412);
        act(as("secretariat").header("If-Match", "\"1\""), id, verb).statusCode(200);
    }

    @Test
    void statementIsDeliveredWithTheSpeechAndInTheSameTransaction() {
        String statement = Api.submitted(floor.session(), "CHE", position(Stage.open(), "SUPPORT"));
        var request = request("CHE");
        request.put("statement", statement);
        String id = floor.asked(request);
        floor.list().body("waiting[0].statement", nullValue());
        act(id, "call").statusCode(200);
        act(id, "deliver").statusCode(200).body("statement", equalTo(statement));
        anybody().get("/v1/statements/" + statement).then().statusCode(200).body("status", equalTo("DELIVERED"));
        var told = Rows.told("session", floor.session());
        assertEquals(List.of("statement-delivered"), told.stream().map(Rows.Told::name).toList());
        assertEquals(List.of(told.get(0).transaction()),
                Rows.texts("select cast(xmin as text) from floor_request where id = cast(? as uuid)", id));
    }

    @Test
    void speechThatOverrunsItsSessionIsDelivered() {
        var request = request("CHE");
        String statement = Api.submitted(floor.session(), "CHE");
        request.put("statement", statement);
        String id = floor.asked(request);
        act(id, "call").statusCode(200);
        Rows.run("update session set ends_at = '2023-09-07T12:00:00Z' where id = cast(? as uuid)", floor.session());
        act(id, "deliver").statusCode(200);
        anybody().get("/v1/statements/" + statement).then().statusCode(200).body("status", equalTo("DELIVERED"));
    }

    @Test
    void speechIsNotOverWhereItsStatementCannotBeDelivered() {
        String proposal = Api.proposal(Stage.process());
        var request = request("CHE");
        request.put("statement", Api.submitted(floor.session(), "CHE", position(proposal, "SUPPORT")));
        String id = floor.asked(request);
        Api.tell(proposal, 3, Stage.process(), "WITHDRAWN", List.of());
        Awaitility.await().until(() -> Rows.count(
                "select count(*) from known_proposal where status = 'WITHDRAWN' and id = cast(? as uuid)", proposal) == 1);
        act(id, "deliver").statusCode(409).body("type", equalTo("/problems/proposal-not-open"));
        floor.list().body("waiting.id", contains(id)).body("version", equalTo(1));
        assertEquals(List.of(), Rows.told("session", floor.session()));
    }

    @Test
    void statementThatWasMovedOnByItselfStaysAsItIs() {
        var request = request("CHE");
        String statement = Api.submitted(floor.session(), "CHE");
        request.put("statement", statement);
        String id = floor.asked(request);
        Api.move(statement, "withdraw").statusCode(200);
        act(id, "deliver").statusCode(200).body("statement", nullValue());
        as("secretariat").get("/v1/statements/" + statement).then().body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void nobodySpeaksInASessionThatWasCancelledSince() {
        String id = floor.asked("CHE");
        Api.post("/v1/sessions/" + floor.session() + "/cancel", Map.of("reason", "No room.")).statusCode(200);
        for (String verb : List.of("call", "deliver")) {
            act(id, verb).statusCode(409).body("type", equalTo("/problems/consultation-not-open"));
        }
        act(id, "withdraw").statusCode(200);
    }

    @Test
    void harvesterGetsWhatChangedWithTombstonesOfWhatWasWithdrawn() {
        String path = "/v1/floor-requests?count=true&session=" + floor.session();
        String untouched = floor.asked("ARG");
        String withdrawn = floor.asked("CHE");
        String since = Instant.now().toString();
        act(withdrawn, "withdraw").statusCode(200);
        String late = floor.asked("BRA");
        anybody().get(path).then().statusCode(200).body("items.id", contains(untouched, late)).body("total", equalTo(2));
        anybody().queryParam("updatedSince", since).get(path).then().statusCode(200)
                .body("items.id", containsInAnyOrder(withdrawn, late))
                .body("items.find { it.id == '" + withdrawn + "' }.deleted", equalTo(true));
    }

    @Test
    void ofTwoHundredWhoDeliverTheSameOneSucceeds() {
        String id = floor.asked("CHE");
        List<Integer> answers = atOnce(Collections.nCopies(MANY, id), one -> act(one, "deliver").extract().statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 200).count());
        assertEquals(MANY - 1, answers.stream().filter(status -> status == 409).count(), answers.toString());
        floor.list().body("version", equalTo(2)).body("spoken.turn", contains(1));
    }

    @Test
    void twoHundredWhoAreDeliveredAtTheSameTimeSpeakOneAfterTheOther() {
        List<String> ids = new ArrayList<>();
        List<String> states = anybody().get("/v1/participants?kind=MEMBER_STATE&limit=200").path("items.code");
        for (int i = 0; i < MANY; i++) {
            ids.add(floor.asked(request(states.get(i % 100), i < 100 ? "STATEMENT" : "RIGHT_OF_REPLY")));
        }
        List<Integer> turns = atOnce(ids, id -> act(id, "deliver").statusCode(200).extract().path("turn"));
        assertEquals(IntStream.rangeClosed(1, MANY).boxed().collect(toSet()), turns.stream().collect(toSet()));
        floor.list().body("version", equalTo(2 * MANY)).body("waiting", empty())
                .body("spoken.turn", equalTo(IntStream.rangeClosed(1, MANY).boxed().toList()));
    }

    @Test
    void twoHundredWhoAskAtTheSameTimeAreAllOnTheNewList() {
        List<String> states = anybody().get("/v1/participants?kind=MEMBER_STATE&limit=200").path("items.code");
        List<String> askers = IntStream.range(0, MANY).mapToObj(i -> states.get(i % 190)).toList();
        List<Integer> answers = atOnce(askers, code -> floor.ask(as("co-chair"), request(code)).extract().statusCode());
        assertEquals(190, answers.stream().filter(status -> status == 201).count(), answers.toString());
        assertEquals(MANY - 190, answers.stream().filter(status -> status == 409).count(), answers.toString());
        floor.list().body("version", equalTo(190));
    }

    private static <T> List<T> atOnce(List<String> ids, Function<String, T> call) {
        ExecutorService callers = Executors.newFixedThreadPool(ids.size());
        var ready = new CountDownLatch(ids.size());
        try {
            var answers = ids.stream().map(id -> CompletableFuture.supplyAsync(() -> {
                ready.countDown();
                await(ready);
                return call.apply(id);
            }, callers)).toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            callers.shutdown();
        }
    }

    private static void await(CountDownLatch ready) {
        try {
            ready.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
