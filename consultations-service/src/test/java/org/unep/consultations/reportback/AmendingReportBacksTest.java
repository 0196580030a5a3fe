package org.unep.consultations.reportback;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.patch;
import static org.unep.consultations.Api.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Report-backs as they are amended, until a plenary takes note of them. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class AmendingReportBacksTest {

    private String session;
    private String id;
    private String path;

    @BeforeEach
    void reportFromABreakout() {
        session = Stage.breakout();
        id = post("/v1/sessions/" + session + "/report-backs", Map.of("reportedAt", "2023-09-08T09:02:00Z", "findings",
                List.of(finding(Stage.open(), "SUPPORT", "MOST")))).statusCode(201).extract().path("id");
        path = "/v1/report-backs/" + id;
    }

    @Test
    void amendedReportIsToldOfAndWhatItWasStaysOnRecord() {
        patch(path, 1, Map.of("findings", List.of(finding(Stage.open(), "CONCERN", "SOME")))).statusCode(200)
                .header("ETag", "\"2\"").body("findings.stance", contains("CONCERN")).body("status", equalTo("GIVEN"))
                .body("reportedAt", equalTo("2023-09-08T09:02:00Z"));
        anybody().get(path + "/versions?count=true").then().statusCode(200).body("items.version", contains(1, 2))
                .body("total", equalTo(2)).body("items.reportBack.findings.flatten().stance", contains("SUPPORT", "CONCERN"))
                .body("items[0].supersededBy.role", equalTo("secretariat")).body("items[1].supersededAt", nullValue());
        anybody().get(path + "/versions/1").then().statusCode(200).body("reportBack.version", equalTo(1))
                .body("reportBack.findings.stance", contains("SUPPORT"));
        anybody().get(path + "/versions/2").then().statusCode(200).body("reportBack.findings.stance", contains("CONCERN"));
        assertEquals(List.of("report-back-given", "report-back-amended"), names());
        assertEquals(session, Rows.told("session", session).get(1).key());
    }

    @Test
    void versionsComeInPages() {
        patch(path, 1, Map.of("crosscutting", List.of("a"))).statusCode(200);
        patch(path, 2, Map.of("crosscutting", List.of("b"))).statusCode(200);
        String next = anybody().get(path + "/versions?limit=2").then().body("items.version", contains(1, 2)).extract()
                .path("next");
        anybody().get(next).then().body("items.version", contains(3)).body("next", nullValue());
        for (String none : List.of(path + "/versions/4", path + "/versions/0", "/v1/report-backs/" + NOBODY + "/versions",
                "/v1/report-backs/" + NOBODY + "/versions/1")) {
            anybody().get(none).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void plenaryTakesNoteAndFromThenOnItStaysAsItIs() {
        String plenary = Stage.plenary();
        post(path + "/note", Map.of("in", plenary)).statusCode(200).body("status", equalTo("NOTED"))
                .body("notedIn", equalTo(plenary)).body("version", equalTo(2));
        patch(path, 2, Map.of("crosscutting", List.of("late"))).statusCode(409)
                .body("type", equalTo("/problems/already-noted"));
        post(path + "/note", Map.of("in", plenary)).statusCode(409).body("type", equalTo("/problems/already-noted"));
        anybody().get("/problems/already-noted").then().statusCode(200);
        anybody().get(path).then().body("crosscutting", empty()).body("version", equalTo(2));
        anybody().get(path + "/versions").then().body("items.reportBack.status", contains("GIVEN", "NOTED"));
        assertEquals(List.of("report-back-given", "report-back-noted"), names());
    }

    @Test
    void onlyAPlenaryOfTheConsultationTakesNote() {
        String elsewhere = Api.plenary(Stage.process());
        for (String other : List.of(session, Api.scheduled(Stage.consultation(), "PANEL"), elsewhere)) {
            post(path + "/note", Map.of("in", other)).statusCode(422).body("type", equalTo("/problems/not-its-plenary"))
                    .body("errors.pointer", contains("/in"));
        }
        post(path + "/note", Map.of("in", NOBODY)).statusCode(422).body("type", equalTo("/problems/unknown-reference"));
        post(path + "/note", Map.of()).statusCode(400).body("errors.pointer", contains("/in"));
        post("/v1/report-backs/" + NOBODY + "/note", Map.of("in", elsewhere)).statusCode(404);
        anybody().get("/problems/not-its-plenary").then().statusCode(200);
        anybody().get(path).then().body("status", equalTo("GIVEN"));
    }

    @Test
    void coChairsSayWhatAPlenaryHasNotedAndFacilitatorsDoNot() {
        var body = Map.of("in", Stage.plenary());
        as("co-facilitator").contentType(ContentType.JSON).body(body).post(path + "/note").then().statusCode(403);
        anybody().contentType(ContentType.JSON).body(body).post(path + "/note").then().statusCode(401);
        as("co-chair").header("If-Match", "\"5\"").contentType(ContentType.JSON).body(body).post(path + "/note").then()
                .statusCode(412);
        as("co-chair").contentType(ContentType.JSON).body(body).post(path + "/note").then().statusCode(200);
    }

    @Test
    void reportIsAmendedAsItWasRead() {
        as("secretariat").contentType("application/merge-patch+json").body("{}").patch(path).then().statusCode(428);
        patch(path, 7, Map.of("crosscutting", List.of("a"))).statusCode(412).body("detail", containsString("\"1\""));
        patch("/v1/report-backs/" + NOBODY, 1, Map.of()).statusCode(404);
        patch(path, 1, Map.of("reportedAt", "2023-09-08T09:02:00Z")).statusCode(200).body("version", equalTo(1));
        assertEquals(List.of("report-back-given"), names());
    }

    @Test
    void amendmentIsCheckedAsANewReportIs() {
        patch(path, 1, Map.of("findings", List.of(finding(Stage.open(), "SUPPORT", "MOST"),
                finding(Stage.withdrawn(), "SUPPORT", "MOST")))).statusCode(409)
                .body("type", equalTo("/problems/proposal-not-open")).body("errors.pointer", contains("/findings/1/proposal"));
        patch(path, 1, Map.of("findings", List.of(finding(Stage.open(), "SUPPORT", null)))).statusCode(400)
                .body("errors.pointer", contains("/findings/0/quantifier"));
        patch(path, 1, Map.of("reportedAt", "2999-01-01T00:00:00Z")).statusCode(400)
                .body("errors.pointer", contains("/reportedAt"));
        patch(path, 1, Map.of("session", Stage.breakout())).statusCode(400).body("errors.pointer", contains("/session"));
        anybody().get(path).then().body("version", equalTo(1));
        assertEquals(List.of("report-back-given"), names());
    }

    @Test
    void whatWasFoundOnAProposalStaysWhateverBecameOfThat() {
        String proposal = Api.proposal(Stage.process());
        patch(path, 1, Map.of("findings", List.of(finding(proposal, "SUPPORT", "MOST")))).statusCode(200);
        Api.tell(proposal, 3, Stage.process(), "WITHDRAWN", List.of());
        Awaitility.await().until(() -> Rows.count(
                "select count(*) from known_proposal where status = 'WITHDRAWN' and id = cast(? as uuid)", proposal) == 1);
        patch(path, 2, Map.of("findings", List.of(finding(Stage.open(), "CONCERN", "FEW"),
                finding(proposal, "SUPPORT", "MANY")))).statusCode(200).body("findings", hasSize(2));
    }

    @Test
    void questionsThatWereRaisedAreReported() {
        var finding = finding(Stage.open(), "CLARIFICATION", "SOME");
        finding.put("questions", List.of("Who pays?", "From when on?"));
        patch(path, 1, Map.of("findings", List.of(finding))).statusCode(200)
                .body("findings[0].questions", contains("Who pays?", "From when on?"));
        finding.put("questions", List.of("Who pays?", " "));
        patch(path, 2, Map.of("findings", List.of(finding))).statusCode(400)
                .body("errors.pointer", contains("/findings/0/questions/1"));
    }

    @Test
    void ofThoseWhoAmendAtTheSameTimeOneWins() {
        List<Integer> answers = Rows.contended("report_back", id, 4,
                () -> patch(path, 1, Map.of("crosscutting", List.of("a"))).extract().statusCode());
        assertEquals(List.of(200, 412, 412, 412), answers);
    }

    @Test
    void onlyThoseWhoFacilitateTheSessionReportFromIt() {
        String led = led(Map.of("name", "Ms A", "participant", "CHE"));
        reportedBy(as(List.of("co-facilitator"), "BRA"), led).statusCode(403).body("type", equalTo("/problems/forbidden"));
        String given = reportedBy(as(List.of("co-facilitator"), "CHE"), led).statusCode(201).extract().path("id");
        reportedBy(as("co-facilitator"), led).statusCode(201);
        reportedBy(as("secretariat"), led).statusCode(201);
        for (String who : List.of("BRA", "CHE")) {
            as(List.of("co-facilitator"), who).contentType("application/merge-patch+json").header("If-Match", "\"1\"")
                    .body("{\"crosscutting\":[\"a\"]}").patch("/v1/report-backs/" + given).then()
                    .statusCode(who.equals("CHE") ? 200 : 403);
        }
        reportedBy(as(List.of("co-facilitator"), "CHE"), session).statusCode(403);
    }

    @Test
    void whereTheProgrammeNamesAccountsNobodyElseReports() {
        String led = led(Map.of("name", "Ms A", "participant", "CHE", "subject", "co-facilitator:CHE"));
        reportedBy(as("co-facilitator"), led).statusCode(403);
        reportedBy(as(List.of("co-facilitator"), "CHE"), led).statusCode(201);
        String other = led(Map.of("name", "Ms A", "participant", "CHE", "subject", "somebody"));
        reportedBy(as(List.of("co-facilitator"), "CHE"), other).statusCode(403);
        String own = led(Map.of("name", "Ms A", "subject", "co-facilitator"));
        reportedBy(as("co-facilitator"), own).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2999-01-01T00:00:00Z", "2023-09-08T06:59:59Z" })
    void reportComesNeitherFromTheFutureNorFromBeforeTheSession(String at) {
        Rows.texts(
                "update session set starts_at = '2023-09-08T07:00:00Z' where id = cast(? as uuid) returning cast(id as text)",
                session);
        post("/v1/sessions/" + session + "/report-backs", Map.of("reportedAt", at)).statusCode(400)
                .body("type", equalTo("/problems/invalid-request")).body("errors.pointer", contains("/reportedAt"));
        post("/v1/sessions/" + session + "/report-backs", Map.of("reportedAt", "2023-09-08T07:00:00Z")).statusCode(201);
    }

    @Test
    void nothingIsReportedFromWhatWasNotHeld() {
        Api.post("/v1/sessions/" + session + "/cancel", Map.of("reason", "No room.")).statusCode(200);
        reportedBy(as("secretariat"), session).statusCode(409).body("type", equalTo("/problems/consultation-not-open"));
        patch(path, 1, Map.of("crosscutting", List.of("a"))).statusCode(409);
        assertEquals(1, Rows.count("select count(*) from report_back where session = cast(? as uuid)", session));
    }

    private static ValidatableResponse reportedBy(RequestSpecification who, String session) {
        return who.contentType(ContentType.JSON).body(Map.of("reportedAt", "2023-09-08T09:02:00Z"))
                .post("/v1/sessions/" + session + "/report-backs").then();
    }

    private static String led(Map<String, Object> facilitator) {
        var breakout = Api.session("BREAKOUT");
        breakout.put("facilitators", List.of(facilitator));
        return post("/v1/consultations/" + Stage.consultation() + "/sessions", breakout).statusCode(201).extract().path("id");
    }

    private List<String> names() {
        return Rows.told("session", session).stream().map(Rows.Told::name).toList();
    }

    private static Map<String, Object> finding(String proposal, String stance, String quantifier) {
        var finding = new HashMap<String, Object>(Map.of("proposal", proposal, "stance", stance));
        finding.put("quantifier", quantifier);
        return finding;
    }
}
