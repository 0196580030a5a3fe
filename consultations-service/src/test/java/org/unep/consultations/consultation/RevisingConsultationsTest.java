package org.unep.consultations.consultation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.patch;
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
import io.restassured.path.json.JsonPath;

/** Consultations as what is said of them changes, and as they are found by it. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class RevisingConsultationsTest {

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
    void changeIsShownAndToldInFull() {
        patch(path, 1, Map.of("startsOn", "2023-09-07", "endsOn", "2023-09-08", "zone", "Europe/Zurich", "city",
                Map.of("en", "Geneva"), "country", "CHE", "host", "CHE", "documents",
                List.of(Map.of("url", "https://www.unep.org")))).statusCode(200).header("ETag", "\"2\"")
                .body("datesPublic", equalTo(true)).body("zone", equalTo("Europe/Zurich"))
                .body("documents.url", contains("https://www.unep.org")).body("title.en", equalTo("A global meeting"));
        patch(path, 2,
                "{\"startsOn\":null,\"endsOn\":null,\"host\":null,\"zone\":null,\"city\":{\"en\":null,\"es\":\"Ginebra\"}}")
                .statusCode(200).body("datesPublic", equalTo(false)).body("host", nullValue()).body("zone", equalTo("UTC"))
                .body("city", equalTo(Map.of("es", "Ginebra")));
        var told = Rows.told("id", id);
        assertEquals(List.of("consultation-announced", "consultation-revised", "consultation-revised"),
                told.stream().map(Rows.Told::name).toList());
        assertEquals(JsonPath.from(anybody().get(path).asString()).getMap(""),
                JsonPath.from(told.get(2).payload()).getMap(""));
    }

    @Test
    void changeOfNothingIsNone() {
        patch(path, 1, Map.of("title", Map.of("en", "A global meeting"))).statusCode(200).header("ETag", "\"1\"");
        patch(path, 1, Map.of()).statusCode(200).body("version", equalTo(1));
        assertEquals(1, Rows.told("id", id).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"process\":\"unea-5-12\"}|/process", "{\"kind\":\"ONLINE\"}|/kind",
            "{\"kind\":null}|/kind", "{\"title\":null}|/title", "{\"status\":\"OPEN\"}|/status",
            "{\"adoptedAgenda\":[]}|/adoptedAgenda", "{\"startsOn\":\"2023-09-08\",\"endsOn\":\"2023-09-07\"}|/endsOn",
            "{\"zone\":\"Europe/Atlantis\"}|/zone", "{\"country\":\"ZZZ\"}|/country",
            "{\"closesAt\":\"2023-09-08T00:00:00Z\"}|/closesAt", "{\"documents\":[{}]}|/documents/0",
            "{\"outcome\":{\"supportedProposals\":[{}]}}|/outcome/supportedProposals/0",
            "{\"agenda\":[{\"item\":\"1\",\"title\":{\"en\":\"a\"}},{\"item\":\"1\",\"title\":{\"en\":\"b\"}}]}|/agenda/1/item",
            "\"a\"|''" })
    void wrongFieldIsPointedAtAndNothingChanges(String change, String pointer) {
        patch(path, 1, change).statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request")).body("errors.pointer", hasItem(pointer));
        anybody().get(path).then().body("version", equalTo(1));
        assertEquals(1, Rows.told("id", id).size());
    }

    @Test
    void whatThereIsNotIsNotMentioned() {
        patch(path, 1, Map.of("group", "nobody")).statusCode(422).body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/group"));
        patch(path, 1, Map.of("outcome", Map.of("supportedProposals", List.of(Map.of("proposal", Stage.open())))))
                .statusCode(422).body("type", equalTo("/problems/proposal-of-another-process"));
        anybody().get(path).then().body("version", equalTo(1));
    }

    @Test
    void changeNeedsTheVersionThatWasRead() {
        patch(path, 9, Map.of("host", "CHE")).statusCode(412);
        as("secretariat").contentType("application/merge-patch+json").body(Map.of()).patch(path).then().statusCode(428).body(
                "type", equalTo("/problems/precondition-required"));
        patch("/v1/consultations/" + Api.NOBODY, 1, Map.of()).statusCode(404);
        as("secretariat").contentType("application/json").header("If-Match", "*").body(Map.of()).patch(path).then()
                .statusCode(415);
    }

    @Test
    void onlyTheSecretariatRevises() {
        for (String role : List.of("co-chair", "co-facilitator", "delegate")) {
            as(role).contentType("application/merge-patch+json").header("If-Match", "*").body(Map.of()).patch(path).then()
                    .statusCode(403);
        }
        anybody().contentType("application/merge-patch+json").header("If-Match", "*").body(Map.of()).patch(path).then()
                .statusCode(401);
    }

    @Test
    void cancelledOneIsNotRevisedAndAReportedOneIsPutRight() {
        for (String verb : List.of("open", "close", "report")) {
            as("secretariat").post(path + "/" + verb).then().statusCode(200);
        }
        patch(path, 4, Map.of("outcome", Map.of("requests", List.of(Map.of("en", "Finance"))))).statusCode(200)
                .body("outcome.requests.en", contains("Finance")).body("status", equalTo("REPORTED"));
        String other = "/v1/consultations/" + Api.announced(process);
        post(other + "/cancel", Map.of("reason", "Nobody came.")).statusCode(200);
        patch(other, 2, Map.of("host", "CHE", "group", "nobody")).statusCode(409).body("type",
                equalTo("/problems/illegal-transition"));
    }

    @Test
    void listIsNarrowedByKindStatusAndGroup() {
        var request = Api.consultation(process);
        request.putAll(Map.of("kind", "REGIONAL", "group", "weog"));
        String regional = post("/v1/consultations", request).statusCode(201).extract().path("id");
        as("secretariat").post(path + "/open").then().statusCode(200);
        assertFound("kind=REGIONAL", regional);
        assertFound("group=weog", regional);
        assertFound("status=OPEN", id);
        assertFound("status=OPEN,PLANNED", id, regional);
        assertFound("status=PLANNED&kind=REGIONAL&group=weog", regional);
        anybody().get("/v1/consultations?process=" + process + "&status=CLOSED").then().body("items", empty());
        String since = Instant.now().toString();
        as("secretariat").post(path + "/close").then().statusCode(200);
        assertFound("updatedSince=" + since, id);
        for (String wrong : List.of("kind=LOCAL", "status=OVER", "group=%3F", "updatedSince=now", "host=CHE")) {
            anybody().get("/v1/consultations?" + wrong).then().statusCode(400).contentType("application/problem+json");
        }
    }

    private void assertFound(String filter, String... ids) {
        anybody().get("/v1/consultations?process=" + process + "&" + filter).then().statusCode(200).body("items.id",
                contains(ids));
    }
}
