package org.unep.consultations.consultation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.post;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** Consultations as they are opened, closed, reported and cancelled. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ConsultationLifeTest {

    private static final Map<String, String> REASON = Map.of("reason", "It is held with the global meeting.");

    private String process;
    private String id;
    private String path;

    @BeforeEach
    void announceAConsultation() {
        process = Api.process();
        id = Api.announced(process);
        path = "/v1/consultations/" + id;
    }

    @Test
    void consultationIsOpenedClosedAndReportedAndEachIsTimedAndTold() {
        move("open").statusCode(200).body("status", equalTo("OPEN")).header("ETag", "\"2\"");
        move("close").statusCode(200).body("status", equalTo("CLOSED"));
        post(path + "/report", Map.of("outcome", Map.of("requests", List.of(Map.of("en", "Finance"))))).statusCode(200)
                .body("status", equalTo("REPORTED")).body("outcome.requests.en", contains("Finance"))
                .body("outcome.priorityConcerns", empty());
        var shown = anybody().get(path).then().body("history.to", contains("OPEN", "CLOSED", "REPORTED"))
                .body("history.reason", contains(nullValue(), nullValue(), nullValue())).extract();
        assertEquals(shown.<String> path("updatedAt"), shown.path("history[2].at"));
        var told = Rows.told("id", id);
        assertEquals(List.of("consultation-announced", "consultation-opened", "consultation-closed", "consultation-reported"),
                told.stream().map(Rows.Told::name).toList());
        assertEquals(id, told.get(3).key());
        assertEquals(JsonPath.from(shown.asString()).getMap(""), JsonPath.from(told.get(3).payload()).getMap(""));
    }

    @Test
    void whatWasSaidOfTheOutcomeBeforeStaysWhereTheReportSaysNothing() {
        Api.patch(path, 1, Map.of("outcome", Map.of("requests", List.of(Map.of("en", "Finance"))))).statusCode(200);
        move("open");
        move("close");
        post(path + "/report", Map.of()).statusCode(200).body("outcome.requests.en", contains("Finance"));
    }

    @Test
    void outcomeOfAReportIsLookedThrough() {
        move("open");
        move("close");
        post(path + "/report", Map.of("outcome", Map.of("supportedProposals", List.of(Map.of())))).statusCode(400)
                .body("errors.pointer", contains("/outcome/supportedProposals/0"));
        post(path + "/report", Map.of("outcome", Map.of("supportedProposals", List.of(Map.of("proposal", Stage.open())))))
                .statusCode(422).body("type", equalTo("/problems/proposal-of-another-process"));
        post(path + "/report", Map.of("outcomes", Map.of())).statusCode(400).body("errors.pointer", contains("/outcomes"));
        anybody().get(path).then().body("status", equalTo("CLOSED"));
    }

    @ParameterizedTest
    @CsvSource({ "'',close", "'',report", "open,open", "open,report", "'open,close',open", "'open,close',close",
            "'open,close',cancel", "'open,close,report',open", "'open,close,report',report", "'open,close,report',cancel",
            "'open,close,report',adopt-agenda", "cancel,open", "cancel,close", "cancel,report", "cancel,cancel",
            "cancel,adopt-agenda" })
    void whatTheStateDoesNotAllowIsRefused(String before, String verb) {
        for (String step : before.isEmpty() ? List.<String> of() : List.of(before.split(","))) {
            move(step).statusCode(200);
        }
        int told = Rows.told("id", id).size();
        move(verb).statusCode(409).contentType("application/problem+json")
                .body("type", equalTo("/problems/illegal-transition")).body("detail", containsString("only one that is"));
        assertEquals(told, Rows.told("id", id).size());
        anybody().get(path).then().body("version", equalTo(told));
    }

    @Test
    void cancelledOneIsATombstoneToHarvestersAndStillReadWithItsReason() {
        String since = Instant.now().minusSeconds(5).toString();
        String other = Api.announced(process);
        post(path + "/cancel", REASON).statusCode(200).body("status", equalTo("CANCELLED"))
                .body("history.reason", contains(REASON.get("reason")));
        anybody().get(path).then().statusCode(200).body("status", equalTo("CANCELLED"));
        String list = "/v1/consultations?count=true&process=" + process;
        anybody().get(list).then().body("items.id", contains(other)).body("total", equalTo(1));
        anybody().get(list + "&updatedSince=" + since).then().body("items.id", containsInAnyOrder(id, other))
                .body("items.find { it.id == '%s' }.deleted".formatted(id), equalTo(true))
                .body("items.find { it.id == '%s' }.status".formatted(id), equalTo("CANCELLED"))
                .body("items.find { it.id == '%s' }.title".formatted(id), nullValue())
                .body("items.find { it.id == '%s' }.version".formatted(id), equalTo(2));
        anybody().get(list + "&status=CANCELLED").then().body("items.id", contains(id)).body("items.deleted", contains(true));
        assertEquals(List.of("consultation-announced", "consultation-cancelled"),
                Rows.told("id", id).stream().map(Rows.Told::name).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{}|/reason", "{\"reason\":\" \"}|/reason", "{\"why\":\"a\"}|/why", "null|''" })
    void cancellingNeedsAReason(String body, String pointer) {
        post(path + "/cancel", body).statusCode(400).body("errors.pointer", hasItem(pointer));
        post(path + "/cancel", Map.of("reason", "a".repeat(4_001))).statusCode(400);
        anybody().get(path).then().body("status", equalTo("PLANNED"));
    }

    @Test
    void agendaIsAdoptedAsItWasPrintedOrAsTheMeetingHadIt() {
        post(path + "/adopt-agenda", Map.of()).statusCode(400).body("errors.pointer", contains("/items"));
        Api.patch(path, 1, Map.of("agenda", List.of(item("1"), item("2")))).statusCode(200);
        as("secretariat").post(path + "/adopt-agenda").then().statusCode(200).body("adoptedAgenda.item", contains("1", "2"));
        post(path + "/adopt-agenda", Map.of("items", List.of(item("1"), item("3")))).statusCode(200)
                .body("adoptedAgenda.item", contains("1", "3")).body("agenda.item", contains("1", "2"));
        post(path + "/adopt-agenda", Map.of("items", List.of(item("1"), item("3")))).statusCode(200).body("version",
                equalTo(4));
        assertEquals(List.of("consultation-announced", "consultation-revised", "consultation-revised", "consultation-revised"),
                Rows.told("id", id).stream().map(Rows.Told::name).toList());
        post(path + "/adopt-agenda", Map.of("items", List.of(item("1"), item("1")))).statusCode(400).body("errors.pointer",
                contains("/items/1/item"));
        post(path + "/adopt-agenda", Map.of("items", List.of())).statusCode(400).body("errors.pointer", contains("/items"));
    }

    private static Map<String, Object> item(String number) {
        return Map.of("item", number, "title", Map.of("en", "Item " + number));
    }

    @Test
    void staleConditionMovesNothing() {
        as("secretariat").header("If-Match", "\"9\"").post(path + "/open").then().statusCode(412).body("type",
                equalTo("/problems/precondition-failed"));
        anybody().get(path).then().body("status", equalTo("PLANNED"));
        as("secretariat").header("If-Match", "\"1\"").post(path + "/open").then().statusCode(200);
    }

    @Test
    void ofTwoWhoOpenItOneDoes() {
        assertEquals(List.of(200, 409),
                Rows.contended("consultation", id, 2, () -> move("open").extract().statusCode()));
        assertEquals(2, Rows.told("id", id).size());
    }

    @Test
    void onlyTheSecretariatMovesItOn() {
        for (String verb : List.of("open", "close", "report", "cancel", "adopt-agenda")) {
            anybody().contentType(ContentType.JSON).body(REASON).post(path + "/" + verb).then().statusCode(401);
            for (String role : List.of("co-chair", "co-facilitator", "delegate")) {
                as(role).contentType(ContentType.JSON).body(REASON).post(path + "/" + verb).then().statusCode(403);
            }
        }
        as("secretariat").post("/v1/consultations/" + NOBODY + "/open").then().statusCode(404);
        as("secretariat").get(path + "/open").then().statusCode(405);
        assertEquals(1, Rows.told("id", id).size());
    }

    @Test
    void whatIsOnlyPlannedTakesRegistrationsSessionsAndStatements() {
        post(path + "/registrations", Map.of("participant", "CHE", "mode", "ONLINE")).statusCode(201);
        Api.said(Api.scheduled(id, "PLENARY"), Api.statement("CHE"));
    }

    private ValidatableResponse move(String verb) {
        return verb.equals("cancel") ? post(path + "/cancel", REASON) : as("secretariat").post(path + "/" + verb).then();
    }
}
