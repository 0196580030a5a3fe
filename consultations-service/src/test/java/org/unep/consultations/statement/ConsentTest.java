package org.unep.consultations.statement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import static org.unep.consultations.statement.Ndjson.line;
import static org.unep.consultations.statement.Ndjson.results;
import static org.unep.consultations.statement.Ndjson.statuses;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.consultations.Rows;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.EventContract;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** That something was said and where it stands is public once delivered; its words are with consent only. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ConsentTest {

    private static final String SECRET = "Not for everybody's eyes.";

    private String session;
    private String id;

    @BeforeEach
    void deliverWithoutConsent() {
        session = Stage.plenary();
        id = said(session, withheld());
    }

    @Test
    void publicSeesWhereItStandsAndNoneOfItsWords() {
        for (var who : List.of(anybody(), delegate("BRA"))) {
            String shown = who.get("/v1/statements/" + id).then().statusCode(200).body("consent", equalTo("WITHHELD"))
                    .body("participant", equalTo("CHE")).body("positions[0].stance", equalTo("SUPPORT_WITH_CONDITIONS"))
                    .body("positions[0].condition", equalTo("If it is funded")).body("positions[0].text", nullValue())
                    .body("text", nullValue()).body("attachments", empty()).body("sourceDocument", nullValue())
                    .body("crosscutting", contains("avoiding-duplication")).extract().asString();
            assertFalse(shown.contains(SECRET));
        }
        assertFalse(anybody().get("/v1/statements?session=" + session).asString().contains(SECRET));
    }

    @Test
    void eventsTellNoneOfItsWords() {
        var told = Rows.told("session", session).get(0);
        assertFalse(told.payload().contains(SECRET));
        EventContract.own().assertFollowed("statement-delivered", told.payload());
    }

    @Test
    void itsDelegatesAndThoseWhoRunTheProcessReadIt() {
        for (var who : List.of(as("secretariat"), as("co-chair"), as("co-facilitator"), delegate("CHE"))) {
            who.get("/v1/statements/" + id).then().body("text", equalTo(SECRET)).body("positions[0].text", equalTo(SECRET));
        }
        delegate("CHE").get("/v1/statements?session=" + session).then().body("items.text", contains(SECRET));
    }

    @Test
    void importKeepsItFromThePublicToo() {
        UUID line = UUID.randomUUID();
        assertEquals(List.of("created"), statuses(results(List.of(line(session, line, withheld())))));
        anybody().get("/v1/statements/" + line).then().body("text", nullValue());
        as("secretariat").get("/v1/statements/" + line).then().body("text", equalTo(SECRET));
        assertTrue(Rows.told("session", session).stream().noneMatch(told -> told.payload().contains(SECRET)));
    }

    @Test
    void consentIsGivenAndTakenBackAndToldOf() {
        consent(delegate("CHE"), true).statusCode(200).body("consent", equalTo("GRANTED")).body("version", equalTo(2));
        anybody().get("/v1/statements/" + id).then().body("text", equalTo(SECRET)).body("version", equalTo(2));
        consent(delegate("CHE"), true).statusCode(200).body("version", equalTo(2));
        consent(as("secretariat"), false).statusCode(200).body("version", equalTo(3));
        anybody().get("/v1/statements/" + id).then().body("text", nullValue());
        var told = Rows.told("session", session);
        assertEquals(List.of("statement-delivered", "statement-revised", "statement-revised"),
                told.stream().map(Rows.Told::name).toList());
        assertTrue(told.get(1).payload().contains(SECRET));
        assertFalse(told.get(2).payload().contains(SECRET));
        told.forEach(one -> EventContract.own().assertFollowed(one.name(), one.payload()));
    }

    @Test
    void consentOfAStatementThatIsNotPublicIsNotTold() {
        String submitted = submitted(session, "CHE");
        as("secretariat").contentType(ContentType.JSON).body(Map.of("publish", false))
                .post("/v1/statements/" + submitted + "/consent").then().statusCode(200).body("consent", equalTo("WITHHELD"));
        assertEquals(1, Rows.told("session", session).size());
        move(submitted, "deliver").statusCode(200);
        anybody().get("/v1/statements/" + submitted).then().body("text", nullValue());
    }

    @Test
    void onlyItsOwnDelegateAndTheSecretariatConsent() {
        consent(anybody(), true).statusCode(401);
        consent(as("co-facilitator"), true).statusCode(403);
        consent(delegate("BRA"), true).statusCode(403).body("type", equalTo("/problems/forbidden"));
        consent(as("secretariat").header("If-Match", "\"7\""), true).statusCode(412);
        as("secretariat").contentType(ContentType.JSON).body("{}").post("/v1/statements/" + id + "/consent").then()
                .statusCode(400).body("errors.pointer", contains("/publish"));
        anybody().get("/v1/statements/" + id).then().body("version", equalTo(1)).body("text", nullValue());
    }

    @Test
    void nobodyConsentsToWhatWasWithdrawn() {
        move(id, "withdraw").statusCode(200);
        consent(as("secretariat"), true).statusCode(409).body("type", equalTo("/problems/illegal-transition"));
    }

    private ValidatableResponse consent(RequestSpecification who, boolean publish) {
        return who.contentType(ContentType.JSON).body(Map.of("publish", publish)).post("/v1/statements/" + id + "/consent")
                .then();
    }

    private static Map<String, Object> withheld() {
        var position = position(Stage.open(), "SUPPORT_WITH_CONDITIONS");
        position.put("condition", "If it is funded");
        position.put("text", SECRET);
        var statement = statement("CHE", position);
        statement.put("text", SECRET);
        statement.put("translations", Map.of("fr", Map.of("text", SECRET)));
        statement.put("sourceDocument", Map.of("url", "https://www.unep.org/a", "title", Map.of("en", SECRET)));
        statement.put("crosscutting", List.of("avoiding-duplication"));
        statement.put("consent", "WITHHELD");
        return statement;
    }
}
