package org.unep.consultations.reportback;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.post;

import java.util.Arrays;
import java.util.HashMap;
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
import io.restassured.response.ValidatableResponse;

/** Report-backs as they are given and read. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ReportBackTest {

    private String session;
    private String path;

    @BeforeEach
    void scheduleABreakout() {
        session = Stage.breakout();
        path = "/v1/sessions/" + session + "/report-backs";
    }

    @Test
    void reportBackIsFoundAtItsLocationAndToldOf() {
        var request = report(finding(Stage.open(), "SUPPORT", "MOST"), finding(Stage.open(), "CONCERN", "SOME"),
                finding(Stage.other(), "MIXED", null), finding(Stage.other(), "MIXED", "ALL"));
        request.put("reportedAt", "2023-09-08T11:02:00+02:00");
        request.put("crosscutting", List.of("avoiding-duplication"));
        var made = post(path, request).statusCode(201).extract();
        anybody().get(made.header("Location")).then().statusCode(200).body("session", equalTo(session))
                .body("process", equalTo(Stage.process())).body("consultation", equalTo(Stage.consultation()))
                .body("reportedAt", equalTo("2023-09-08T09:02:00Z")).body("crosscutting", contains("avoiding-duplication"))
                .body("findings.quantifier", contains("MOST", "SOME", null, "ALL"))
                .body("findings.stance", contains("SUPPORT", "CONCERN", "MIXED", "MIXED")).body("version", equalTo(1));
        anybody().get("/v1/report-backs?session=" + session).then().body("items.id", contains(made.<String> path("id")));
        var told = Rows.told("session", session);
        assertEquals(List.of("report-back-given"), told.stream().map(Rows.Told::name).toList());
        assertEquals(session, told.get(0).key());
    }

    @Test
    void reportBackNamesTheClusterAndNumberOfItsGroup() {
        var breakout = Api.session("BREAKOUT");
        breakout.putAll(Map.of("cluster", "tools", "number", 3));
        String id = post("/v1/consultations/" + Stage.consultation() + "/sessions", breakout).extract().path("id");
        post("/v1/sessions/" + id + "/report-backs", report()).statusCode(201).body("cluster", equalTo("tools"))
                .body("number", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({ "PLENARY", "PANEL" })
    void onlyABreakoutIsReportedBackFrom(String kind) {
        String other = Api.scheduled(Stage.consultation(), kind);
        post("/v1/sessions/" + other + "/report-backs", report()).statusCode(409)
                .body("type", equalTo("/problems/not-a-breakout")).body("detail", containsString(kind));
        anybody().get("/problems/not-a-breakout").then().statusCode(200);
        assertEquals(List.of(), Rows.told("session", other));
    }

    @Test
    void howManyTookAStanceIsReportedUnlessViewsWereMixed() {
        refused(400, "invalid-request", "/findings/1/quantifier", finding(Stage.open(), "SUPPORT", "MANY"),
                finding(Stage.open(), "OPPOSE", null));
    }

    @Test
    void findingIsOnAnOpenProposalOfTheProcess() {
        refused(422, "not-known-yet", "/findings/0/proposal", finding(NOBODY, "SUPPORT", "ALL")).header("Retry-After", "1");
        refused(422, "proposal-of-another-process", "/findings/0/proposal", finding(Stage.elsewhere(), "SUPPORT", "ALL"));
        refused(409, "proposal-not-open", "/findings/0/proposal", finding(Stage.withdrawn(), "SUPPORT", "ALL"));
        refused(409, "proposal-not-open", "/findings/1/proposal", finding(Stage.open(), "SUPPORT", "ALL"),
                finding(Stage.consolidated(), "SUPPORT", "ALL")).body("detail", containsString("it became " + Stage.open()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"reportedAt\":null|/reportedAt", "\"reportedAt\":\"noon\"|/reportedAt",
            "\"reportedAt\":\"+10000-01-01T00:00:00Z\"|/reportedAt", "\"findings\":[null]|/findings/0",
            "\"findings\":[{\"stance\":\"MIXED\"}]|/findings/0/proposal",
            "\"findings\":[{\"proposal\":\"" + NOBODY + "\"}]|/findings/0/stance",
            "\"findings\":[{\"proposal\":\"" + NOBODY + "\",\"stance\":\"AGREE\"}]|/findings/0/stance",
            "\"findings\":[{\"proposal\":\"" + NOBODY + "\",\"stance\":\"MIXED\",\"note\":\"\"}]|/findings/0/note",
            "\"crosscutting\":[\"?\"]|/crosscutting/0", "\"by\":\"Ms A\"|/by" })
    void wrongFieldIsPointedAt(String field, String pointer) {
        post(path, "{\"reportedAt\":\"2023-09-08T09:02:00Z\"," + field + "}").statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", hasItem(pointer));
        assertNothingStored();
    }

    @Test
    void unknownSessionIsNotFound() {
        post("/v1/sessions/" + NOBODY + "/report-backs", report()).statusCode(404);
        anybody().get("/v1/report-backs/" + NOBODY).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void facilitatorsAndTheSecretariatReportBackNobodyElse() {
        anybody().contentType(ContentType.JSON).body(report()).post(path).then().statusCode(401);
        for (String role : List.of("co-chair", "delegate")) {
            as(role).contentType(ContentType.JSON).body(report()).post(path).then().statusCode(403);
        }
        assertNothingStored();
        as("co-facilitator").contentType(ContentType.JSON).body(report()).post(path).then().statusCode(201);
    }

    @Test
    void listIsFilteredByProcess() {
        String id = post(path, report()).extract().path("id");
        anybody().get("/v1/report-backs?limit=200&process=" + Stage.process()).then().body("items.id", hasItem(id));
        anybody().get("/v1/report-backs?process=nowhere").then().body("items", empty());
        anybody().get("/v1/report-backs?group=weog").then().statusCode(400).body("errors.pointer", contains("?group"));
    }

    private ValidatableResponse refused(int status, String slug, String pointer, Object... findings) {
        var answer = post(path, report(findings)).statusCode(status).contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug)).body("errors.pointer", contains(pointer));
        assertNothingStored();
        return answer;
    }

    private void assertNothingStored() {
        anybody().get("/v1/report-backs?session=" + session).then().statusCode(200).body("items", empty());
        assertEquals(List.of(), Rows.told("session", session));
    }

    private static Map<String, Object> report(Object... findings) {
        return new HashMap<>(Map.of("reportedAt", "2023-09-08T09:02:00Z", "findings", Arrays.asList(findings)));
    }

    private static Map<String, Object> finding(String proposal, String stance, String quantifier) {
        var finding = new HashMap<String, Object>(Map.of("proposal", proposal, "stance", stance));
        finding.put("quantifier", quantifier);
        return finding;
    }
}
