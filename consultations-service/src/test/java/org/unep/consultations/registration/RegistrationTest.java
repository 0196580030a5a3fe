package org.unep.consultations.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.post;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

/** Registrations as they are made and read. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class RegistrationTest {

    private String consultation;
    private String path;

    @BeforeEach
    void announceAConsultation() {
        consultation = Api.announced(Stage.process());
        path = "/v1/consultations/" + consultation + "/registrations";
    }

    @Test
    void governmentsAndObserversAreToldApart() {
        String observer = Api.observer();
        post(path, Map.of("participant", "CHE", "mode", "IN_PERSON")).statusCode(201).body("government", equalTo(true))
                .body("mode", equalTo("IN_PERSON")).body("process", equalTo(Stage.process())).body("version", equalTo(1));
        post(path, Map.of("participant", observer)).statusCode(201).body("government", equalTo(false))
                .body("mode", nullValue());
        anybody().get(path + "?count=true").then().statusCode(200).body("items.participant", contains("CHE", observer))
                .body("items.government", contains(true, false)).body("total", equalTo(2));
        var told = Rows.told("consultation", consultation);
        assertEquals(List.of("participant-registered", "participant-registered"), told.stream().map(Rows.Told::name).toList());
        assertEquals(List.of("CHE", observer), told.stream().map(Rows.Told::key).toList());
    }

    @Test
    void locationLeadsToTheRegistration() {
        var made = post(path, Map.of("participant", "CHE", "mode", "ONLINE")).statusCode(201).extract();
        anybody().get(made.header("Location")).then().statusCode(200).body("id", equalTo(made.path("id")))
                .body("mode", equalTo("ONLINE"));
        String elsewhere = made.header("Location").replace(consultation, Stage.consultation());
        anybody().get(elsewhere).then().statusCode(404);
        anybody().get(path + "/" + NOBODY).then().statusCode(404);
    }

    @Test
    void participantIsRegisteredOncePerConsultation() {
        List<Integer> answers = IntStream.range(0, 4).parallel()
                .mapToObj(i -> post(path, Map.of("participant", "CHE")).extract().statusCode()).sorted().toList();
        assertEquals(List.of(201, 409, 409, 409), answers);
        post(path, Map.of("participant", "CHE")).statusCode(409).body("type", equalTo("/problems/already-registered"))
                .body("errors.pointer", contains("/participant"));
        anybody().get(path).then().body("items", hasSize(1));
        assertEquals(1, Rows.told("consultation", consultation).size());
        post("/v1/consultations/" + Api.announced(Stage.process()) + "/registrations", Map.of("participant", "CHE"))
                .statusCode(201);
    }

    @Test
    void unknownParticipantIsNamedAndAGroupIsNone() {
        post(path, Map.of("participant", "XYZ")).statusCode(422).body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/participant"));
        post(path, Map.of("participant", "weog")).statusCode(422).body("detail", containsString("is a group"));
        assertNothingStored();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{}|/participant", "{\"participant\":\"a b\"}|/participant",
            "{\"participant\":\"CHE\",\"mode\":\"BY_POST\"}|/mode", "{\"participant\":\"CHE\",\"name\":\"Ms A\"}|/name" })
    void wrongFieldIsPointedAt(String body, String pointer) {
        post(path, body).statusCode(400).contentType("application/problem+json").body("errors.pointer", contains(pointer));
        assertNothingStored();
    }

    @Test
    void unknownConsultationIsNotFound() {
        String nowhere = "/v1/consultations/" + NOBODY + "/registrations";
        post(nowhere, Map.of("participant", "CHE")).statusCode(404).body("type", equalTo("/problems/not-found"));
        anybody().get(nowhere).then().statusCode(404);
    }

    @Test
    void onlyTheSecretariatRegisters() {
        anybody().contentType(ContentType.JSON).body(Map.of("participant", "CHE")).post(path).then().statusCode(401);
        for (String role : List.of("co-chair", "co-facilitator", "delegate")) {
            as(role).contentType(ContentType.JSON).body(Map.of("participant", "CHE")).post(path).then().statusCode(403);
        }
        assertNothingStored();
    }

    private void assertNothingStored() {
        anybody().get(path).then().statusCode(200).body("items", hasSize(0));
        assertEquals(List.of(), Rows.told("consultation", consultation));
    }
}
