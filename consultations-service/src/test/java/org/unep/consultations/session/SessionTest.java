package org.unep.consultations.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.post;
import static org.unep.consultations.Api.session;

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

/** Sessions as they are scheduled and read. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class SessionTest {

    private String consultation;
    private String path;

    @BeforeEach
    void announceAConsultation() {
        consultation = Api.announced(Stage.process());
        path = "/v1/consultations/" + consultation + "/sessions";
    }

    @Test
    void breakoutIsFoundAtItsLocationAndToldOf() {
        var request = session("BREAKOUT");
        request.putAll(Map.of("cluster", "policies-and-tools", "number", 1, "facilitators",
                List.of(Map.of("name", "Oumar Cisse", "participant", "MLI"), Map.of("name", "Somebody"))));
        var made = post(path, request).statusCode(201).extract();
        anybody().get(made.header("Location")).then().statusCode(200).body("consultation", equalTo(consultation))
                .body("process", equalTo(Stage.process())).body("kind", equalTo("BREAKOUT"))
                .body("cluster", equalTo("policies-and-tools")).body("number", equalTo(1))
                .body("facilitators.name", contains("Oumar Cisse", "Somebody"))
                .body("facilitators.participant", contains("MLI", null)).body("version", equalTo(1));
        anybody().get(path).then().body("items.id", contains(made.<String> path("id")));
        var told = Rows.told("consultation", consultation);
        assertEquals(List.of("session-scheduled"), told.stream().map(Rows.Told::name).toList());
        assertEquals(made.path("id"), told.get(0).key());
    }

    @Test
    void facilitatorComesFromAParticipantThatThereIs() {
        var request = session("BREAKOUT");
        request.put("facilitators", List.of(Map.of("name", "A", "participant", "MLI"),
                Map.of("name", "B", "participant", "XYZ"), Map.of("name", "C", "participant", "weog")));
        request.put("chairs", List.of(Map.of("name", "D", "participant", "XYZ")));
        request.put("moderators", List.of(Map.of("name", "E"), Map.of("name", "F", "participant", "XYZ")));
        post(path, request).statusCode(422).body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/facilitators/1/participant", "/facilitators/2/participant",
                        "/chairs/0/participant", "/moderators/1/participant"))
                .body("detail", containsString("XYZ"));
        assertNothingStored();
    }

    @Test
    void accountOfAFacilitatorIsKeptAndShownNowhere() {
        var request = session("BREAKOUT");
        request.put("facilitators", List.of(Map.of("name", "A", "participant", "MLI", "subject", "account-of-a")));
        String id = post(path, request).statusCode(201).body("facilitators[0].size()", equalTo(2)).extract().path("id");
        assertEquals(List.of("account-of-a"),
                Rows.texts("select facilitators -> 0 ->> 'subject' from session where id = cast(? as uuid)", id));
        assertFalse(anybody().get("/v1/sessions/" + id).asString().contains("account-of-a"));
        assertFalse(Rows.told("consultation", consultation).toString().contains("account-of-a"));
        request.put("facilitators", List.of(Map.of("name", " ", "subject", "account-of-a")));
        assertFalse(post(path, request).statusCode(400).extract().asString().contains("account-of-a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"kind\":null|/kind", "\"kind\":\"LUNCH\"|/kind", "\"title\":{}|/title",
            "\"cluster\":\"a b\"|/cluster", "\"number\":0|/number", "\"number\":\"one\"|/number",
            "\"facilitators\":[{\"name\":\" \"}]|/facilitators/0/name", "\"facilitators\":[{}]|/facilitators/0/name",
            "\"facilitators\":[{\"name\":\"A\",\"email\":\"a@b\"}]|/facilitators/0/email", "\"number\":1|/number",
            "\"status\":\"CANCELLED\"|/status", "\"startsAt\":\"2023-09-07T10:00:00Z\"|/endsAt",
            "\"endsAt\":\"2023-09-07T10:00:00Z\"|/startsAt", "\"startsAt\":\"ten\"|/startsAt",
            "\"startsAt\":\"2023-09-07T10:00:00Z\",\"endsAt\":\"2023-09-07T10:00:00Z\"|/endsAt",
            "\"startsAt\":\"2023-09-07T10:00:00Z\",\"endsAt\":\"2023-09-07T11:59:59+02:00\"|/endsAt",
            "\"startsAt\":\"+1000000-01-01T00:00:00Z\"|/startsAt", "\"room\":\" \"|/room",
            "\"chairs\":[{\"name\":\"\"}]|/chairs/0/name", "\"chairs\":[{\"name\":\"A\",\"subject\":\"s\"}]|/chairs/0/subject",
            "\"moderators\":[null]|/moderators/0", "\"agendaItems\":[\"\"]|/agendaItems/0",
            "\"agendaItems\":[\"1\",\"1\"]|/agendaItems/1",
            "\"facilitators\":[{\"name\":\"A\",\"subject\":\" \"}]|/facilitators/0/subject" })
    void wrongFieldIsPointedAt(String field, String pointer) {
        post(path, "{\"kind\":\"PLENARY\",\"title\":{\"en\":\"a\"}," + field + "}").statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", hasItem(pointer));
        assertNothingStored();
    }

    @Test
    void unknownConsultationIsNotFound() {
        String nowhere = "/v1/consultations/" + NOBODY + "/sessions";
        post(nowhere, session("PLENARY")).statusCode(404).body("type", equalTo("/problems/not-found"));
        anybody().get(nowhere).then().statusCode(404);
        anybody().get("/v1/sessions/" + NOBODY).then().statusCode(404);
    }

    @Test
    void onlyTheSecretariatSchedules() {
        anybody().contentType(ContentType.JSON).body(session("PLENARY")).post(path).then().statusCode(401);
        for (String role : List.of("co-chair", "co-facilitator", "delegate")) {
            as(role).contentType(ContentType.JSON).body(session("PLENARY")).post(path).then().statusCode(403);
        }
        assertNothingStored();
    }

    private void assertNothingStored() {
        anybody().get(path).then().statusCode(200).body("items", empty());
        assertEquals(List.of(), Rows.told("consultation", consultation));
    }
}
