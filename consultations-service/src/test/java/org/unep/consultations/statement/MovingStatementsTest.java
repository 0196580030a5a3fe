package org.unep.consultations.statement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.delegate;
import static org.unep.consultations.Api.move;
import static org.unep.consultations.Api.position;
import static org.unep.consultations.Api.said;
import static org.unep.consultations.Api.statement;
import static org.unep.consultations.Api.submitted;

import java.util.List;

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

/** Statements as they are delivered and taken back. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class MovingStatementsTest {

    private String session;

    @BeforeEach
    void scheduleAPlenary() {
        session = Stage.plenary();
    }

    @Test
    void submittedStatementIsSeenByItsDelegatesAndThoseWhoRunTheProcess() {
        String id = submitted(session, "CHE", position(Stage.open(), "SUPPORT"));
        for (var who : List.of(anybody(), delegate("BRA"))) {
            who.get("/v1/statements/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
        for (var who : List.of(anybody(), delegate("BRA"))) {
            who.get("/v1/statements?count=true&session=" + session).then().statusCode(200).body("items", empty())
                    .body("total", equalTo(0));
        }
        for (var who : List.of(as("secretariat"), as("co-chair"), as("co-facilitator"), delegate("CHE"))) {
            who.get("/v1/statements/" + id).then().statusCode(200).body("status", equalTo("SUBMITTED"));
        }
        delegate("CHE").get("/v1/statements?count=true&session=" + session).then().body("total", equalTo(1));
        assertEquals(List.of(), names());
    }

    @Test
    void deliveredStatementIsPublicAndToldOf() {
        String id = submitted(session, "CHE", position(Stage.open(), "SUPPORT"));
        move(id, "deliver").statusCode(200).body("status", equalTo("DELIVERED")).body("version", equalTo(2));
        anybody().get("/v1/statements/" + id).then().statusCode(200).body("positions[0].stance", equalTo("SUPPORT"))
                .body("version", equalTo(2));
        assertEquals(List.of("statement-delivered"), names());
    }

    @Test
    void ofThoseWhoDeliverAtTheSameTimeOneWins() {
        String id = submitted(session, "CHE", position(Stage.open(), "SUPPORT"));
        List<Integer> answers = Rows.contended("statement", id, 6, () -> move(id, "deliver").extract().statusCode());
        assertEquals(List.of(200, 409, 409, 409, 409, 409), answers);
        assertEquals(List.of("statement-delivered"), names());
    }

    @Test
    void deliveredStatementIsNotDeliveredAgain() {
        String id = said(session, statement("CHE"));
        move(id, "deliver").statusCode(409).contentType("application/problem+json")
                .body("type", equalTo("/problems/illegal-transition")).body("detail", containsString("DELIVERED"));
        anybody().get("/v1/statements/" + id).then().body("version", equalTo(1));
        assertEquals(1, names().size());
    }

    @Test
    void statementOnAProposalThatWasWithdrawnSinceIsNotDelivered() {
        String proposal = Api.proposal(Stage.process());
        String id = submitted(session, "CHE", position(proposal, "SUPPORT"));
        Api.tell(proposal, 3, Stage.process(), "WITHDRAWN", List.of());
        Awaitility.await().until(() -> Rows.count(
                "select count(*) from known_proposal where status = 'WITHDRAWN' and id = cast(? as uuid)", proposal) == 1);
        move(id, "deliver").statusCode(409).body("type", equalTo("/problems/proposal-not-open"))
                .body("errors[0].pointer", equalTo("/positions/0/proposal"));
        as("secretariat").get("/v1/statements/" + id).then().body("status", equalTo("SUBMITTED")).body("version", equalTo(1));
        assertEquals(List.of(), names());
    }

    @Test
    void withdrawnStatementLeavesATombstoneAndIsToldOf() {
        String id = said(session, statement("CHE", position(Stage.open(), "SUPPORT")));
        move(id, "withdraw").statusCode(200).body("status", equalTo("WITHDRAWN")).body("version", equalTo(2));
        anybody().get("/v1/statements/" + id).then().statusCode(200).body("deleted", equalTo(true))
                .body("status", equalTo("WITHDRAWN")).body("text", equalTo(null)).body("positions", equalTo(null));
        as("secretariat").get("/v1/statements/" + id).then().body("text", equalTo("We would like to comment."));
        assertEquals(List.of("statement-delivered", "statement-withdrawn"), names());
        move(id, "withdraw").statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        move(id, "deliver").statusCode(409);
        assertEquals(2, names().size());
    }

    @Test
    void ofThoseWhoWithdrawAtTheSameTimeOneWins() {
        String id = said(session, statement("CHE"));
        List<Integer> answers = Rows.contended("statement", id, 4, () -> move(id, "withdraw").extract().statusCode());
        assertEquals(List.of(200, 409, 409, 409), answers);
        assertEquals(List.of("statement-delivered", "statement-withdrawn"), names());
    }

    @Test
    void whatWasNeverPublicStaysHiddenWhenWithdrawn() {
        String id = submitted(session, "CHE");
        move(id, "withdraw").statusCode(200);
        anybody().get("/v1/statements/" + id).then().statusCode(404);
        anybody().get("/v1/statements?updatedSince=2020-01-01T00:00:00Z&session=" + session).then().body("items", empty());
        assertEquals(List.of(), names());
    }

    @Test
    void statementThatWasNotDeliveredIsHiddenAndNeitherToldNorCounted() {
        String id = submitted(session, "CHE", position(Stage.open(), "SUPPORT"));
        move(id, "not-deliver").statusCode(200).body("status", equalTo("NOT_DELIVERED")).body("version", equalTo(2));
        anybody().get("/v1/statements/" + id).then().statusCode(404);
        anybody().get("/v1/statements?updatedSince=2020-01-01T00:00:00Z&session=" + session).then().body("items", empty());
        delegate("CHE").get("/v1/statements/" + id).then().body("status", equalTo("NOT_DELIVERED"));
        for (String verb : List.of("deliver", "withdraw", "not-deliver")) {
            move(id, verb).statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        }
        assertEquals(List.of(), names());
    }

    @Test
    void everyMoveIsKeptWithWhoMadeIt() {
        String id = submitted(session, "CHE");
        as("co-facilitator").post("/v1/statements/" + id + "/deliver").then().statusCode(200);
        delegate("CHE").post("/v1/statements/" + id + "/withdraw").then().statusCode(200);
        as("secretariat").get("/v1/statements/" + id + "/versions").then()
                .body("items.statement.status", contains("SUBMITTED", "DELIVERED", "WITHDRAWN"))
                .body("items.supersededBy.role", contains("co-facilitator", "delegate"));
    }

    @Test
    void delegateMovesOnTheStatementsOfItsOwnParticipantOnly() {
        String id = submitted(session, "CHE");
        delegate("BRA").post("/v1/statements/" + id + "/deliver").then().statusCode(404);
        delegate("CHE").post("/v1/statements/" + id + "/deliver").then().statusCode(200);
        delegate("BRA").post("/v1/statements/" + id + "/withdraw").then().statusCode(403).body("type",
                equalTo("/problems/forbidden"));
        anybody().get("/v1/statements/" + id).then().body("status", equalTo("DELIVERED"));
        delegate("CHE").post("/v1/statements/" + id + "/withdraw").then().statusCode(200);
    }

    @Test
    void facilitatorDeliversWhatItRecorded() {
        String id = submitted(session, "CHE");
        as("co-facilitator").post("/v1/statements/" + id + "/deliver").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "deliver", "not-deliver", "withdraw" })
    void movingNeedsATokenWithTheRightRoleAndAStatement(String verb) {
        String path = "/v1/statements/" + submitted(session, "CHE") + "/" + verb;
        anybody().post(path).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        as("co-chair").post(path).then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        move(NOBODY, verb).statusCode(404).body("type", equalTo("/problems/not-found"));
        assertEquals(List.of(), names());
    }

    private List<String> names() {
        return Rows.told("session", session).stream().map(Rows.Told::name).toList();
    }
}
