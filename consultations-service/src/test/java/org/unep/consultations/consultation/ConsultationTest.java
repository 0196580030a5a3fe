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
import java.util.stream.Stream;

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
        request.put("outcome", Map.of("priorityConcerns", List.of(Map.of("en", "Trust")), "supportedProposals",
                List.of(Map.of("title", Map.of("en", "Observatory"))), "requests", List.of(Map.of("en", "Finance"))));
        request.putAll(Map.of("city", Map.of("es", "Santiago"), "country", "CHL", "zone", "America/Santiago", "documents",
                List.of(Map.of("symbol", "UNEP/5/12/1", "kind", "AGENDA"))));
        String location = post("/v1/consultations", request).statusCode(201).extract().header("Location");
        anybody().get(location).then().statusCode(200).body("process", equalTo(process)).body("kind", equalTo("REGIONAL"))
                .body("group", equalTo("grulac")).body("host", equalTo("Chile")).body("startsOn", equalTo("2023-05-17"))
                .body("modality", equalTo("HYBRID")).body("attendance.governments", equalTo(20))
                .body("agenda.item", contains("1", "2 (a)")).body("agenda.document", contains(null, "UNEP/5/12/1"))
                .body("outcome.priorityConcerns.en", contains("Trust"))
                .body("outcome.supportedProposals.title.en", contains("Observatory"))
                .body("outcome.supportedProposals.proposal", contains(nullValue()))
                .body("outcome.requests.en", contains("Finance")).body("city.es", equalTo("Santiago"))
                .body("country", equalTo("CHL")).body("zone", equalTo("America/Santiago"))
                .body("datesPublic", equalTo(true)).body("documents.kind", contains("AGENDA"))
                .body("status", equalTo("PLANNED")).body("history", empty()).body("adoptedAgenda", nullValue());
        assertEquals(List.of("consultation-announced"), Rows.told("process", process).stream().map(Rows.Told::name).toList());
    }

    @Test
    void whatIsNotPublicIsNull() {
        anybody().get("/v1/consultations/" + Api.announced(Api.process())).then().statusCode(200)
                .body("startsOn", nullValue()).body("datesPublic", equalTo(false)).body("modality", nullValue())
                .body("opensAt", nullValue()).body("closesAt", nullValue()).body("lateUntil", nullValue())
                .body("city", nullValue()).body("country", nullValue()).body("zone", equalTo("UTC"))
                .body("outcome", nullValue()).body("attendance", nullValue())
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
            "\"agenda\":[{\"item\":\"\",\"title\":{\"en\":\"a\"}}]|/agenda/0/item", "\"group\":\"?\"|/group",
            "\"id\":\"1\"|/id", "\"priorities\":[]|/priorities", "\"status\":\"OPEN\"|/status",
            "\"zone\":\"Mars/Olympus\"|/zone", "\"zone\":\"+02:00\"|/zone", "\"zone\":\"\"|/zone",
            "\"country\":\"QQQ\"|/country", "\"country\":\"CH\"|/country", "\"country\":\"Chile\"|/country",
            "\"city\":{}|/city", "\"city\":{\"en\":\" \"}|/city/en", "\"opensAt\":\"2023-04-01T00:00:00Z\"|/opensAt",
            "\"closesAt\":\"2023-04-01T00:00:00Z\"|/closesAt", "\"lateUntil\":\"2023-04-01T00:00:00Z\"|/lateUntil",
            "\"closesAt\":\"soon\"|/closesAt", "\"documents\":[{\"kind\":\"REPORT\"}]|/documents/0",
            "\"documents\":[{\"url\":\"ftp://a\"}]|/documents/0/url",
            "\"agenda\":[{\"item\":\"1\",\"title\":{\"en\":\"a\"}},{\"item\":\"1\",\"title\":{\"en\":\"b\"}}]|/agenda/1/item",
            "\"outcome\":{\"priorityConcerns\":[{}]}|/outcome/priorityConcerns/0",
            "\"outcome\":{\"requests\":[{\"en\":\"\"}]}|/outcome/requests/0/en",
            "\"outcome\":{\"supportedProposals\":[{}]}|/outcome/supportedProposals/0",
            "\"outcome\":{\"supportedProposals\":[{\"proposal\":\"1\"}]}|/outcome/supportedProposals/0/proposal" })
    void wrongFieldIsPointedAt(String field, String pointer) {
        String process = Api.process();
        String body = "{\"process\":\"" + process + "\",\"kind\":\"GLOBAL\",\"title\":{\"en\":\"a\"}," + field + "}";
        post("/v1/consultations", body).statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request")).body("errors.pointer", hasItem(pointer));
        assertNothingStored(process);
    }

    @Test
    void agendaAndOutcomeAreBounded() {
        String process = Api.process();
        var request = Api.consultation(process);
        request.put("agenda", Collections.nCopies(101, Map.of("item", "1", "title", Map.of("en", "Opening"))));
        request.put("outcome", concerns(Collections.nCopies(101, Map.of("en", "Trust"))));
        post("/v1/consultations", request).statusCode(400).body("errors.pointer",
                containsInAnyOrder("/agenda", "/outcome/priorityConcerns"));
        request.put("agenda", List.of());
        request.put("outcome", concerns(List.of(Map.of("en", "Trust"), Map.of("en", "a".repeat(4_001)))));
        post("/v1/consultations", request).statusCode(400).body("errors.pointer", contains("/outcome/priorityConcerns/1/en"));
        assertNothingStored(process);
        request.put("outcome", concerns(List.of(Map.of("en", "a".repeat(4_000)))));
        post("/v1/consultations", request).statusCode(201);
    }

    private static Map<String, Object> concerns(List<Map<String, String>> concerns) {
        return Map.of("priorityConcerns", concerns);
    }

    @Test
    void onlineConsultationHasAWindowWhoseBoundsFollowEachOther() {
        var request = Api.consultation(Api.process());
        request.putAll(Map.of("kind", "ONLINE", "opensAt", "2023-04-01T00:00:00+02:00", "closesAt", "2023-04-30T22:00:00Z"));
        String id = post("/v1/consultations", request).statusCode(201).body("lateUntil", nullValue()).extract().path("id");
        anybody().get("/v1/consultations/" + id).then().body("opensAt", equalTo("2023-03-31T22:00:00Z"))
                .body("closesAt", equalTo("2023-04-30T22:00:00Z"));
        request.put("lateUntil", "2023-04-30T22:00:00Z");
        post("/v1/consultations", request).statusCode(400).body("errors.pointer", contains("/lateUntil"));
        request.put("lateUntil", "2023-04-30T22:00:01Z");
        post("/v1/consultations", request).statusCode(201).body("lateUntil", equalTo("2023-04-30T22:00:01Z"));
        request.put("closesAt", "2023-03-31T22:00:00Z");
        post("/v1/consultations", request).statusCode(400).body("errors.pointer", contains("/closesAt"));
        request.remove("closesAt");
        post("/v1/consultations", request).statusCode(400).body("errors.pointer", contains("/lateUntil"));
    }

    @Test
    void supportedProposalIsOneOfTheProcess() {
        var request = Api.consultation(Stage.process());
        request.put("outcome", supporting(Stage.open(), Stage.consolidated()));
        post("/v1/consultations", request).statusCode(201).body("outcome.supportedProposals.proposal",
                contains(Stage.open(), Stage.consolidated()));
        request.put("outcome", supporting(Stage.open(), Stage.elsewhere()));
        post("/v1/consultations", request).statusCode(422)
                .body("type", equalTo("/problems/proposal-of-another-process"))
                .body("errors.pointer", contains("/outcome/supportedProposals/1/proposal"));
        request.put("outcome", supporting(NOBODY));
        post("/v1/consultations", request).statusCode(422).body("type", equalTo("/problems/not-known-yet"))
                .header("Retry-After", "1").body("errors.pointer", contains("/outcome/supportedProposals/0/proposal"));
    }

    private static Map<String, Object> supporting(String... proposals) {
        return Map.of("supportedProposals", Stream.of(proposals).map(p -> Map.of("proposal", p)).toList());
    }

    @Test
    void whatIsTooLargeToBeToldIsNotAnnounced() {
        String process = Api.process();
        var request = Api.consultation(process);
        var inManyLanguages = IntStream.range(0, 20).boxed()
                .collect(Collectors.toMap(i -> "en-x-" + i, i -> "\u4e2d".repeat(4_000)));
        request.put("outcome", concerns(Collections.nCopies(100, inManyLanguages)));
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
