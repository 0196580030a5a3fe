package org.unep.consultations.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.patch;
import static org.unep.consultations.Api.post;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

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
        var callers = Executors.newFixedThreadPool(20);
        var answers = Stream.generate(() -> CompletableFuture
                .supplyAsync(() -> post(path, Map.of("participant", "CHE")).extract().statusCode(), callers)).limit(20)
                .toList().stream().map(CompletableFuture::join).sorted().toList();
        callers.shutdown();
        assertEquals(201, answers.get(0));
        assertEquals(Collections.nCopies(19, 409), answers.subList(1, 20));
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
            "{\"participant\":\"CHE\",\"mode\":\"BY_POST\"}|/mode", "{\"participant\":\"CHE\",\"name\":\"Ms A\"}|/name",
            "{\"participant\":\"CHE\",\"credentials\":\"LOST\"}|/credentials" })
    void wrongFieldIsPointedAt(String body, String pointer) {
        post(path, body).statusCode(400).contentType("application/problem+json").body("errors.pointer", contains(pointer));
        assertNothingStored();
    }

    @Test
    void modeAndCredentialsChangeAndAreToldOf() {
        String location = register("CHE");
        anybody().get(location).then().body("credentials", equalTo("NOT_SUBMITTED")).body("status", equalTo("REGISTERED"));
        patch(location, "\"1\"", Map.of("mode", "ONLINE", "credentials", "ACCEPTED")).statusCode(200)
                .header("ETag", "\"2\"").body("mode", equalTo("ONLINE")).body("credentials", equalTo("ACCEPTED"));
        patch(location, "\"2\"", Map.of("credentials", "ACCEPTED")).statusCode(200).body("version", equalTo(2));
        patch(location, "\"2\"", "{\"mode\":null}").statusCode(200).body("mode", nullValue());
        var told = Rows.told("consultation", consultation);
        assertEquals(List.of("participant-registered", "registration-revised", "registration-revised"), names(told));
        assertEquals("CHE", told.get(1).key());
    }

    @Test
    void observerNeedsNoCredentialsUnlessItIsSaid() {
        anybody().get(register(Api.observer())).then().body("credentials", equalTo("NOT_REQUIRED"));
        post(path, Map.of("participant", Api.observer(), "credentials", "SUBMITTED")).statusCode(201).body("credentials",
                equalTo("SUBMITTED"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"mode\":\"BY_POST\"}|/mode", "{\"credentials\":\"LOST\"}|/credentials",
            "{\"credentials\":null}|/credentials", "{\"participant\":\"BRA\"}|/participant",
            "{\"status\":\"CANCELLED\"}|/status" })
    void wrongChangeIsPointedAt(String change, String pointer) {
        patch(register("CHE"), "*", change).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void cancelledRegistrationLeavesATombstoneForWhoHarvests() {
        String location = register("CHE");
        String observer = Api.observer();
        register(observer);
        as("secretariat").header("If-Match", "\"1\"").delete(location).then().statusCode(200)
                .body("deleted", equalTo(true)).body("status", equalTo("CANCELLED")).body("version", equalTo(2));
        anybody().get(location).then().statusCode(200).body("deleted", equalTo(true)).body("participant", equalTo("CHE"));
        anybody().get(path).then().body("items.participant", contains(observer));
        anybody().get(path + "?updatedSince=2000-01-01T00:00:00Z").then().body("items.participant", contains("CHE", observer))
                .body("items.deleted", contains(true, null));
        assertEquals(List.of("participant-registered", "participant-registered", "registration-cancelled"),
                names(Rows.told("consultation", consultation)));
    }

    @Test
    void cancelledRegistrationStaysAsItIsAndTheParticipantCanBeRegisteredAnew() {
        String location = register("CHE");
        as("secretariat").header("If-Match", "*").delete(location).then().statusCode(200);
        as("secretariat").header("If-Match", "*").delete(location).then().statusCode(409).body("type",
                equalTo("/problems/registration-cancelled"));
        patch(location, "*", Map.of("mode", "ONLINE")).statusCode(409);
        assertNotEquals(location, register("CHE"));
        post(path, Map.of("participant", "CHE")).statusCode(409);
        anybody().get(path).then().body("items", hasSize(1)).body("items.version", contains(1));
    }

    @Test
    void changeNeedsTheVersionThatWasRead() {
        String location = register("CHE");
        as("secretariat").delete(location).then().statusCode(428);
        as("secretariat").header("If-Match", "\"2\"").delete(location).then().statusCode(412);
        as("secretariat").contentType("application/merge-patch+json").body("{}").patch(location).then().statusCode(428);
        patch(location, "\"2\"", "{}").statusCode(412);
        patch(path + "/" + NOBODY, "*", "{}").statusCode(404);
        as("secretariat").header("If-Match", "*").delete(path + "/" + NOBODY).then().statusCode(404);
    }

    @Test
    void onlyTheSecretariatChangesAndCancels() {
        String location = register("CHE");
        anybody().header("If-Match", "*").delete(location).then().statusCode(401);
        for (String role : List.of("co-chair", "co-facilitator", "delegate")) {
            as(role).header("If-Match", "*").delete(location).then().statusCode(403);
            as(role).contentType("application/merge-patch+json").header("If-Match", "*").body("{}").patch(location).then()
                    .statusCode(403);
        }
        anybody().get(location).then().body("version", equalTo(1));
    }

    @Test
    void nobodyIsRegisteredForAConsultationThatIsCancelled() {
        String location = register("CHE");
        post("/v1/consultations/" + consultation + "/cancel", Map.of("reason", "The host withdrew.")).statusCode(200);
        post(path, Map.of("participant", "BRA")).statusCode(409).body("type", equalTo("/problems/consultation-not-open"));
        patch(location, "*", Map.of("mode", "ONLINE")).statusCode(409).body("type",
                equalTo("/problems/consultation-not-open"));
        as("secretariat").header("If-Match", "*").delete(location).then().statusCode(200);
    }

    private String register(String participant) {
        return post(path, Map.of("participant", participant)).statusCode(201).extract().header("Location");
    }

    private static List<String> names(List<Rows.Told> told) {
        return told.stream().map(Rows.Told::name).toList();
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
