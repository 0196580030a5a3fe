package org.unep.consultations;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.process;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.chassis.problem.CommonProblem;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Whatever goes wrong is told as problem+json whose type leads to a page, without a word of Java. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ProblemsTest {

    private static final String[] LISTS = { "processes", "participants", "groups", "consultations", "statements",
            "report-backs" };

    @ParameterizedTest
    @EnumSource(ConsultationProblem.class)
    void everyProblemTypeOfTheServiceHasItsPage(ConsultationProblem type) {
        anybody().get("/problems/" + type.slug()).then().statusCode(200).body("type", equalTo("/problems/" + type.slug()))
                .body("status", equalTo(type.status())).body("title", equalTo(type.title()))
                .body("explanation", equalTo(type.explanation()));
    }

    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void everyCommonProblemTypeHasItsPage(CommonProblem type) {
        anybody().get("/problems/" + type.slug()).then().statusCode(200).body("status", equalTo(type.status()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/nothing", "/v1/sessions", "/v1/statements/not-an-id", "/nothing", "/problems/nothing" })
    void whatThereIsNotIsNotFound(String path) {
        problem(anybody().get(path).then(), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({ "DELETE,/v1/processes", "PUT,/v1/statements", "PUT,/v1/participants/CHE", "DELETE,/v1/groups/weog" })
    void methodThatTheResourceDoesNotHaveIsRefused(String method, String path) {
        problem(as("secretariat").request(method, path).then(), 405, "method-not-allowed");
    }

    @Test
    void mediaTypeThatCannotBeMadeIsRefused() {
        for (String list : LISTS) {
            problem(anybody().accept("text/csv").get("/v1/" + list).then(), 406, "not-acceptable");
        }
    }

    @Test
    void mediaTypeThatIsNotReadIsRefused() {
        String session = Stage.plenary();
        for (String path : List.of("/v1/processes", "/v1/participants", "/v1/groups", "/v1/consultations",
                "/v1/delegates/erase",
                "/v1/consultations/" + Stage.consultation() + "/registrations",
                "/v1/consultations/" + Stage.consultation() + "/sessions", "/v1/sessions/" + session + "/statements",
                "/v1/sessions/" + session + "/report-backs", "/v1/statements/import")) {
            problem(as("secretariat").contentType(ContentType.TEXT).body("{}").post(path).then(), 415,
                    "unsupported-media-type");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"code\":", "not json", "{\"code\":\"a\",}" })
    void bodyThatIsNoJsonIsRefused(String body) {
        problem(as("secretariat").contentType(ContentType.JSON).body(body).post("/v1/processes").then(), 400,
                "invalid-request").body("detail", startsWith("The body is not JSON: line 1"));
    }

    @Test
    void missingTokenAndWrongTokenAreChallenged() {
        var request = Map.of("code", "p", "title", Map.of("en", "t"));
        problem(anybody().contentType(ContentType.JSON).body(request).post("/v1/processes").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", equalTo("Bearer"));
        problem(anybody().auth().oauth2("not.a.token").contentType(ContentType.JSON).body(request).post("/v1/processes").then(),
                401, "unauthenticated").header("WWW-Authenticate", containsString("invalid_token"));
    }

    @ParameterizedTest
    @CsvSource({ "count=maybe,maybe", "limit=ten,ten", "updatedSince=noon,noon" })
    void queryParameterOfTheWrongFormIsRefusedWithItsValue(String query, String value) {
        problem(anybody().get("/v1/consultations?" + query).then(), 400, "invalid-request")
                .body("detail", containsString("'" + value + "'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "startsOn|\"soon\"|a day", "process|{}|wrong shape",
            "attendance|{\"governments\":\"x\"}|number" })
    void valueOfTheWrongFormIsToldWhatIsWanted(String field, String value, String wanted) {
        problem(as("secretariat").contentType(ContentType.JSON).body("{\"%s\":%s}".formatted(field, value))
                .post("/v1/consultations").then(), 400, "invalid-request").body("detail", containsString(wanted));
    }

    @Test
    void wrongValueIsExplainedWithoutAWordOfJava() {
        String body = as("secretariat").contentType(ContentType.JSON)
                .body("{\"process\":\"%s\",\"kind\":\"LOCAL\"}".formatted(process())).post("/v1/consultations").asString();
        assertEquals(-1, body.indexOf("org."), body);
        assertEquals(-1, body.indexOf("java"), body);
        assertEquals(-1, body.indexOf("Exception"), body);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).contentType("application/problem+json").body("type", endsWith("/problems/" + slug))
                .body("status", equalTo(status)).body("title", not(equalTo(null))).body("instance", startsWith("/"))
                .body("detail", not(containsString("Exception")))
                .body("$", not(hasKey("stackTrace")));
    }
}
