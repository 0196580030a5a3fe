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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Consultations as they are announced and read. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ConsultationTest {

    @Test
    void consultationIsFoundAtItsLocationAndToldOf() {
        String process = Api.process();
        var request = Api.consultation(process);
        request.putAll(Map.of("kind", "REGIONAL", "group", "grulac", "host", "Chile", "venue", "Santiago", "startsOn",
                "2023-05-17", "endsOn", "2023-05-18", "modality", "HYBRID", "attendance",
                Map.of("governments", 20, "observers", 0)));
        request.put("agenda", List.of(Map.of("item", "1", "title", Map.of("en", "Opening")),
                Map.of("item", "2 (a)", "title", Map.of("en", "Agenda"), "document", "UNEP/5/12/1")));
        request.put("priorities", List.of(Map.of("en", "Trust")));
        String location = post("/v1/consultations", request).statusCode(201).extract().header("Location");
        anybody().get(location).then().statusCode(200).body("process", equalTo(process)).body("kind", equalTo("REGIONAL"))
                .body("group", equalTo("grulac")).body("host", equalTo("Chile")).body("startsOn", equalTo("2023-05-17"))
                .body("modality", equalTo("HYBRID")).body("attendance.governments", equalTo(20))
                .body("agenda.item", contains("1", "2 (a)")).body("agenda.document", contains(null, "UNEP/5/12/1"))
                .body("priorities.en", contains("Trust"));
        assertEquals(List.of("consultation-announced"), Rows.told("process", process).stream().map(Rows.Told::name).toList());
    }

    @Test
    void whatIsNotPublicIsNull() {
        anybody().get("/v1/consultations/" + Api.announced(Api.process())).then().statusCode(200)
                .body("startsOn", nullValue()).body("modality", nullValue()).body("attendance", nullValue())
                .body("agenda", empty());
    }

    @Test
    void itDoesNotEndBeforeItStarts() {
        String process = Api.process();
        var request = Api.consultation(process);
        request.put("startsOn", "2023-09-08");
        request.put("endsOn", "2023-09-07");
        post("/v1/consultations", request).statusCode(400).body("errors.pointer", contains("/endsOn"));
        assertNothingStored(process);
        request.put("endsOn", "2023-09-08");
        post("/v1/consultations", request).statusCode(201);
    }

    @Test
    void unknownProcessAndGroupAreNamed() {
        post("/v1/consultations", Api.consultation("nowhere")).statusCode(422)
                .body("type", equalTo("/problems/unknown-reference")).body("errors.pointer", contains("/process"));
        String process = Api.process();
        var request = Api.consultation(process);
        request.put("group", "CHE");
        post("/v1/consultations", request).statusCode(422).body("errors.pointer", contains("/group")).body("detail",
                containsString("is a participant"));
        assertNothingStored(process);
        assertNothingStored("nowhere");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"kind\":null|/kind", "\"kind\":\"LOCAL\"|/kind", "\"title\":null|/title",
            "\"host\":\" \"|/host", "\"venue\":\"a\\u0000\"|/venue", "\"startsOn\":\"soon\"|/startsOn",
            "\"endsOn\":\"2023-02-30\"|/endsOn", "\"startsOn\":\"+999999999-01-01\"|/startsOn",
            "\"modality\":\"BY_POST\"|/modality",
            "\"attendance\":{\"governments\":-1,\"observers\":0}|/attendance/governments",
            "\"attendance\":{\"governments\":1}|/attendance/observers", "\"agenda\":[{\"item\":\"1\"}]|/agenda/0/title",
            "\"agenda\":[{\"item\":\"\",\"title\":{\"en\":\"a\"}}]|/agenda/0/item", "\"priorities\":[{}]|/priorities/0",
            "\"group\":\"?\"|/group", "\"id\":\"1\"|/id" })
    void wrongFieldIsPointedAt(String field, String pointer) {
        String process = Api.process();
        String body = "{\"process\":\"" + process + "\",\"kind\":\"GLOBAL\",\"title\":{\"en\":\"a\"}," + field + "}";
        post("/v1/consultations", body).statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request")).body("errors.pointer", hasItem(pointer));
        assertNothingStored(process);
    }

    @Test
    void agendaAndPrioritiesAreBounded() {
        String process = Api.process();
        var request = Api.consultation(process);
        request.put("agenda", Collections.nCopies(101, Map.of("item", "1", "title", Map.of("en", "Opening"))));
        request.put("priorities", Collections.nCopies(101, Map.of("en", "Trust")));
        post("/v1/consultations", request).statusCode(400).body("errors.pointer",
                containsInAnyOrder("/agenda", "/priorities"));
        request.put("agenda", List.of());
        request.put("priorities", List.of(Map.of("en", "Trust"), Map.of("en", "a".repeat(4_001))));
        post("/v1/consultations", request).statusCode(400).body("errors.pointer", contains("/priorities/1/en"));
        assertNothingStored(process);
        request.put("priorities", List.of(Map.of("en", "a".repeat(4_000))));
        post("/v1/consultations", request).statusCode(201);
    }

    @Test
    void whatIsTooLargeToBeToldIsNotAnnounced() {
        String process = Api.process();
        var request = Api.consultation(process);
        var inManyLanguages = IntStream.range(0, 20).boxed()
                .collect(Collectors.toMap(i -> "en-x-" + i, i -> "\u4e2d".repeat(4_000)));
        request.put("priorities", Collections.nCopies(100, inManyLanguages));
        post("/v1/consultations", request).statusCode(413).contentType("application/problem+json").body("type",
                equalTo("/problems/content-too-large"));
        assertNothingStored(process);
    }

    @Test
    void onlyTheSecretariatAnnounces() {
        String process = Api.process();
        anybody().contentType(ContentType.JSON).body(Api.consultation(process)).post("/v1/consultations").then()
                .statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        for (String role : List.of("co-chair", "co-facilitator", "delegate")) {
            as(role).contentType(ContentType.JSON).body(Api.consultation(process)).post("/v1/consultations").then()
                    .statusCode(403).body("type", equalTo("/problems/forbidden"));
        }
        assertNothingStored(process);
    }

    @Test
    void pagesStayWhatTheyAreWhileOthersInsert() {
        String process = Api.process();
        var ids = new ArrayList<String>(List.of(Api.announced(process), Api.announced(process), Api.announced(process)));
        var seen = new ArrayList<String>();
        String next = "/v1/consultations?limit=2&count=true&process=" + process;
        while (next != null) {
            var page = anybody().get(next).then().statusCode(200).body("total", equalTo(ids.size())).extract();
            seen.addAll(page.path("items.id"));
            next = page.path("next");
            if (seen.size() == 2) {
                ids.add(Api.announced(process));
            }
        }
        assertEquals(ids, seen);
    }

    @Test
    void cursorOfAnotherListIsRefused() {
        String foreign = anybody().get("/v1/participants?limit=1").path("next").toString().replaceFirst(".*cursor=", "");
        anybody().get("/v1/consultations?cursor=" + foreign).then().statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor")).body("errors.pointer", contains("?cursor"));
        anybody().get("/v1/participants?kind=MEMBER_STATE&cursor=" + foreign).then().statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
        anybody().get("/v1/participants?count=true&cursor=" + foreign).then().statusCode(200);
    }

    @Test
    void unknownConsultationIsNotFound() {
        for (String id : List.of(NOBODY, "not-an-id")) {
            anybody().get("/v1/consultations/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
    }

    private static void assertNothingStored(String process) {
        anybody().get("/v1/consultations?process=" + process).then().statusCode(200).body("items", empty());
        assertEquals(List.of(), Rows.told("process", process));
    }
}
