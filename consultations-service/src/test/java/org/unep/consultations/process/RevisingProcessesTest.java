package org.unep.consultations.process;

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

/** What a process is said to be for, and how that changes. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class RevisingProcessesTest {

    private String code;
    private String path;

    @BeforeEach
    void openAProcess() {
        code = Api.process();
        path = "/v1/processes/" + code;
    }

    @Test
    void mandateObjectivesAndTheSessionItReportsToAreShownAsTheyWereSaid() {
        String another = "p-" + UUID.randomUUID();
        post("/v1/processes", Map.of("code", another, "title", Map.of("en", "Minerals"), "mandateDocument",
                Map.of("symbol", "UNEP/EA.5/Res.12", "kind", "RESOLUTION"), "reportsTo",
                Map.of("body", Map.of("en", "Assembly"), "session", Map.of("en", "UNEA-6"), "startsOn", "2024-02-26"),
                "objectives", List.of(Map.of("en", "Proposals"), Map.of("fr", "Suites")), "documents",
                List.of(Map.of("url", "https://www.unep.org", "publishedOn", "2023-01-02")), "positions",
                Map.of("wordingRequired", true))).statusCode(201);
        anybody().get("/v1/processes/" + another).then().body("mandateDocument.symbol", equalTo("UNEP/EA.5/Res.12"))
                .body("mandateDocument.url", nullValue()).body("reportsTo.session.en", equalTo("UNEA-6"))
                .body("reportsTo.startsOn", equalTo("2024-02-26")).body("objectives.fr", contains(null, "Suites"))
                .body("documents.kind", contains("OTHER")).body("documents.publishedOn", contains("2023-01-02"))
                .body("positions.conditionRequired", equalTo(true)).body("positions.partnersRequired", equalTo(false))
                .body("positions.wordingRequired", equalTo(true));
    }

    @Test
    void conditionsAreRequiredAndNothingElseWhereNothingIsSaid() {
        anybody().get(path).then().body("positions.conditionRequired", equalTo(true))
                .body("positions.partnersRequired", equalTo(false)).body("positions.wordingRequired", equalTo(false))
                .body("mandateDocument", nullValue()).body("reportsTo", nullValue()).body("objectives", empty());
    }

    @Test
    void changeIsShownAndToldInFull() {
        patch(path, 1, Map.of("clusters", List.of(Map.of("code", "tools", "title", Map.of("en", "Tools"))), "positions",
                Map.of("partnersRequired", true))).statusCode(200).header("ETag", "\"2\"").body("version", equalTo(2))
                .body("clusters.code", contains("tools")).body("positions.conditionRequired", equalTo(true))
                .body("positions.partnersRequired", equalTo(true)).body("title.en", equalTo("A process"));
        var told = Rows.told("code", code);
        assertEquals(List.of("process-opened", "process-revised"), told.stream().map(Rows.Told::name).toList());
        assertEquals(JsonPath.from(anybody().get(path).asString()).getMap(""),
                JsonPath.from(told.get(1).payload()).getMap(""));
    }

    @Test
    void changeOfNothingIsNone() {
        patch(path, 1, Map.of("title", Map.of("en", "A process"))).statusCode(200).body("version", equalTo(1));
        assertEquals(1, Rows.told("code", code).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"code\":\"another\"}|/code", "{\"title\":null}|/title",
            "{\"title\":{\"en\":\" \"}}|/title/en", "{\"mandateDocument\":{\"title\":{\"en\":\"a\"}}}|/mandateDocument",
            "{\"mandateDocument\":{\"symbol\":\"<b>\"}}|/mandateDocument/symbol",
            "{\"mandateDocument\":{\"symbol\":\"A/1\",\"language\":\"english\"}}|/mandateDocument/language",
            "{\"mandateDocument\":{\"symbol\":\"A/1\",\"kind\":\"NOVEL\"}}|/mandateDocument/kind",
            "{\"documents\":[{\"symbol\":\"A/1\"},{\"url\":\"javascript:alert(1)\"}]}|/documents/1/url",
            "{\"documents\":[{\"symbol\":\"A/1\"},{}]}|/documents/1", "{\"documents\":[null]}|/documents/0",
            "{\"documents\":[{\"symbol\":\"A/1\",\"publishedOn\":\"soon\"}]}|/documents/0/publishedOn",
            "{\"reportsTo\":{\"body\":{\"en\":\"a\"}}}|/reportsTo/session",
            "{\"reportsTo\":{\"body\":{\"en\":\"a\"},\"session\":{\"en\":\"b\"},\"startsOn\":\"2024-03-01\",\"endsOn\":\"2024-02-26\"}}|/reportsTo/endsOn",
            "{\"objectives\":[{}]}|/objectives/0", "{\"objectives\":[null]}|/objectives/0",
            "{\"positions\":{\"conditionRequired\":\"yes\"}}|/positions/conditionRequired",
            "{\"positions\":{\"textRequired\":true}}|/positions/textRequired",
            "{\"clusters\":[{\"code\":\"a\",\"title\":{\"en\":\"a\"}},{\"code\":\"a\",\"title\":{\"en\":\"b\"}}]}|/clusters/1/code",
            "{\"crosscuttingIssues\":[{\"code\":\"a\",\"title\":{\"en\":\"a\"}},{\"code\":\"a\",\"title\":{\"en\":\"b\"}}]}|/crosscuttingIssues/1/code",
            "{\"version\":7}|/version", "[]|''" })
    void wrongFieldIsPointedAtAndNothingChanges(String change, String pointer) {
        patch(path, 1, change).statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request")).body("errors.pointer", hasItem(pointer));
        anybody().get(path).then().body("version", equalTo(1));
        assertEquals(1, Rows.told("code", code).size());
    }

    @Test
    void codeThatIsTwiceInATaxonomyOpensNoProcess() {
        var twice = Map.of("code", "a", "title", Map.of("en", "a"));
        post("/v1/processes", Map.of("code", code + "-2", "title", Map.of("en", "a"), "clusters", List.of(twice, twice)))
                .statusCode(400).body("errors.pointer", contains("/clusters/1/code"));
        anybody().get(path + "-2").then().statusCode(404);
    }

    @Test
    void changeNeedsTheVersionThatWasRead() {
        patch(path, 9, Map.of("mandate", Map.of("en", "a"))).statusCode(412).body("type",
                equalTo("/problems/precondition-failed"));
        as("secretariat").contentType("application/merge-patch+json").body(Map.of()).patch(path).then().statusCode(428);
        patch("/v1/processes/nowhere", 1, Map.of()).statusCode(404);
        assertEquals(1, Rows.told("code", code).size());
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
    void markupStaysTheTextThatItIs() {
        String markup = "<script>alert(1)</script> & <b>5/12</b>";
        patch(path, 1, Map.of("mandate", Map.of("en", markup))).statusCode(200);
        anybody().accept("text/html,*/*;q=0.1").get(path).then().contentType("application/json")
                .header("X-Content-Type-Options", "nosniff").body("mandate.en", equalTo(markup));
    }
}
