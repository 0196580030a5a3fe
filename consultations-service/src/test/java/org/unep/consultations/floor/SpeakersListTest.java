package org.unep.consultations.floor;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.delegate;
import static org.unep.consultations.floor.Floor.forGroup;
import static org.unep.consultations.floor.Floor.move;
import static org.unep.consultations.floor.Floor.request;

import java.util.List;
import java.util.Map;

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
import io.restassured.http.ContentType;

/** In which order the floor is given, and who may ask for it. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class SpeakersListTest {

    private Floor floor;

    @BeforeEach
    void scheduleAPlenary() {
        floor = new Floor(Stage.plenary());
    }

    @Test
    void sessionHasAnOpenListBeforeAnybodyAsks() {
        floor.list().header("ETag", "\"0\"").body("open", equalTo(true)).body("speaking", equalTo(null))
                .body("waiting", empty()).body("rules.order", contains("GROUPS", "STATES", "OBSERVERS"));
        anybody().get(new Floor(NOBODY).path()).then().statusCode(404);
    }

    @Test
    void groupsSpeakFirstThenStatesByRequestAndObserversLast() {
        String observer = floor.asked(Api.observer());
        String swiss = floor.asked("CHE");
        String union = floor.asked("EU");
        String group = floor.asked(forGroup("BRA", "grulac"));
        String brazil = floor.asked("ARG");
        assertEquals(List.of(group, swiss, union, brazil, observer), floor.waiting());
        floor.list().body("waiting.category", contains("GROUPS", "STATES", "STATES", "STATES", "OBSERVERS"));
    }

    @Test
    void pointsOfOrderComeBeforeEverythingAndRightsOfReplyAfterIt() {
        String reply = floor.asked(request("CHE", "RIGHT_OF_REPLY"));
        String observer = floor.asked(Api.observer());
        String group = floor.asked(forGroup("BRA", "grulac"));
        String point = floor.asked(request("CHE", "POINT_OF_ORDER"));
        assertEquals(List.of(point, group, observer, reply), floor.waiting());
    }

    @Test
    void otherRulesRankThoseWhoWaitAnew() {
        String reply = floor.asked(request("CHE", "RIGHT_OF_REPLY"));
        String state = floor.asked("CHE");
        String observer = floor.asked(Api.observer());
        String group = floor.asked(forGroup("BRA", "grulac"));
        String point = floor.asked(request("CHN", "POINT_OF_ORDER"));
        floor.follow(Map.of("order", List.of("OBSERVERS", "STATES", "GROUPS"), "pointsOfOrderFirst", false, "rightOfReplyLast",
                false)).statusCode(200).body("waiting.id", contains(observer, reply, state, point, group))
                .body("rules.secondsPerStatement", equalTo(null));
        String late = floor.asked(Api.observer());
        assertEquals(List.of(observer, late, reply, state, point, group), floor.waiting());
    }

    @Test
    void chairMovesSomebodyAgainstTheRulesAndThatIsShown() {
        String first = floor.asked("CHE");
        String second = floor.asked("BRA");
        String third = floor.asked("ARG");
        String observer = floor.asked(Api.observer());
        move(observer, second).statusCode(200).body("moved", equalTo(true));
        assertEquals(List.of(first, observer, second, third), floor.waiting());
        floor.list().body("waiting.moved", contains(false, true, false, false));
        move(third, first).statusCode(200);
        assertEquals(List.of(third, first, observer, second), floor.waiting());
        move(third, observer).statusCode(200);
        assertEquals(List.of(first, third, observer, second), floor.waiting());
        move(first, null).statusCode(200);
        String late = floor.asked("CHN");
        assertEquals(List.of(third, observer, second, first, late), floor.waiting());
    }

    @Test
    void otherTimesLeaveWhereTheChairHasMovedSomebodyAndAnotherOrderDoesNot() {
        String first = floor.asked("CHE");
        String second = floor.asked("BRA");
        move(second, first).statusCode(200);
        floor.follow(Map.of("secondsPerStatement", 180)).statusCode(200).body("waiting.id", contains(second, first))
                .body("waiting.moved", contains(true, false)).body("waiting.budget", contains(180, 180));
        floor.follow(Map.of("order", List.of("STATES", "GROUPS", "OBSERVERS"))).statusCode(200)
                .body("waiting.id", contains(first, second)).body("waiting.moved", contains(false, false));
    }

    @Test
    void nobodyIsMovedBeforeWhoDoesNotWait() {
        String one = floor.asked("CHE");
        for (String before : List.of(NOBODY, one, new Floor(Stage.plenary()).asked("CHE"))) {
            move(one, before).statusCode(422).body("type", equalTo("/problems/unknown-reference"))
                    .body("errors.pointer", contains("/before"));
        }
        floor.list().body("waiting.moved", contains(false)).body("version", equalTo(1));
    }

    @Test
    void requestIsFoundAtItsLocationAndCountsAsAChangeOfTheList() {
        var made = floor.ask(delegate("CHE"), request("CHE")).statusCode(201).header("ETag", "\"1\"").extract();
        anybody().get(made.header("Location")).then().statusCode(200).header("ETag", "\"1\"")
                .body("id", equalTo(made.path("id"))).body("kind", equalTo("STATEMENT")).body("category", equalTo("STATES"))
                .body("status", equalTo("REQUESTED")).body("budget", equalTo(null)).body("exhausted", equalTo(false));
        String tag = floor.list().body("version", equalTo(1)).extract().header("ETag");
        anybody().header("If-None-Match", tag).get(floor.path()).then().statusCode(304);
        floor.asked("BRA");
        anybody().header("If-None-Match", tag).get(floor.path()).then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void participantWaitsOncePerKind() {
        floor.asked("CHE");
        floor.ask(delegate("CHE"), request("CHE")).statusCode(409).body("type", equalTo("/problems/already-on-the-list"))
                .body("errors.pointer", contains("/participant"));
        floor.asked(request("CHE", "RIGHT_OF_REPLY"));
        new Floor(Stage.plenary()).asked("CHE");
        floor.list().body("version", equalTo(2));
        anybody().get("/problems/already-on-the-list").then().statusCode(200);
    }

    @Test
    void delegateAsksForItsOwnParticipantOnly() {
        String observer = Api.observer();
        floor.ask(delegate("CHE"), request("BRA")).statusCode(403).body("errors.pointer", contains("/participant"));
        floor.ask(delegate(observer), request("CHE")).statusCode(403);
        floor.ask(delegate("CHE"), forGroup("CHE", "weog")).statusCode(403).body("errors.pointer", contains("/onBehalfOf"));
        floor.ask(as(List.of("delegate", "co-chair"), "CHE"), request("BRA")).statusCode(403);
        floor.list().body("version", equalTo(0));
        floor.ask(as("secretariat"), forGroup("CHE", "weog")).statusCode(201);
    }

    @Test
    void observerSpeaksNeitherForAGovernmentNorForAGroupOfThem() {
        String observer = Api.observer();
        for (String other : List.of("CHE", "grulac")) {
            floor.ask(as("secretariat"), forGroup(observer, other)).statusCode(422)
                    .body("type", equalTo("/problems/observer-for-government"))
                    .body("errors.pointer", contains("/onBehalfOf/0"));
        }
        floor.ask(as("secretariat"), forGroup(observer, Api.observer())).statusCode(201).body("category", equalTo("OBSERVERS"));
        floor.list().body("version", equalTo(1));
    }

    @Test
    void askingNeedsATokenWithTheRightRole() {
        floor.ask(anybody(), request("CHE")).statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        floor.ask(as("co-facilitator"), request("CHE")).statusCode(403).body("type", equalTo("/problems/forbidden"));
        new Floor(NOBODY).ask(as("co-chair"), request("CHE")).statusCode(404);
    }

    @Test
    void nobodyAsksForTheFloorInWhatIsNotHeld() {
        Api.post("/v1/sessions/" + floor.session() + "/cancel", Map.of("reason", "No room.")).statusCode(200);
        floor.ask(delegate("CHE"), request("CHE")).statusCode(409).body("type", equalTo("/problems/consultation-not-open"));
        String consultation = Api.announced(Stage.process());
        var other = new Floor(Api.scheduled(consultation, "PLENARY"));
        Api.post("/v1/consultations/" + consultation + "/cancel", Map.of("reason", "No host.")).statusCode(200);
        other.ask(delegate("CHE"), request("CHE")).statusCode(409).body("type", equalTo("/problems/consultation-not-open"));
        other.list().body("version", equalTo(0));
    }

    @Test
    void whatThereIsNotIsNamed() {
        var request = forGroup("weog", "nowhere");
        floor.ask(as("co-chair"), request).statusCode(422).body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/participant", "/onBehalfOf/0"));
        String other = Api.submitted(Stage.plenary(), "CHE");
        String ofBrazil = Api.submitted(floor.session(), "BRA");
        String delivered = Api.said(floor.session(), Api.statement("CHE"));
        var forGroup = Api.statement(null);
        forGroup.putAll(Map.of("onBehalfOf", List.of("weog"), "status", "SUBMITTED"));
        String ofGroup = Api.said(floor.session(), forGroup);
        for (String statement : List.of(NOBODY, other, ofBrazil, delivered, ofGroup)) {
            var named = request("CHE");
            named.put("statement", statement);
            floor.ask(as("co-chair"), named).statusCode(422).body("errors.pointer", contains("/statement"));
        }
        floor.list().body("version", equalTo(0));
        var named = forGroup("CHE", "weog");
        named.put("statement", ofGroup);
        floor.asked(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{}|/participant",
            "{\"participant\":\"CHE\",\"onBehalfOf\":[\"weog\",\"weog\"]}|/onBehalfOf/1",
            "{\"participant\":\"a b\"}|/participant",
            "{\"participant\":\"CHE\",\"kind\":\"SONG\"}|/kind", "{\"participant\":\"CHE\",\"statement\":\"x\"}|/statement",
            "{\"participant\":\"CHE\",\"onBehalfOf\":[null]}|/onBehalfOf/0", "{\"participant\":\"CHE\",\"name\":\"A\"}|/name" })
    void wrongFieldOfARequestIsPointedAt(String body, String pointer) {
        as("co-chair").contentType(ContentType.JSON).body(body).post(floor.path()).then().statusCode(400)
                .body("type", equalTo("/problems/invalid-request")).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"order\":[\"STATES\",\"GROUPS\"]}|/order",
            "{\"order\":[\"STATES\",\"GROUPS\",\"GROUPS\"]}|/order", "{\"order\":[\"STATES\",\"GROUPS\",null]}|/order/2",
            "{\"order\":[\"STATES\",\"GROUPS\",\"PRESS\"]}|/order/2", "{\"secondsPerStatement\":0}|/secondsPerStatement",
            "{\"secondsPerGroupStatement\":86401}|/secondsPerGroupStatement",
            "{\"secondsPerParticipant\":-1}|/secondsPerParticipant",
            "{\"secondsPerGroup\":\"many\"}|/secondsPerGroup", "{\"bell\":true}|/bell" })
    void wrongRuleIsPointedAt(String rules, String pointer) {
        as("co-chair").header("If-None-Match", "*").contentType(ContentType.JSON).body(rules).put(floor.path() + "/rules")
                .then().statusCode(400).body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", hasItem(pointer));
        floor.list().body("version", equalTo(0));
    }

    @Test
    void rulesAreSetOnTheListThatWasRead() {
        String path = floor.path() + "/rules";
        var rules = Map.of("secondsPerStatement", 180);
        as("co-chair").contentType(ContentType.JSON).body(rules).put(path).then().statusCode(428);
        floor.follow(rules).statusCode(200).header("ETag", "\"1\"");
        for (String condition : List.of("If-None-Match", "If-Match")) {
            as("co-chair").header(condition, condition.equals("If-Match") ? "\"7\"" : "*").contentType(ContentType.JSON)
                    .body(rules).put(path).then().statusCode(412).body("detail", containsString("\"1\""));
        }
        delegate("CHE").header("If-Match", "*").contentType(ContentType.JSON).body(rules).put(path).then().statusCode(403);
    }

    @Test
    void closedListTakesNoMoreUntilItIsReopened() {
        String waiting = floor.asked("CHE");
        floor.turn("close").statusCode(200).body("open", equalTo(false)).header("ETag", "\"2\"");
        floor.turn("close").statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        floor.ask(delegate("BRA"), request("BRA")).statusCode(409).body("type", equalTo("/problems/speakers-list-closed"));
        anybody().get("/problems/speakers-list-closed").then().statusCode(200);
        Floor.act(waiting, "call").statusCode(200);
        floor.turn("reopen").statusCode(200).body("open", equalTo(true));
        floor.turn("reopen").statusCode(409);
        floor.ask(delegate("BRA"), request("BRA")).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = { "close", "reopen" })
    void onlyTheSecretariatAndCoChairsOpenAndCloseAList(String verb) {
        String path = floor.path() + "/" + verb;
        anybody().post(path).then().statusCode(401);
        delegate("CHE").post(path).then().statusCode(403);
        as("co-facilitator").post(path).then().statusCode(403);
        as("co-chair").header("If-Match", "\"9\"").post(path).then().statusCode(412);
        as("co-chair").post(new Floor(NOBODY).path() + "/" + verb).then().statusCode(404);
    }

    @Test
    void nothingOfAListIsToldToOtherServices() {
        Floor.act(floor.asked("CHE"), "deliver").statusCode(200);
        assertEquals(List.of(), Rows.told("session", floor.session()));
    }
}
