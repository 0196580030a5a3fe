package org.unep.consultations.statement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.position;
import static org.unep.consultations.Api.said;
import static org.unep.consultations.Api.statement;
import static org.unep.consultations.Api.submitted;
import static org.unep.consultations.Stage.assertSilent;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.consultations.Api;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** A delegate who facilitates or presides as well sees more, and still speaks for its own participant only. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class SecondRoleTest {

    private String session;

    @BeforeEach
    void scheduleAPlenary() {
        session = Stage.plenary();
    }

    @ParameterizedTest
    @ValueSource(strings = { "co-chair", "co-facilitator" })
    void delegateRecordsWhatItsOwnParticipantSaysOnly(String second) {
        var roles = List.of("delegate", second);
        record(roles, "CHE", statement("BRA", position(Stage.open(), "SUPPORT"))).statusCode(403)
                .body("type", equalTo("/problems/forbidden")).body("errors.pointer", contains("/participant"));
        record(roles, "CHE", unattributed()).statusCode(403).body("errors.pointer", contains("/participant"));
        record(roles, "CHE", forOthers("CHE", "BRA")).statusCode(403).body("errors.pointer", contains("/onBehalfOf"));
        assertSilent(session);
        record(roles, "CHE", statement("CHE", position(Stage.open(), "SUPPORT"))).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = { "co-chair", "co-facilitator" })
    void delegateMovesOnWhatItsOwnParticipantSaidOnly(String second) {
        var roles = List.of("delegate", second);
        String other = submitted(session, "BRA");
        move(roles, other, "deliver").statusCode(403).body("type", equalTo("/problems/forbidden"));
        move(roles, other, "withdraw").statusCode(403);
        move(roles, said(session, statement("BRA")), "withdraw").statusCode(403);
        move(roles, said(session, unattributed()), "withdraw").statusCode(403);
        as("secretariat").get("/v1/statements/" + other).then().body("status", equalTo("SUBMITTED"));
        String own = submitted(session, "CHE");
        move(roles, own, "deliver").statusCode(200).body("status", equalTo("DELIVERED"));
        move(roles, own, "withdraw").statusCode(200).body("status", equalTo("WITHDRAWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "delegate", "co-chair", "co-facilitator" })
    void delegateOfAnObserverNeverSpeaksAsAGovernment(String second) {
        String observer = Api.observer();
        var roles = List.of("delegate", second);
        record(roles, observer, statement("CHE")).statusCode(403).body("errors.pointer", contains("/participant"));
        record(roles, observer, forOthers(observer, "CHE")).statusCode(403).body("errors.pointer", contains("/onBehalfOf"));
        record(roles, observer, forOthers(null, "CHE")).statusCode(403).body("errors.pointer", contains("/participant"));
        assertSilent(session);
        record(roles, observer, statement(observer)).statusCode(201);
    }

    @Test
    void delegateOfTheSecretariatRecordsAndMovesOnWhatAnybodySays() {
        var roles = List.of("delegate", "secretariat");
        record(roles, "CHE", statement("BRA")).statusCode(201);
        record(roles, "CHE", forOthers("CHL", "grulac")).statusCode(201);
        String other = submitted(session, "BRA");
        move(roles, other, "deliver").statusCode(200);
        move(roles, other, "withdraw").statusCode(200);
    }

    private ValidatableResponse record(List<String> roles, String participant, Map<String, Object> statement) {
        return as(roles, participant).contentType(ContentType.JSON).body(statement)
                .post("/v1/sessions/" + session + "/statements").then();
    }

    private static ValidatableResponse move(List<String> roles, String statement, String verb) {
        return as(roles, "CHE").post("/v1/statements/" + statement + "/" + verb).then();
    }

    private static Map<String, Object> forOthers(String speaker, String... others) {
        var statement = statement(speaker);
        statement.put("onBehalfOf", List.of(others));
        return statement;
    }

    private static Map<String, Object> unattributed() {
        var statement = statement(null);
        statement.put("quantifier", "SEVERAL");
        return statement;
    }
}
