package org.unep.consultations.participant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.patch;
import static org.unep.consultations.Api.post;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Participants as they are changed, and found by name. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class RevisedParticipantTest {

    @Test
    void whatIsSaidOfAParticipantChangesAndIsToldOf() {
        String code = Api.observer();
        patch("/v1/participants/" + code, "\"1\"", Map.of("name", Map.of("fr", "Un observateur"), "majorGroup", "women"))
                .statusCode(200).body("version", equalTo(2)).body("name.en", equalTo("An observer"))
                .body("name.fr", equalTo("Un observateur")).body("majorGroup", equalTo("women")).header("ETag", "\"2\"");
        var told = Rows.told("code", code);
        assertEquals(List.of("participant-added", "participant-revised"), told.stream().map(Rows.Told::name).toList());
        assertEquals(List.of(code, code), told.stream().map(Rows.Told::key).toList());
        assertEquals("Un observateur", JsonPath.from(told.get(1).payload()).get("name.fr"));
        var nothing = new HashMap<String, Object>();
        nothing.put("majorGroup", null);
        patch("/v1/participants/" + code, "\"2\"", nothing).statusCode(200).body("majorGroup", nullValue());
    }

    @Test
    void changeToWhatItIsAlreadyIsNone() {
        String code = Api.observer();
        patch("/v1/participants/" + code, "\"1\"", Map.of("name", Map.of("en", "An observer"))).statusCode(200)
                .body("version", equalTo(1));
        assertEquals(1, Rows.told("code", code).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"name\":null}|/name", "{\"name\":{\"en\":\" \"}}|/name/en",
            "{\"majorGroup\":\"miners\"}|/majorGroup", "{\"m49\":\"75\"}|/m49", "{\"iso2\":\"CHE\"}|/iso2",
            "{\"iso2\":\"XX\"}|/iso2", "{\"kind\":\"PANELIST\"}|/kind", "{\"code\":\"other\"}|/code",
            "{\"groups\":[\"weog\"]}|/groups" })
    void wrongFieldIsPointedAt(String change, String pointer) {
        String code = Api.observer();
        patch("/v1/participants/" + code, "\"1\"", change).statusCode(400).body("errors.pointer", hasItem(pointer));
        assertEquals(1, Rows.told("code", code).size());
    }

    @Test
    void governmentStaysWithoutAMajorGroup() {
        patch("/v1/participants/CHE", "*", Map.of("majorGroup", "women")).statusCode(400)
                .body("errors.pointer", contains("/majorGroup"));
    }

    @Test
    void isoCodesAreThoseOfAState() {
        String code = "o-" + UUID.randomUUID();
        post("/v1/participants", Map.of("code", code, "kind", "OBSERVER_STATE", "name", Map.of("en", "A State"), "iso2", "ZZ"))
                .statusCode(201).body("iso2", equalTo("ZZ")).body("iso3", nullValue());
        anybody().get("/v1/participants/CHE").then().body("iso2", equalTo("CH")).body("iso3", equalTo("CHE"));
        post("/v1/participants", Map.of("code", "x" + code, "kind", "PANELIST", "name", Map.of("en", "P"), "iso2", "ZZ"))
                .statusCode(400).body("errors.pointer", contains("/iso2"));
    }

    @Test
    void changeNeedsTheVersionThatWasRead() {
        String path = "/v1/participants/" + Api.observer();
        Map<String, Object> change = Map.of("name", Map.of("en", "Another"));
        as("secretariat").contentType("application/merge-patch+json").body(change).patch(path).then().statusCode(428);
        patch(path, "\"7\"", change).statusCode(412).body("type", equalTo("/problems/precondition-failed"));
        anybody().get(path).then().body("name.en", equalTo("An observer"));
    }

    @Test
    void onlyTheSecretariatChangesWhatThereIs() {
        String path = "/v1/participants/" + Api.observer();
        var request = "{\"name\":{\"en\":\"Another\"}}";
        anybody().contentType("application/merge-patch+json").header("If-Match", "*").body(request).patch(path).then()
                .statusCode(401);
        for (String role : List.of("co-chair", "co-facilitator", "delegate")) {
            as(role).contentType("application/merge-patch+json").header("If-Match", "*").body(request).patch(path).then()
                    .statusCode(403);
        }
        patch("/v1/participants/XYZ", "*", Map.of()).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "COTE D'IV|CIV", "Швейц|CHE", "швейцария|CHE", "瑞士|CHE", "سويسرا|CHE", "che|CHE",
            "suisse|CHE", "etats-unis|USA", "States United|USA", "turkiye|TUR", "Reino Bretaña|GBR", "conféder|" })
    void participantIsFoundByTheBeginningsOfWords(String words, String code) {
        var answer = anybody().queryParam("q", words).queryParam("kind", "MEMBER_STATE").queryParam("limit", 200)
                .get("/v1/participants").then().statusCode(200);
        if (code == null) {
            answer.body("items", empty());
        } else {
            answer.body("items.code", hasItem(code)).body("items.code", not(hasItem("BRA")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "%", "_", "?!", "witzerland", "' or 1=1 --", "\\" })
    void whatIsNoBeginningOfAWordFindsNothing(String words) {
        anybody().queryParam("q", words).queryParam("kind", "MEMBER_STATE").get("/v1/participants").then().statusCode(200)
                .body("items", empty());
    }

    @Test
    void governmentsAndObserversAreListedApart() {
        String observer = Api.observer();
        anybody().get("/v1/participants?government=false&limit=200&q=" + observer).then().statusCode(200)
                .body("items.code", contains(observer));
        anybody().get("/v1/participants?government=true&q=" + observer).then().body("items", empty());
        anybody().get("/v1/participants?government=true&limit=200&count=true").then()
                .body("items.government", everyItem(is(true))).body("items.code", hasItem("EU"));
    }

    @ParameterizedTest
    @CsvSource({ "q=%20,?q", "q=%00,?q", "government=maybe,?government", "asOf=2023-09-07,?asOf",
            "asOf=noon&group=weog,?asOf" })
    void wrongParameterIsNamed(String query, String pointer) {
        anybody().urlEncodingEnabled(false).get("/v1/participants?" + query).then().statusCode(400).body("errors.pointer",
                equalTo(Arrays.asList(pointer)));
    }
}
