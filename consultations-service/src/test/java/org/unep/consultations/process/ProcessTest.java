package org.unep.consultations.process;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.post;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Processes as they are opened and read. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ProcessTest {

    @Test
    void processIsFoundAtItsLocationAndToldOf() {
        String code = code();
        String location = post("/v1/processes",
                Map.of("code", code, "title", Map.of("en", "Minerals", "ar", "المعادن"), "mandate",
                        Map.of("en", "Resolution 5/12"), "governingBody", Map.of("fr", "Assemblée"), "clusters",
                        List.of(Map.of("code", "tools", "title", Map.of("en", "Tools"))), "crosscuttingIssues",
                        List.of(Map.of("code", "finance", "title", Map.of("en", "Finance")))))
                .statusCode(201).extract()
                .header("Location");
        anybody().get(location).then().statusCode(200).body("code", equalTo(code)).body("title.ar", equalTo("المعادن"))
                .body("mandate.en", equalTo("Resolution 5/12")).body("governingBody.fr", equalTo("Assemblée"))
                .body("clusters.code", contains("tools")).body("crosscuttingIssues.title.en", contains("Finance"))
                .body("version", equalTo(1));
        assertEquals(List.of("process-opened"), Rows.told("code", code).stream().map(Rows.Told::name).toList());
    }

    @Test
    void titleIsAllThatAProcessNeeds() {
        anybody().get("/v1/processes/" + Api.process()).then().body("mandate", nullValue()).body("clusters", empty());
    }

    @Test
    void codeIsTakenOnce() {
        String code = Api.process();
        post("/v1/processes", Map.of("code", code, "title", Map.of("en", "Another"))).statusCode(409)
                .contentType("application/problem+json").body("type", equalTo("/problems/code-taken"))
                .body("errors.pointer", contains("/code"));
        anybody().get("/v1/processes/" + code).then().body("title.en", equalTo("A process"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"title\":{\"en\":\"a\"}}|/code", "{\"code\":\"C\"}|/title",
            "{\"code\":\"C\",\"title\":{}}|/title", "{\"code\":\"C\",\"title\":{\"en\":\"\"}}|/title/en",
            "{\"code\":\"C\",\"title\":{\"en\":null}}|/title/en",
            "{\"code\":\"C\",\"title\":{\"en\":\"a\"},\"mandate\":{\"??\":\"a\"}}|/mandate/??",
            "{\"code\":\"C\",\"title\":{\"en\":\"a\"},\"clusters\":[{\"code\":\"c\"}]}|/clusters/0/title",
            "{\"code\":\"C\",\"title\":{\"en\":\"a\"},\"clusters\":[{\"code\":\"?\",\"title\":{\"en\":\"a\"}}]}|/clusters/0/code",
            "{\"code\":\"C\",\"title\":{\"en\":\"a\"},\"clusters\":[null]}|/clusters/0",
            "{\"code\":\"C\",\"title\":\"a\"}|/title", "{\"code\":\"C\",\"title\":[]}|/title", "[]|''", "null|''",
            "{\"code\":\"C\",\"title\":{\"en\":\"half \\uD83D\"}}|/title/en",
            "{\"code\":\"C\",\"title\":{\"en\":\"a\"},\"a/b~\":\"a\"}|/a~1b~0",
            "{\"code\":\"C\",\"title\":{\"en\":\"a\"},\"name\":\"a\"}|/name" })
    void wrongFieldIsPointedAtAndNothingIsStored(String body, String pointer) {
        String code = code();
        post("/v1/processes", body.replace("\"C\"", "\"" + code + "\"")).statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", hasItem(pointer));
        anybody().get("/v1/processes/" + code).then().statusCode(404);
        assertEquals(List.of(), Rows.told("code", code));
    }

    @Test
    void onlyTheSecretariatOpensProcesses() {
        var request = Map.of("code", code(), "title", Map.of("en", "A process"));
        anybody().contentType(ContentType.JSON).body(request).post("/v1/processes").then().statusCode(401);
        for (String role : List.of("co-chair", "co-facilitator", "delegate")) {
            as(role).contentType(ContentType.JSON).body(request).post("/v1/processes").then().statusCode(403);
        }
        anybody().get("/v1/processes/" + request.get("code")).then().statusCode(404);
    }

    @Test
    void harvesterGetsWhatChangedSince() {
        Api.process();
        String since = Instant.now().toString();
        String later = Api.process();
        anybody().queryParam("updatedSince", since).get("/v1/processes?limit=200").then().statusCode(200).body("items.code",
                contains(later));
    }

    private static String code() {
        return "p-" + UUID.randomUUID();
    }
}
