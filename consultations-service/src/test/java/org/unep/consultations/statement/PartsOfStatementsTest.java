package org.unep.consultations.statement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.move;
import static org.unep.consultations.Api.position;
import static org.unep.consultations.Api.post;
import static org.unep.consultations.Api.said;
import static org.unep.consultations.Api.say;
import static org.unep.consultations.Api.statement;
import static org.unep.consultations.Api.submitted;
import static org.unep.consultations.Stage.assertSilent;
import static org.unep.consultations.statement.Ndjson.line;
import static org.unep.consultations.statement.Ndjson.results;
import static org.unep.consultations.statement.Ndjson.statuses;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.EventContract;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** What belongs to a statement beside its text and positions. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class PartsOfStatementsTest {

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private String session;

    @BeforeEach
    void scheduleAPlenary() {
        session = Stage.plenary();
    }

    @Test
    void everythingIsShownAndToldAsItWasSent() {
        String location = say(session, full()).statusCode(201).body("translations.fr.official", equalTo(true)).extract()
                .header("Location");
        anybody().get(location).then().statusCode(200).body("channel", equalTo("WRITTEN")).body("agendaItem", equalTo("5 (b)"))
                .body("translations.fr.text", equalTo("Nous voudrions commenter."))
                .body("translations.es.official", equalTo(false)).body("attachments[0].sha256", equalTo(HASH))
                .body("attachments[0].mediaType", equalTo("application/pdf")).body("attachments[0].language", nullValue())
                .body("sourceDocument.symbol", equalTo("UNEP/GIMM/1")).body("sourceDocument.publishedOn", equalTo("2023-09-07"))
                .body("kind", equalTo("STATEMENT")).body("consent", equalTo("GRANTED")).body("late", equalTo(false))
                .body("attribution", equalTo("NAMED")).body("affiliations", contains("weog"));
        EventContract.own().assertFollowed("statement-delivered", Rows.told("session", session).get(0).payload());
    }

    @Test
    void importTakesTheSameParts() {
        UUID id = UUID.randomUUID();
        assertEquals(List.of("created"), statuses(results(List.of(line(session, id, full())))));
        anybody().get("/v1/statements/" + id).then().body("translations.fr.text", equalTo("Nous voudrions commenter."))
                .body("attachments[0].title.en", equalTo("As delivered")).body("affiliations", contains("weog"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "translations|{\"en\":{\"text\":\"Again\"}}|/translations/en",
            "translations|{\"fr\":{\"text\":\"Un\"},\"FR\":{\"text\":\"Deux\"}}|/translations/FR",
            "translations|{\"fr\":{\"text\":\" \"}}|/translations/fr/text",
            "translations|{\"fr\":null}|/translations/fr", "translations|{\"no tag\":{\"text\":\"A\"}}|/translations/no tag",
            "translations|{\"fr\":{\"text\":\"A\",\"official\":\"yes\"}}|/translations/fr/official",
            "attachments|[{\"title\":{\"en\":\"A\"},\"url\":\"ftp://a\",\"sha256\":\"H\"}]|/attachments/0/url",
            "attachments|[{\"title\":{\"en\":\"A\"},\"url\":\"https://a.org\",\"sha256\":\"beef\"}]|/attachments/0/sha256",
            "attachments|[{\"title\":{\"en\":\"A\"},\"url\":\"https://a.org\"}]|/attachments/0/sha256",
            "attachments|[{\"title\":{\"en\":\"A\"},\"url\":\"https://a.org\",\"sha256\":\"H\",\"mediaType\":\"pdf\"}]|/attachments/0/mediaType",
            "attachments|[{\"url\":\"https://a.org\",\"sha256\":\"H\"}]|/attachments/0/title",
            "sourceDocument|{\"title\":{\"en\":\"A\"}}|/sourceDocument", "sourceDocument|{\"url\":\"a\"}|/sourceDocument/url",
            "agendaItem|\" \"|/agendaItem", "channel|\"SUNG\"|/channel", "kind|\"SPEECH\"|/kind",
            "consent|\"MAYBE\"|/consent", "attribution|\"GROUP\"|/attribution", "attribution|\"UNATTRIBUTED\"|/attribution",
            "kind|\"RIGHT_OF_REPLY\"|/inReplyTo", "inReplyTo|\"" + NOBODY + "\"|/inReplyTo", "late|true|/late",
            "affiliations|[]|/affiliations" })
    void wrongPartIsPointedAt(String field, String value, String pointer) {
        String body = "{\"participant\":\"CHE\",\"spokenAt\":\"2023-09-07T10:00:00Z\",\"language\":\"en\",\"%s\":%s}"
                .formatted(field, value.replace("\"H\"", "\"" + HASH + "\""));
        as("secretariat").contentType(ContentType.JSON).body(body).post("/v1/sessions/" + session + "/statements").then()
                .statusCode(400).body("type", equalTo("/problems/invalid-request")).body("errors.pointer", hasItem(pointer));
        assertSilent(session);
    }

    @Test
    void moreThanTwentyAttachmentsAreRefused() {
        var statement = statement("CHE");
        statement.put("attachments", Collections.nCopies(21,
                Map.of("title", Map.of("en", "A"), "url", "https://a.org", "sha256", HASH)));
        say(session, statement).statusCode(400).body("errors.pointer", contains("/attachments"));
    }

    @Test
    void attributionFollowsFromWhoIsNamed() {
        var forGroup = statement(null);
        forGroup.put("onBehalfOf", List.of("weog"));
        forGroup.put("attribution", "GROUP");
        say(session, forGroup).statusCode(201).body("attribution", equalTo("GROUP")).body("affiliations", empty());
        var some = statement(null);
        some.put("quantifier", "SOME");
        say(session, some).statusCode(201).body("attribution", equalTo("UNATTRIBUTED"));
    }

    @Test
    void agendaItemIsOneOfTheConsultationWhereItHasAnAgenda() {
        var consultation = Api.consultation(Stage.process());
        consultation.put("agenda", List.of(Map.of("item", "1", "title", Map.of("en", "Opening")),
                Map.of("item", "2", "title", Map.of("en", "Views"))));
        String id = post("/v1/consultations", consultation).statusCode(201).extract().path("id");
        String plenary = Api.scheduled(id, "PLENARY");
        var statement = statement("CHE");
        statement.put("agendaItem", "3");
        say(plenary, statement).statusCode(422).body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/agendaItem"));
        Rows.run("""
                update consultation set adopted_agenda = '[{"item": "3", "title": {"en": "Other matters"}}]'
                where id = cast(? as uuid)""", id);
        for (String item : List.of("2", "3")) {
            statement.put("agendaItem", item);
            say(plenary, statement).statusCode(201).body("agendaItem", equalTo(item));
        }
    }

    @Test
    void rightOfReplyIsToADeliveredStatementOfTheSameConsultation() {
        String first = said(session, statement("CHE"));
        say(session, reply(first)).statusCode(201).body("kind", equalTo("RIGHT_OF_REPLY")).body("inReplyTo", equalTo(first));
        String elsewhere = said(Api.plenary(Stage.process()), statement("CHE"));
        String withdrawn = said(session, statement("CHE"));
        move(withdrawn, "withdraw").statusCode(200);
        for (String wrong : List.of(NOBODY, elsewhere, withdrawn, submitted(session, "CHE"))) {
            say(session, reply(wrong)).statusCode(422).body("type", equalTo("/problems/unknown-reference"))
                    .body("errors.pointer", contains("/inReplyTo"));
        }
    }

    @Test
    void lineOfAnImportMayReplyToTheLineBefore() {
        UUID first = UUID.randomUUID();
        assertEquals(List.of("created", "created"), statuses(results(List.of(line(session, first, statement("CHE")),
                line(session, null, reply(first.toString()))))));
        anybody().get("/v1/statements?kind=RIGHT_OF_REPLY&session=" + session).then().body("items.inReplyTo",
                contains(first.toString()));
    }

    @Test
    void affiliationsAreThoseOfTheDayAtTheVenueAndStayWhatTheyWere() {
        String observer = Api.observer();
        Rows.run("""
                insert into membership (participant, party_group, valid_from, valid_to) values
                (?, 'weog', '2023-09-08', null), (?, 'grulac', null, '2023-09-07')""", observer, observer);
        String consultation = Api.announced(Stage.process());
        Rows.run("update consultation set zone = 'Pacific/Auckland' where id = cast(? as uuid)", consultation);
        String plenary = Api.scheduled(consultation, "PLENARY");
        var statement = statement(observer);
        statement.put("spokenAt", "2023-09-07T11:59:00Z");
        String before = said(plenary, statement);
        statement.put("spokenAt", "2023-09-07T12:01:00Z");
        String after = said(plenary, statement);
        Rows.run("delete from membership where participant = ?", observer);
        anybody().get("/v1/statements/" + before).then().body("affiliations", contains("grulac"));
        anybody().get("/v1/statements/" + after).then().body("affiliations", contains("weog"));
        post("/v1/statements/" + after + "/corrections", Map.of("reason", "A word.", "changes", Map.of("text", "Another")))
                .statusCode(200).body("affiliations", contains("weog"));
    }

    @Test
    void markupAndScriptArePlainText() {
        String markup = "<script>alert('a')</script> & <b>\"bold\"</b> '; drop table statement; --";
        var position = position(Stage.open(), "SUPPORT_WITH_CONDITIONS");
        position.put("condition", markup);
        position.put("text", markup);
        var statement = statement("CHE", position);
        statement.put("text", markup);
        statement.put("translations", Map.of("fr", Map.of("text", markup)));
        String location = say(session, statement).statusCode(201).extract().header("Location");
        anybody().accept("text/html, */*").get(location).then().statusCode(200).contentType("application/json")
                .header("X-Content-Type-Options", "nosniff").body("text", equalTo(markup))
                .body("positions[0].condition", equalTo(markup)).body("positions[0].text", equalTo(markup))
                .body("translations.fr.text", equalTo(markup));
        assertTrue(Rows.told("session", session).get(0).payload().contains("<script>"));
    }

    @Test
    void statementOfTenMegabytesIsTooLarge() {
        var statement = statement("CHE");
        statement.put("text", "a".repeat(10 << 20));
        say(session, statement).statusCode(413).contentType("application/problem+json").body("type",
                equalTo("/problems/content-too-large"));
        var results = results(List.of(line(session, null, statement), line(session, null, statement("CHE"))));
        assertEquals(List.of("invalid", "created"), statuses(results));
        assertTrue(results.get(0).get("problem").get("detail").asText().contains("longer than"));
        assertEquals(1, Rows.told("session", session).size());
    }

    private static Map<String, Object> reply(String to) {
        var reply = statement("BRA");
        reply.put("kind", "RIGHT_OF_REPLY");
        reply.put("inReplyTo", to);
        return reply;
    }

    private static Map<String, Object> full() {
        var full = statement("CHE", position(Stage.open(), "SUPPORT"));
        full.put("channel", "WRITTEN");
        full.put("agendaItem", "5 (b)");
        full.put("attribution", "NAMED");
        full.put("translations", Map.of("fr", Map.of("text", "Nous voudrions commenter.", "official", true), "es",
                Map.of("text", "Quisiéramos comentar.")));
        full.put("attachments", List.of(Map.of("title", Map.of("en", "As delivered"), "url", "https://www.unep.org/a.pdf",
                "sha256", HASH, "mediaType", "application/pdf")));
        full.put("sourceDocument", Map.of("symbol", "UNEP/GIMM/1", "publishedOn", "2023-09-07"));
        return full;
    }
}
