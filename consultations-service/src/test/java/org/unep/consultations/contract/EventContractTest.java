package org.unep.consultations.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.position;
import static org.unep.consultations.Api.post;
import static org.unep.consultations.Api.said;
import static org.unep.consultations.Api.say;
import static org.unep.consultations.Api.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.consultations.Rows.Told;
import org.unep.consultations.Stage;
import org.unep.embedded.Embedded;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.EventContract;
import org.unep.embedded.Topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What this service publishes is what its contract says. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class EventContractTest {

    @Inject
    ObjectMapper json;

    @Test
    void everyEventThatIsEmittedFollowsItsSchemaAndEverySchemaHasItsEvent() {
        String process = Stage.process();
        String observer = Api.observer();
        Api.move(said(Stage.plenary(), statement(observer, position(Stage.open(), "SUPPORT"))), "withdraw").statusCode(200);
        String delivered = Api.submitted(Stage.plenary(), "CHE");
        Api.move(delivered, "deliver").statusCode(200);
        post("/v1/statements/" + delivered + "/consent", Map.of("publish", false)).statusCode(200);
        say(Stage.plenary(), unattributed()).statusCode(201);
        String registration = post("/v1/consultations/" + Stage.consultation() + "/registrations",
                Map.of("participant", observer)).statusCode(201).extract().header("Location");
        Api.patch(registration, "\"1\"", Map.of("credentials", "ACCEPTED")).statusCode(200);
        as("secretariat").header("If-Match", "*").delete(registration).then().statusCode(200);
        String group = Api.group(Map.of("participant", observer, "from", "2023-01-01"));
        Api.patch("/v1/groups/" + group, "\"1\"", Map.of("name", Map.of("fr", "Un groupe"))).statusCode(200);
        reported();
        rescheduled(process);
        EventContract contract = EventContract.own();
        var emitted = new TreeSet<String>();
        var rows = new ArrayList<>(Rows.told("process", process));
        rows.addAll(Rows.told("code", process));
        rows.addAll(Rows.told("code", observer));
        rows.addAll(Rows.told("code", group));
        rows.addAll(Rows.told("kind", "REGIONAL"));
        rows.addAll(Rows.told("kind", "MEMBER_STATE"));
        for (Told row : rows) {
            contract.assertFollowed(row.name(), row.payload());
            emitted.add(row.name());
        }
        assertEquals(contract.names(), List.copyOf(emitted));
    }

    /** What becomes of a report from a breakout group. */
    private static void reported() {
        String report = "/v1/report-backs/" + post("/v1/sessions/" + Stage.breakout() + "/report-backs",
                Map.of("reportedAt", "2023-09-08T11:02:00+02:00",
                        "findings", List.of(Map.of("proposal", Stage.open(), "stance", "MIXED"))))
                .statusCode(201).extract().path("id");
        Api.patch(report, 1, Map.of("crosscutting", List.of("tailings"))).statusCode(200);
        post(report + "/note", Map.of("in", Stage.plenary())).statusCode(200);
    }

    /** What the secretariat changes in the course of a process. */
    private static void rescheduled(String process) {
        int version = anybody().get("/v1/processes/" + process).path("version");
        Api.patch("/v1/processes/" + process, version, Map.of("documents", List.of(Map.of("symbol", "A/" + version))))
                .statusCode(200);
        String held = "/v1/consultations/" + Api.announced(process);
        Api.patch(held, 1, Map.of("city", Map.of("en", "Geneva"), "outcome", Map.of("supportedProposals",
                List.of(Map.of("proposal", Stage.open()), Map.of("title", Map.of("en", "Observatory")))))).statusCode(200);
        for (String verb : List.of("open", "close", "report")) {
            Api.as("secretariat").post(held + "/" + verb).then().statusCode(200);
        }
        var request = Api.session("BREAKOUT");
        request.putAll(Map.of("startsAt", "2023-09-07T13:00:00Z", "endsAt", "2023-09-07T14:30:00Z", "chairs",
                List.of(Map.of("name", "A", "participant", "CHE")), "agendaItems", List.of("5")));
        String session = "/v1/sessions/" + post("/v1/consultations/" + Stage.consultation() + "/sessions", request)
                .statusCode(201).extract().path("id");
        Api.patch(session, 1, Map.of("room", "XX")).statusCode(200);
        post(session + "/cancel", Map.of("reason", "It meets with group 2.")).statusCode(200);
        post("/v1/consultations/" + Api.announced(process) + "/cancel", Map.of("reason", "Nobody came.")).statusCode(200);
    }

    private static Map<String, Object> unattributed() {
        var merge = position(Stage.open(), "MERGE");
        merge.put("with", Stage.other());
        var statement = statement(null, merge);
        statement.put("quantifier", "SEVERAL");
        return statement;
    }

    @Test
    void statementAndItsEventAreWrittenInOneTransaction() {
        String id = said(Stage.plenary(), statement("CHE", position(Stage.open(), "SUPPORT")));
        assertWrittenAtOnce(List.of("event", "position", "statement"), Rows.texts("""
                select 'statement ' || xmin from statement where id = cast(? as uuid)
                union all select 'position ' || xmin from position where statement = cast(? as uuid)
                union all select 'event ' || xmin from outbox where subject = ?""", id, id, id));
    }

    @Test
    void consultationAndItsEventAreWrittenInOneTransaction() {
        String id = Api.announced(Stage.process());
        assertWrittenAtOnce(List.of("consultation", "event"), Rows.texts("""
                select 'consultation ' || xmin from consultation where id = cast(? as uuid)
                union all select 'event ' || xmin from outbox where subject = ?""", id, id));
    }

    /** Each row is given as what it is and the transaction that wrote it. */
    private static void assertWrittenAtOnce(List<String> kinds, List<String> rows) {
        assertEquals(kinds, rows.stream().map(row -> row.split(" ")[0]).sorted().toList());
        assertEquals(1, rows.stream().map(row -> row.split(" ")[1]).distinct().count(), rows.toString());
    }

    @Test
    void eventCarriesTheStateThatItsResourceShows() throws IOException {
        var statement = statement("CHE", position(Stage.open(), "SUPPORT"), position(Stage.other(), "CONCERN"));
        statement.put("spokenAt", "2023-09-07T10:00:00.123456789+02:00");
        statement.put("crosscutting", List.of("avoiding-duplication"));
        String session = Stage.plenary();
        String id = said(session, statement);
        JsonNode shown = json.readTree(anybody().get("/v1/statements/" + id).asString());
        assertEquals(shown, json.readTree(Rows.told("session", session).get(0).payload()));
        assertEquals("2023-09-07T08:00:00.123456Z", shown.get("spokenAt").asText());
    }

    @Test
    void withdrawalTellsWhoseStatementItWasAndNoMoreOfWhatWasSaid() throws IOException {
        var statement = statement("CHE", position(Stage.open(), "SUPPORT"));
        statement.put("onBehalfOf", List.of("weog", "CHE"));
        statement.put("crosscutting", List.of("avoiding-duplication"));
        String session = Stage.plenary();
        String id = said(session, statement);
        Api.move(id, "withdraw").statusCode(200);
        String payload = Rows.told("session", session).get(1).payload();
        EventContract.own().assertFollowed("statement-withdrawn", payload);
        var told = (ObjectNode) json.readTree(payload);
        var tombstone = (ObjectNode) json.readTree(anybody().get("/v1/statements/" + id).asString());
        tombstone.remove("deleted");
        tombstone.fields().forEachRemaining(field -> assertEquals(field.getValue(), told.remove(field.getKey())));
        assertEquals(json.readTree("""
                {"onBehalfOf": ["weog", "CHE"], "quantifier": null, "attribution": "NAMED", "affiliations": ["weog"],
                 "kind": "STATEMENT", "inReplyTo": null, "channel": "SPOKEN", "agendaItem": null,
                 "spokenAt": "2023-09-07T10:00:00Z", "late": false, "language": "en", "text": null, "translations": {},
                 "positions": [], "crosscutting": [], "consent": "GRANTED", "attachments": [], "sourceDocument": null}"""),
                told);
        assertFalse(payload.contains("We would like to comment."));
    }

    @Test
    void keyKeepsInOrderWhatOneSpeakerSaid() {
        String session = Stage.plenary();
        said(session, statement("CHE", position(Stage.open(), "SUPPORT")));
        var forGroup = statement(null);
        forGroup.put("onBehalfOf", List.of("grulac", "CHL"));
        said(session, forGroup);
        said(session, unattributed());
        assertEquals(List.of("CHE", "grulac", session), Rows.told("session", session).stream().map(Told::key).toList());
    }

    @Test
    void nothingTellsOfAStatementThatIsOnlySubmittedNotEvenThatItWasWithdrawn() {
        String session = Stage.plenary();
        Api.move(Api.submitted(session, "CHE"), "withdraw").statusCode(200);
        assertEquals(List.of(), Rows.told("session", session));
    }

    @Test
    void refusedActsTellNothing() {
        String session = Stage.plenary();
        say(session, statement("CHE", position(Stage.withdrawn(), "SUPPORT"))).statusCode(409);
        post("/v1/sessions/" + session + "/report-backs", Map.of("reportedAt", "2023-09-08T09:00:00Z")).statusCode(409);
        assertEquals(List.of(), Rows.told("session", session));
        post("/v1/processes", Map.of("code", Stage.process(), "title", Map.of("en", "Again"))).statusCode(409);
        assertEquals(1, Rows.told("code", Stage.process()).size());
    }

    @Test
    void deliveredStatementArrivesOnTheTopicAsACloudEvent() {
        Embedded.connect("consultations");
        String observer = Api.observer();
        String id = said(Stage.plenary(), statement(observer, position(Stage.open(), "SUPPORT")));
        var read = Topic.await("unep.consultations", r -> id.equals(Topic.header(r, "ce_subject")));
        var event = read.get(read.size() - 1);
        assertEquals(observer, event.key());
        assertEquals("org.unep.consultations.statement-delivered.v1", Topic.header(event, "ce_type"));
        assertEquals("1.0", Topic.header(event, "ce_specversion"));
        assertEquals("/consultations-service", Topic.header(event, "ce_source"));
        assertEquals("application/json", Topic.header(event, "content-type"));
        EventContract.own().assertFollowed("statement-delivered", Topic.text(event));
        assertEquals(List.of("participant-added", "statement-delivered"),
                read.stream().filter(r -> observer.equals(r.key())).map(r -> Topic.header(r, "ce_type").split("\\.")[3])
                        .toList());
        assertTrue(read.stream().anyMatch(r -> "TUR".equals(r.key())), "those who are there from the start are told of");
    }

    @Test
    void tablesOfTheChassisAreWordForWordThoseInTheMigrations() throws IOException {
        assertHasTable("V1__consultations_and_outbox.sql", "/db/outbox.sql");
        assertHasTable("V3__idempotency.sql", "/db/idempotency.sql");
    }

    private void assertHasTable(String migration, String table) throws IOException {
        try (var in = getClass().getResourceAsStream(table)) {
            assertTrue(Files.readString(Path.of("src/main/resources/db/migration", migration))
                    .contains(new String(in.readAllBytes(), "UTF-8").strip()));
        }
    }
}
