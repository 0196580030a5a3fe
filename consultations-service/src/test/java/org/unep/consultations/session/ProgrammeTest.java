package org.unep.consultations.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.patch;
import static org.unep.consultations.Api.post;
import static org.unep.consultations.Api.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Sessions in the programme of their consultation: at which time, on which of its items, in which room. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ProgrammeTest {

    private static final Map<String, String> REASON = Map.of("reason", "The group meets with group 2.");

    private String process;
    private String consultation;
    private String path;

    @BeforeEach
    void announceAConsultation() {
        process = Api.process();
        var request = Api.consultation(process);
        request.putAll(Map.of("zone", "Europe/Zurich", "startsOn", "2023-03-25", "endsOn", "2023-03-26", "agenda",
                List.of(item("1"), item("2 (a)"))));
        consultation = post("/v1/consultations", request).statusCode(201).extract().path("id");
        path = "/v1/consultations/" + consultation;
    }

    private static Map<String, Object> item(String number) {
        return Map.of("item", number, "title", Map.of("en", "Item " + number));
    }

    private String scheduled(Map<String, Object> more) {
        var request = session("BREAKOUT");
        request.putAll(more);
        return post(path + "/sessions", request).statusCode(201).extract().path("id");
    }

    @Test
    void timesAreToldByTheClocksOfTheVenueAlsoOnTheDayWhenTheyChange() {
        String id = scheduled(Map.of("startsAt", "2023-03-26T00:30:00Z", "endsAt", "2023-03-26T01:30:00Z"));
        String path = "/v1/sessions/" + id;
        anybody().get(path).then().body("startsAt", equalTo("2023-03-26T00:30:00Z"))
                .body("localStartsAt", equalTo("2023-03-26T01:30:00+01:00"))
                .body("localEndsAt", equalTo("2023-03-26T03:30:00+02:00")).body("zone", equalTo("Europe/Zurich"));
        patch(this.path, 1, Map.of("startsOn", "2023-03-25", "endsOn", "2023-10-29")).statusCode(200);
        patch(path, 1, Map.of("startsAt", "2023-10-29T02:30:00+02:00", "endsAt", "2023-10-29T02:30:00+01:00")).statusCode(200)
                .body("startsAt", equalTo("2023-10-29T00:30:00Z")).body("endsAt", equalTo("2023-10-29T01:30:00Z"))
                .body("localStartsAt", equalTo("2023-10-29T02:30:00+02:00"))
                .body("localEndsAt", equalTo("2023-10-29T02:30:00+01:00"));
    }

    @Test
    void whatIsNotPublicIsNull() {
        anybody().get("/v1/sessions/" + scheduled(Map.of())).then().body("startsAt", nullValue())
                .body("localStartsAt", nullValue()).body("localEndsAt", nullValue()).body("room", nullValue())
                .body("agendaItems", empty()).body("chairs", empty()).body("status", equalTo("SCHEDULED"));
    }

    @Test
    void roomItemsAndThoseWhoLeadAreShownAsTheyWerePrinted() {
        String id = scheduled(Map.of("room", "<Room> XX", "agendaItems", List.of("2 (a)"), "chairs",
                List.of(Map.of("name", "A", "participant", "CHE")), "moderators", List.of(Map.of("name", "B"))));
        anybody().get("/v1/sessions/" + id).then().body("room", equalTo("<Room> XX")).body("agendaItems", contains("2 (a)"))
                .body("chairs.participant", contains("CHE")).body("moderators.name", contains("B"));
    }

    @ParameterizedTest
    @CsvSource({ "2023-03-24T22:59:00Z,2023-03-25T08:00:00Z,/startsAt", "2023-03-26T20:00:00Z,2023-03-26T22:01:00Z,/endsAt" })
    void sessionIsOnADayOfItsConsultationByTheClocksOfTheVenue(String startsAt, String endsAt, String pointer) {
        var request = session("PLENARY");
        request.putAll(Map.of("startsAt", startsAt, "endsAt", endsAt));
        post(path + "/sessions", request).statusCode(400).body("errors.pointer", contains(pointer)).body("detail",
                containsString("2023-03-2"));
        String id = scheduled(Map.of("startsAt", "2023-03-24T23:00:00Z", "endsAt", "2023-03-26T22:00:00Z"));
        patch("/v1/sessions/" + id, 1, Map.of("startsAt", startsAt, "endsAt", endsAt)).statusCode(400).body("errors.pointer",
                contains(pointer));
    }

    @Test
    void consultationDoesNotLeaveItsSessionsBehind() {
        String id = scheduled(Map.of("startsAt", "2023-03-25T08:00:00Z", "endsAt", "2023-03-25T09:00:00Z"));
        patch(path, 1, Map.of("startsOn", "2023-03-26")).statusCode(400).body("errors.pointer", contains("/startsOn"));
        patch(path, 1, Map.of("startsOn", "2023-03-24", "endsOn", "2023-03-24")).statusCode(400).body("errors.pointer",
                contains("/endsOn"));
        patch(path, 1, Map.of("endsOn", "2023-03-25")).statusCode(200);
        post("/v1/sessions/" + id + "/cancel", REASON).statusCode(200);
        patch(path, 2, Map.of("startsOn", "2023-03-24", "endsOn", "2023-03-24")).statusCode(200);
    }

    @Test
    void sessionsAreToldAnewInAnotherZone() {
        String timed = scheduled(Map.of("startsAt", "2023-03-25T08:00:00Z", "endsAt", "2023-03-25T09:00:00Z"));
        String untimed = scheduled(Map.of());
        patch(path, 1, Map.of("zone", "Africa/Dakar")).statusCode(200);
        anybody().get("/v1/sessions/" + timed).then().header("ETag", "\"2\"").body("zone", equalTo("Africa/Dakar"))
                .body("localStartsAt", equalTo("2023-03-25T08:00:00Z"));
        assertEquals(List.of("session-scheduled", "session-rescheduled"), names(timed));
        assertEquals(List.of("session-scheduled"), names(untimed));
        patch(path, 2, Map.of("host", "SEN")).statusCode(200);
        assertEquals(2, names(timed).size());
    }

    @Test
    void itemIsOneOfTheAgendaInForce() {
        var request = session("PLENARY");
        request.put("agendaItems", List.of("1", "3"));
        post(path + "/sessions", request).statusCode(422).body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/agendaItems/1"));
        post(path + "/adopt-agenda", Map.of("items", List.of(item("1"), item("3")))).statusCode(200);
        String id = post(path + "/sessions", request).statusCode(201).extract().path("id");
        post(path + "/adopt-agenda", Map.of("items", List.of(item("1")))).statusCode(200);
        patch("/v1/sessions/" + id, 1, Map.of("room", "XX")).statusCode(200).body("agendaItems", contains("1", "3"));
        patch("/v1/sessions/" + id, 2, Map.of("agendaItems", List.of("3"))).statusCode(422);
        String without = "/v1/consultations/" + Api.announced(process) + "/sessions";
        post(without, request).statusCode(201).body("agendaItems", contains("1", "3"));
    }

    @Test
    void clusterIsOneOfTheProcessWhereItHasAny() {
        int version = anybody().get("/v1/processes/" + process).path("version");
        String before = scheduled(Map.of("cluster", "value-chain"));
        patch("/v1/processes/" + process, version,
                Map.of("clusters", List.of(Map.of("code", "tools", "title", Map.of("en", "Tools"))))).statusCode(200);
        scheduled(Map.of("cluster", "tools", "number", 1));
        var request = session("BREAKOUT");
        request.put("cluster", "sand");
        post(path + "/sessions", request).statusCode(422).body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/cluster"));
        patch("/v1/sessions/" + before, 1, Map.of("room", "XX")).statusCode(200);
        patch("/v1/sessions/" + before, 2, Map.of("cluster", "sand")).statusCode(422).body("errors.pointer",
                contains("/cluster"));
    }

    @Test
    void breakoutGroupsOnOneClusterHaveDifferentNumbers() {
        String first = scheduled(Map.of("cluster", "tools", "number", 1));
        String other = scheduled(Map.of("cluster", "tools", "number", 2));
        scheduled(Map.of("cluster", "value-chain", "number", 1));
        scheduled(Map.of("number", 1));
        scheduled(Map.of("number", 1));
        scheduled(Map.of("cluster", "tools"));
        var request = session("BREAKOUT");
        request.putAll(Map.of("cluster", "tools", "number", 1));
        post(path + "/sessions", request).statusCode(409).body("type", equalTo("/problems/breakout-number-taken"))
                .body("errors.pointer", contains("/number"));
        patch("/v1/sessions/" + other, 1, Map.of("number", 1)).statusCode(409);
        patch("/v1/sessions/" + first, 1, Map.of("number", 1, "room", "XX")).statusCode(200);
        post("/v1/sessions/" + first + "/cancel", REASON).statusCode(200);
        post(path + "/sessions", request).statusCode(201);
    }

    @Test
    void ofTwoWhoTakeANumberAtOnceOneGetsIt() {
        var request = session("BREAKOUT");
        request.putAll(Map.of("cluster", "tools", "number", 1));
        assertEquals(List.of(201, 409), Rows.contended("consultation", consultation, 2,
                () -> post(path + "/sessions", request).extract().statusCode()));
    }

    @Test
    void changeIsShownAndToldInFull() {
        String id = scheduled(Map.of("number", 3));
        patch("/v1/sessions/" + id, 1, "{\"number\":null,\"title\":{\"en\":null,\"es\":\"Grupo\"}}").statusCode(200)
                .header("ETag", "\"2\"").body("number", nullValue()).body("title", equalTo(Map.of("es", "Grupo")));
        patch("/v1/sessions/" + id, 2, Map.of("title", Map.of("es", "Grupo"))).statusCode(200).header("ETag", "\"2\"");
        assertEquals(List.of("session-scheduled", "session-rescheduled"), names(id));
        assertEquals(JsonPath.from(anybody().get("/v1/sessions/" + id).asString()).getMap(""),
                JsonPath.from(Rows.told("id", id).get(1).payload()).getMap(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"kind\":\"PANEL\"}|/kind", "{\"title\":null}|/title",
            "{\"consultation\":\"1\"}|/consultation", "{\"number\":0}|/number",
            "{\"startsAt\":\"2023-03-25T10:00:00Z\"}|/endsAt", "{\"facilitators\":[{}]}|/facilitators/0/name",
            "{\"localStartsAt\":\"2023-03-25T10:00:00Z\"}|/localStartsAt", "{\"status\":\"CANCELLED\"}|/status", "[]|''" })
    void wrongFieldIsPointedAtAndNothingChanges(String change, String pointer) {
        String id = scheduled(Map.of());
        patch("/v1/sessions/" + id, 1, change).statusCode(400).body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", hasItem(pointer));
        anybody().get("/v1/sessions/" + id).then().body("version", equalTo(1));
        assertEquals(List.of("session-scheduled"), names(id));
    }

    @Test
    void accountIsKeptAsLongAsTheListIsNotReplaced() {
        String id = scheduled(Map.of("facilitators", List.of(Map.of("name", "A", "subject", "account-of-a"))));
        assertFalse(patch("/v1/sessions/" + id, 1, Map.of("room", "XX")).statusCode(200).extract().asString()
                .contains("account-of-a"));
        assertEquals(List.of("account-of-a"), accounts(id));
        patch("/v1/sessions/" + id, 2, Map.of("facilitators", List.of(Map.of("name", "A"), Map.of("name", "B"))))
                .statusCode(200);
        assertEquals(0, accounts(id).stream().filter(a -> a != null).count());
        assertFalse(Rows.told("id", id).toString().contains("account-of-a"));
    }

    private static List<String> accounts(String id) {
        return Rows.texts(
                "select f ->> 'subject' from session, jsonb_array_elements(facilitators) f where id = cast(? as uuid)",
                id);
    }

    @Test
    void cancelledOneIsATombstoneToHarvestersAndStillReadWithItsReason() {
        String since = Instant.now().minusSeconds(5).toString();
        String id = scheduled(Map.of());
        String other = Api.scheduled(consultation, "PLENARY");
        post("/v1/sessions/" + id + "/cancel", REASON).statusCode(200).body("status", equalTo("CANCELLED"));
        anybody().get("/v1/sessions/" + id).then().body("history.reason", contains(REASON.get("reason")))
                .body("title.en", equalTo("A BREAKOUT"));
        anybody().get(path + "/sessions").then().body("items.id", contains(other));
        anybody().get(path + "/sessions?kind=BREAKOUT").then().body("items", empty());
        anybody().get(path + "/sessions?updatedSince=" + since).then().body("items.id", containsInAnyOrder(id, other))
                .body("items.find { it.id == '%s' }.deleted".formatted(id), equalTo(true))
                .body("items.find { it.id == '%s' }.title".formatted(id), nullValue())
                .body("items.find { it.id == '%s' }.version".formatted(id), equalTo(2));
        anybody().get(path + "/sessions?kind=PLENARY&updatedSince=" + since).then().body("items.id", contains(other));
        anybody().get(path + "/sessions?kind=LUNCH").then().statusCode(400);
        assertEquals(List.of("session-scheduled", "session-cancelled"), names(id));
        post("/v1/sessions/" + id + "/cancel", REASON).statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        patch("/v1/sessions/" + id, 2, Map.of("room", "XX")).statusCode(409);
    }

    @Test
    void programmeOfWhatIsReportedOrCancelledStays() {
        String id = scheduled(Map.of());
        post(path + "/cancel", REASON).statusCode(200);
        post(path + "/sessions", session("PLENARY")).statusCode(409)
                .body("type", equalTo("/problems/consultation-not-open"));
        post(path + "/registrations", Map.of("participant", "CHE")).statusCode(409).body("type",
                equalTo("/problems/consultation-not-open"));
        patch("/v1/sessions/" + id, 1, Map.of("room", "XX")).statusCode(409);
        post("/v1/sessions/" + id + "/cancel", REASON).statusCode(409);
        assertEquals(List.of("session-scheduled"), names(id));
    }

    @Test
    void changeNeedsTheVersionThatWasReadAndTheSecretariat() {
        String id = scheduled(Map.of());
        String path = "/v1/sessions/" + id;
        patch(path, 9, Map.of("room", "XX")).statusCode(412);
        as("secretariat").contentType("application/merge-patch+json").body(Map.of()).patch(path).then().statusCode(428);
        as("secretariat").contentType("application/json").header("If-Match", "\"9\"").body(REASON).post(path + "/cancel").then()
                .statusCode(412);
        post(path + "/cancel", Map.of()).statusCode(400).body("errors.pointer", contains("/reason"));
        for (String role : List.of("co-chair", "co-facilitator", "delegate")) {
            as(role).contentType("application/merge-patch+json").header("If-Match", "*").body(Map.of()).patch(path).then()
                    .statusCode(403);
            as(role).contentType("application/json").body(REASON).post(path + "/cancel").then().statusCode(403);
        }
        anybody().contentType("application/json").body(REASON).post(path + "/cancel").then().statusCode(401);
        patch("/v1/sessions/" + NOBODY, 1, Map.of()).statusCode(404);
        post("/v1/sessions/" + UUID.randomUUID() + "/cancel", REASON).statusCode(404);
        assertEquals(List.of("session-scheduled"), names(id));
    }

    private static List<String> names(String session) {
        return Rows.told("id", session).stream().map(Rows.Told::name).toList();
    }
}
