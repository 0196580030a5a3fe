package org.unep.consultations.statement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.delegate;
import static org.unep.consultations.Api.move;
import static org.unep.consultations.Api.position;
import static org.unep.consultations.Api.post;
import static org.unep.consultations.Api.said;
import static org.unep.consultations.Api.statement;
import static org.unep.consultations.Api.submitted;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.EventContract;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Statements are changed while submitted and corrected once delivered; what they were stays on record. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class VersionsTest {

    private String session;

    @BeforeEach
    void scheduleAPlenary() {
        session = Stage.plenary();
    }

    @Test
    void submittedStatementIsPatchedByItsDelegateAndNothingIsTold() {
        String id = submitted(session, "CHE", position(Stage.open(), "SUPPORT"));
        patch(delegate("CHE"), id, "\"1\"",
                "{\"text\":null,\"agendaItem\":\"4\",\"positions\":[{\"proposal\":\"%s\",\"stance\":\"OPPOSE\"}]}"
                        .formatted(Stage.other()))
                .statusCode(200).body("version", equalTo(2)).body("text", nullValue())
                .body("positions.proposal", contains(Stage.other())).body("language", equalTo("en")).header("ETag", "\"2\"");
        assertEquals(List.of(), Rows.told("session", session));
        delegate("CHE").get("/v1/statements/" + id + "/versions").then().statusCode(200).body("items.version", contains(1, 2))
                .body("items[0].statement.text", equalTo("We would like to comment."))
                .body("items[0].supersededBy.role", equalTo("delegate"))
                .body("items[0].supersededBy.participant", equalTo("CHE")).body("items[1].supersededAt", nullValue());
        anybody().get("/v1/statements/" + id + "/versions").then().statusCode(404);
        move(id, "deliver").statusCode(200);
        anybody().get("/v1/statements/" + id + "/versions?count=true").then().statusCode(200).body("items.version", contains(3))
                .body("total", equalTo(1));
        anybody().get("/v1/statements/" + id + "/versions/1").then().statusCode(404);
        delegate("CHE").get("/v1/statements/" + id + "/versions/1").then().statusCode(200);
    }

    @Test
    void patchThatChangesNothingMakesNoVersion() {
        String id = submitted(session, "CHE", position(Stage.open(), "SUPPORT"));
        patch(as("secretariat"), id, "\"1\"", "{\"text\":\"We would like to comment.\"}").statusCode(200).body("version",
                equalTo(1));
        assertEquals(0, kept(id));
    }

    @Test
    void patchNeedsAConditionARoleAndAStatementThatIsOnlySubmitted() {
        String id = submitted(session, "CHE");
        String body = "{\"text\":\"Other\"}";
        patch(anybody(), id, "\"1\"", body).statusCode(401);
        patch(as("co-facilitator"), id, "\"1\"", body).statusCode(403);
        patch(delegate("BRA"), id, "\"1\"", body).statusCode(404);
        patch(as("secretariat"), id, null, body).statusCode(428);
        patch(as("secretariat"), id, "\"2\"", body).statusCode(412);
        patch(as("secretariat"), id, "\"1\"", "{\"status\":\"DELIVERED\"}").statusCode(400).body("errors.pointer",
                contains("/status"));
        patch(as("secretariat"), id, "\"1\"", "{\"language\":\"??\"}").statusCode(400).body("errors.pointer",
                contains("/language"));
        patch(as("secretariat"), id, "\"1\"", "{\"participant\":\"XYZ\"}").statusCode(422).body("errors.pointer",
                contains("/participant"));
        patch(delegate("CHE"), id, "\"1\"", "{\"participant\":\"BRA\"}").statusCode(403);
        assertEquals(0, kept(id));
        move(id, "deliver").statusCode(200);
        patch(as("secretariat"), id, "\"2\"", body).statusCode(409).body("type", equalTo("/problems/illegal-transition"));
    }

    @Test
    void correctionChangesWordsAndPositionsAndIsToldAsTheWholePublicState() {
        String id = said(session, statement("CHE", position(Stage.open(), "SUPPORT"), position(Stage.other(), "CONCERN")));
        correct(as("secretariat"), id, Map.of("text", "We are concerned.", "positions",
                List.of(position(Stage.other(), "SUPPORT"), position(Stage.open(), "OPPOSE")))).statusCode(200)
                .body("version", equalTo(2)).body("status", equalTo("DELIVERED"))
                .body("positions.stance", contains("SUPPORT", "OPPOSE"));
        anybody().get("/v1/statements/" + id).then().body("text", equalTo("We are concerned."))
                .body("positions.proposal", contains(Stage.other(), Stage.open()));
        var told = Rows.told("session", session).get(1);
        assertEquals("statement-revised", told.name());
        assertEquals("CHE", told.key());
        EventContract.own().assertFollowed("statement-revised", told.payload());
        assertTrue(told.payload().contains("We are concerned."));
        anybody().get("/v1/statements/" + id + "/versions/1").then().statusCode(200)
                .header("ETag", "\"1-superseded\"").body("statement.text", equalTo("We would like to comment."))
                .body("statement.positions.stance", contains("SUPPORT", "CONCERN"))
                .body("reason", equalTo("It was heard wrong.")).body("supersededBy.role", equalTo("secretariat"))
                .body("supersededBy.participant", nullValue());
        anybody().get("/v1/statements/" + id + "/versions/2").then().statusCode(200).body("statement.version", equalTo(2))
                .body("supersededBy", nullValue());
        anybody().get("/v1/statements/" + id + "/versions/3").then().statusCode(404);
    }

    @Test
    void correctionAndItsEventAreWrittenInOneTransaction() {
        String id = said(session, statement("CHE"));
        correct(as("secretariat"), id, Map.of("text", "Other")).statusCode(200);
        assertEquals(1, Rows.count("""
                select count(distinct cast(x as text)) from (select xmin as x from statement where id = cast(? as uuid)
                union all select xmin from superseded_version where resource = cast(? as uuid)
                union all select xmin from outbox where subject = ? and type like '%revised%') t""", id, id, id));
    }

    @Test
    void delegateCorrectsItsOwnStatementsOnly() {
        String id = said(session, statement("CHE"));
        correct(delegate("BRA"), id, Map.of("text", "Other")).statusCode(403);
        correct(anybody(), id, Map.of("text", "Other")).statusCode(401);
        correct(as("co-chair"), id, Map.of("text", "Other")).statusCode(403);
        correct(delegate("CHE"), id, Map.of("participant", "BRA")).statusCode(403);
        correct(delegate("CHE"), id, Map.of("onBehalfOf", List.of("weog"))).statusCode(403);
        correct(delegate("CHE"), id, Map.of("text", "Other")).statusCode(200).body("version", equalTo(2));
    }

    @Test
    void correctionIsCheckedAsANewStatementIs() {
        String id = said(session, statement("CHE", position(Stage.open(), "SUPPORT")));
        correct(as("secretariat"), id, Map.of("positions", List.of(position(Stage.withdrawn(), "SUPPORT")))).statusCode(409)
                .body("type", equalTo("/problems/proposal-not-open"));
        correct(as("secretariat"), id, Map.of("positions", List.of(position(Stage.elsewhere(), "SUPPORT")))).statusCode(422)
                .body("type", equalTo("/problems/proposal-of-another-process"));
        correct(as("secretariat"), id, Map.of("onBehalfOf", List.of("nowhere"))).statusCode(422).body("errors.pointer",
                contains("/onBehalfOf/0"));
        correct(as("secretariat"), id, Map.of("spokenAt", "2999-01-01T00:00:00Z")).statusCode(400).body("errors.pointer",
                contains("/spokenAt"));
        correct(as("secretariat"), id, Map.of("status", "SUBMITTED")).statusCode(400).body("errors.pointer",
                contains("/status"));
        correct(as("secretariat"), id, Map.of("mood", "good")).statusCode(400).body("errors.pointer", contains("/mood"));
        assertEquals(0, kept(id));
        assertEquals(1, Rows.told("session", session).size());
    }

    @Test
    void correctionNeedsAReasonAndADeliveredStatement() {
        String id = said(session, statement("CHE"));
        as("secretariat").contentType(ContentType.JSON).body(Map.of("changes", Map.of("text", "Other")))
                .post("/v1/statements/" + id + "/corrections").then().statusCode(400)
                .body("errors.pointer", contains("/reason"));
        correct(as("secretariat"), submitted(session, "CHE"), Map.of("text", "Other")).statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
        correct(as("secretariat").header("If-Match", "\"5\""), id, Map.of("text", "Other")).statusCode(412);
        move(id, "withdraw").statusCode(200);
        correct(as("secretariat"), id, Map.of("text", "Other")).statusCode(409);
    }

    @Test
    void ofThoseWhoCorrectAtTheSameTimeNoneIsLost() {
        String id = said(session, statement("CHE"));
        assertEquals(List.of(200, 412, 412), Rows.contended("statement", id, 3,
                () -> correct(as("secretariat").header("If-Match", "\"1\""), id, Map.of("text", "By " + Thread.currentThread()))
                        .extract().statusCode()));
        assertEquals(1, kept(id));
    }

    @Test
    void withdrawingTakesBackWhatWasCorrectedWithAllItWasBefore() {
        String id = said(session, statement("CHE", position(Stage.open(), "SUPPORT")));
        correct(as("secretariat"), id, Map.of("positions", List.of(position(Stage.other(), "OPPOSE")))).statusCode(200);
        move(id, "withdraw").statusCode(200).body("version", equalTo(3));
        assertEquals("statement-withdrawn", Rows.told("session", session).get(2).name());
        anybody().get("/v1/statements/" + id + "/versions").then().statusCode(200).body("items", empty());
        anybody().get("/v1/statements/" + id + "/versions/1").then().statusCode(404);
        anybody().get("/v1/statements/" + id + "/versions/3").then().statusCode(404);
        as("secretariat").get("/v1/statements/" + id + "/versions").then().body("items.version", contains(1, 2, 3));
    }

    @Test
    void versionsAreShownToThePublicWithoutWordsThatMayNotBePublished() {
        String id = said(session, statement("CHE"));
        correct(as("secretariat"), id, Map.of("text", "Other")).statusCode(200);
        as("secretariat").contentType(ContentType.JSON).body(Map.of("publish", false))
                .post("/v1/statements/" + id + "/consent").then().statusCode(200);
        anybody().get("/v1/statements/" + id + "/versions").then().body("items.version", contains(1, 2, 3))
                .body("items.statement.text", contains(nullValue(), nullValue(), nullValue()));
        delegate("CHE").get("/v1/statements/" + id + "/versions/2").then().body("statement.text", equalTo("Other"));
    }

    @Test
    void versionHasATagForEachWhoSeesItDifferently() {
        String id = said(session, statement("CHE"));
        correct(as("secretariat"), id, Map.of("text", "Other")).statusCode(200);
        as("secretariat").contentType(ContentType.JSON).body(Map.of("publish", false))
                .post("/v1/statements/" + id + "/consent").then().statusCode(200);
        for (int number = 1; number <= 3; number++) {
            String path = "/v1/statements/" + id + "/versions/" + number;
            String whole = as("secretariat").get(path).then().statusCode(200).body("withheld", nullValue()).extract()
                    .header("ETag");
            String rest = anybody().get(path).then().statusCode(200).body("statement.text", nullValue())
                    .body("reason", nullValue()).extract().header("ETag");
            anybody().header("If-None-Match", whole).get(path).then().statusCode(200).header("ETag", rest);
            as("secretariat").header("If-None-Match", rest).get(path).then().statusCode(200).header("ETag", whole);
            anybody().header("If-None-Match", rest).get(path).then().statusCode(304);
        }
        as("secretariat").get("/v1/statements/" + id + "/versions/1").then().body("reason", equalTo("It was heard wrong."));
    }

    @Test
    void delegateSeesOfFormerVersionsInFullWhatItsOwnParticipantSaid() {
        String id = submitted(session, "BRA");
        patch(as("secretariat"), id, "\"1\"", "{\"text\":\"What Brazil said\",\"consent\":\"WITHHELD\"}").statusCode(200);
        move(id, "deliver").statusCode(200);
        correct(as("secretariat"), id, Map.of("participant", "CHE", "text", "What Switzerland said")).statusCode(200)
                .body("affiliations", contains("weog"));
        delegate("CHE").get("/v1/statements/" + id + "/versions?count=true").then().body("items.version", contains(3, 4))
                .body("items.statement.text", contains(null, "What Switzerland said")).body("total", equalTo(2));
        delegate("CHE").get("/v1/statements/" + id + "/versions/1").then().statusCode(404);
        delegate("BRA").get("/v1/statements/" + id + "/versions").then().body("items.version", contains(1, 2, 3, 4))
                .body("items.statement.text",
                        contains("We would like to comment.", "What Brazil said", "What Brazil said", null));
    }

    @Test
    void whatWasSaidOfAProposalCanBeCorrectedAfterItsConsolidation() {
        String proposal = Api.proposal(Stage.process());
        var conditional = position(proposal, "SUPPORT_WITH_CONDITIONS");
        conditional.put("condition", "If it is funded");
        String id = said(session, statement("CHE", conditional));
        Api.tell(proposal, 3, Stage.process(), "CONSOLIDATED", List.of(Stage.open()));
        Awaitility.await().until(() -> Rows.count(
                "select count(*) from known_proposal where status = 'CONSOLIDATED' and id = cast(? as uuid)", proposal) == 1);
        correct(as("secretariat"), id, Map.of("text", "Other")).statusCode(200);
        conditional.put("condition", "If it is well funded");
        correct(as("secretariat"), id, Map.of("positions", List.of(conditional))).statusCode(200)
                .body("positions[0].condition", equalTo("If it is well funded"));
        correct(as("secretariat"), id, Map.of("positions", List.of(position(proposal, "OPPOSE")))).statusCode(409)
                .body("type", equalTo("/problems/proposal-not-open"));
        conditional.remove("condition");
        correct(as("secretariat"), id, Map.of("positions", List.of(conditional))).statusCode(422).body("type",
                equalTo("/problems/position-incomplete"));
    }

    @Test
    void delegateCorrectsWhatWasSaidAndNotWhenOrHow() {
        String id = said(session, statement("CHE"));
        correct(delegate("CHE"), id, Map.of("spokenAt", "2023-09-07T09:00:00Z")).statusCode(403).body("errors.pointer",
                contains("/spokenAt"));
        correct(delegate("CHE"), id, Map.of("channel", "WRITTEN")).statusCode(403).body("errors.pointer",
                contains("/channel"));
        correct(as("secretariat"), id, Map.of("spokenAt", "2023-09-07T09:00:00Z", "channel", "WRITTEN")).statusCode(200)
                .body("spokenAt", equalTo("2023-09-07T09:00:00Z"));
    }

    @Test
    void statementRepliesToWhatItRepliedToWhenItWasDelivered() {
        String first = said(session, statement("CHE"));
        String id = said(session, statement("BRA"));
        correct(as("secretariat"), id, Map.of("kind", "RIGHT_OF_REPLY", "inReplyTo", id)).statusCode(400)
                .body("errors.pointer", contains("/kind"));
        var reply = statement("BRA");
        reply.put("kind", "RIGHT_OF_REPLY");
        reply.put("inReplyTo", first);
        String replied = said(session, reply);
        correct(as("secretariat"), replied, Map.of("inReplyTo", replied)).statusCode(400).body("errors.pointer",
                contains("/inReplyTo"));
        move(first, "withdraw").statusCode(200);
        correct(as("secretariat"), replied, Map.of("text", "Other")).statusCode(200).body("inReplyTo", equalTo(first));
    }

    @Test
    void correctionDoesNotBringBackWhatIsWithdrawnAtTheSameTime() {
        String id = said(session, statement("CHE", position(Stage.open(), "SUPPORT")));
        var verbs = new ConcurrentLinkedQueue<>(List.of("correct", "withdraw"));
        List<Integer> answers = Rows.contended("statement", id, 2, () -> "correct".equals(verbs.poll())
                ? correct(as("secretariat"), id, Map.of("text", "Other")).extract().statusCode()
                : move(id, "withdraw").extract().statusCode());
        assertTrue(answers.equals(List.of(200, 200)) || answers.equals(List.of(200, 409)), answers.toString());
        anybody().get("/v1/statements/" + id).then().body("deleted", equalTo(true));
        var told = Rows.told("session", session);
        assertEquals("statement-withdrawn", told.get(told.size() - 1).name());
        assertEquals(told.size() - 1, kept(id));
    }

    @Test
    void versionsAreGivenPageByPage() {
        String id = said(session, statement("CHE"));
        correct(as("secretariat"), id, Map.of("text", "Second")).statusCode(200);
        correct(as("secretariat"), id, Map.of("text", "Third")).statusCode(200);
        String next = anybody().get("/v1/statements/" + id + "/versions?limit=2&count=true").then()
                .body("items.version", contains(1, 2)).body("total", equalTo(3)).extract().path("next");
        anybody().get(next).then().body("items.version", contains(3)).body("next", nullValue());
    }

    private static ValidatableResponse patch(RequestSpecification who, String id, String tag,
            String body) {
        var request = tag == null ? who : who.header("If-Match", tag);
        return request.contentType("application/merge-patch+json").body(body).patch("/v1/statements/" + id).then();
    }

    private static ValidatableResponse correct(RequestSpecification who, String id,
            Map<String, Object> changes) {
        return who.contentType(ContentType.JSON).body(Map.of("reason", "It was heard wrong.", "changes", changes))
                .post("/v1/statements/" + id + "/corrections").then();
    }

    private static long kept(String id) {
        return Rows.count("select count(*) from superseded_version where resource = cast(? as uuid)", id);
    }
}
