package org.unep.consultations.statement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.delegate;
import static org.unep.consultations.Api.position;
import static org.unep.consultations.Api.statement;
import static org.unep.consultations.Stage.assertSilent;
import static org.unep.consultations.statement.Ndjson.line;
import static org.unep.consultations.statement.Ndjson.lines;
import static org.unep.consultations.statement.Ndjson.results;
import static org.unep.consultations.statement.Ndjson.sent;
import static org.unep.consultations.statement.Ndjson.statuses;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.consultations.Rows;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Statements by the file: each line is taken or told, and nothing is taken twice. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ImportTest {

    private String session;

    @BeforeEach
    void scheduleAPlenary() {
        session = Stage.plenary();
    }

    @Test
    void linesAreRecordedAsIfTheyWerePosted() {
        UUID id = UUID.randomUUID();
        var results = results(List.of(line(session, id, statement("CHE", position(Stage.open(), "SUPPORT"))),
                line(session, null, statement("BRA"))));
        assertEquals(List.of("created", "created"), statuses(results));
        assertEquals(id.toString(), results.get(0).get("id").asText());
        assertEquals(List.of(1, 2), results.stream().map(r -> r.get("line").asInt()).toList());
        assertFalse(results.get(0).has("problem"));
        anybody().get("/v1/statements/" + id).then().statusCode(200).body("session", equalTo(session))
                .body("participant", equalTo("CHE")).body("positions.proposal", contains(Stage.open()))
                .body("status", equalTo("DELIVERED")).body("version", equalTo(1));
        anybody().get("/v1/statements/" + results.get(1).get("id").asText()).then().body("participant", equalTo("BRA"));
        assertEquals(List.of("CHE", "BRA"), told().stream().map(Rows.Told::key).toList());
    }

    @Test
    void dryRunSaysWhatWouldBecomeOfEachLineAndStoresNothing() {
        String same = line(session, UUID.randomUUID(), statement("CHE", position(Stage.open(), "SUPPORT")));
        var results = results("?dryRun=true", String.join("\n", same, same, "{}", line(session, null, statement("XYZ"))));
        assertEquals(List.of("created", "exists", "invalid", "invalid"), statuses(results));
        assertSilent(session);
        results(List.of(same));
        assertEquals(List.of("exists"), statuses(results("?dryRun=true", same)));
    }

    @Test
    void whatIsSentTwiceIsRecordedOnce() {
        var lines = new ArrayList<>(lines(session, 3));
        assertEquals(List.of("created", "created", "created"), statuses(results(lines)));
        lines.add(lines(session, 1).get(0));
        lines.add(lines.get(3));
        assertEquals(List.of("exists", "exists", "exists", "created", "exists"), statuses(results(lines)));
        assertEquals(4, count());
        assertEquals(4, told().size());
    }

    @Test
    void whatTwoSendAtTheSameTimeIsRecordedOnce() {
        String body = String.join("\n", lines(session, 700));
        var statuses = IntStream.range(0, 4).parallel().mapToObj(i -> statuses(results("", body))).flatMap(List::stream)
                .toList();
        assertEquals(700, Collections.frequency(statuses, "created"));
        assertEquals(2_100, Collections.frequency(statuses, "exists"));
        assertEquals(700, count());
        assertEquals(700, told().size());
    }

    @Test
    void statementThatWasMovedOnIsLeftAsItIs() {
        String line = lines(session, 1).get(0);
        String id = results(List.of(line)).get(0).get("id").asText();
        as("secretariat").post("/v1/statements/" + id + "/withdraw").then().statusCode(200);
        assertEquals(List.of("exists"), statuses(results(List.of(line))));
        as("secretariat").get("/v1/statements/" + id).then().body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void invalidLinesAreToldAndTheOthersAreRecorded() {
        var lines = new ArrayList<String>();
        lines.add(line(session, null, statement("CHE", position(Stage.open(), "SUPPORT"))));
        lines.add(line(session, null, statement("CHE", position(Stage.withdrawn(), "SUPPORT"))));
        lines.add(line(session, null, statement("CHE", position(NOBODY, "SUPPORT"))));
        lines.add(line(NOBODY, null, statement("CHE")));
        lines.add(line(session, null, statement("BRA", position(Stage.other(), "SUPPORT"))));
        var results = results(lines);
        assertEquals(List.of("created", "invalid", "invalid", "invalid", "created"), statuses(results));
        assertEquals(List.of("/problems/proposal-not-open", "/problems/not-known-yet", "/problems/unknown-reference"),
                results.subList(1, 4).stream().map(r -> r.get("problem").get("type").asText()).toList());
        assertEquals(List.of("/positions/0/proposal", "/positions/0/proposal", "/session"), results.subList(1, 4).stream()
                .map(r -> r.get("problem").get("errors").get(0).get("pointer").asText()).toList());
        assertEquals(409, results.get(1).get("problem").get("status").asInt());
        assertEquals(2, count());
    }

    @Test
    void manyLinesAreTakenInTheirOrder() {
        var lines = lines(session, 1_234);
        var results = results(lines);
        assertEquals(1_234, results.size());
        assertEquals(lines.stream().map(l -> l.substring(7, 43)).toList(),
                results.stream().map(r -> r.get("id").asText()).toList());
        assertEquals(1_234, count());
    }

    @Test
    void bodyThatWasCutOffCanBeSentAgain() throws IOException {
        var lines = lines(session, 700);
        String body = String.join("\n", lines);
        Ndjson.cutOff(body.substring(0, body.length() - 40), () -> count() == 500);
        var statuses = statuses(results(lines));
        assertEquals(700, statuses.size());
        assertEquals(500, Collections.frequency(statuses, "exists"));
        assertEquals(200, Collections.frequency(statuses, "created"));
        assertEquals(700, count());
        assertEquals(700, told().size());
    }

    @Test
    void onlyTheSecretariatImports() {
        byte[] body = lines(session, 1).get(0).getBytes();
        anybody().contentType(Ndjson.TYPE).body(body).post("/v1/statements/import").then().statusCode(401)
                .contentType("application/problem+json");
        for (var who : List.of(delegate("CHE"), as("co-facilitator"), as("co-chair"))) {
            who.contentType(Ndjson.TYPE).body(body).post("/v1/statements/import").then().statusCode(403)
                    .contentType("application/problem+json").body("type", equalTo("/problems/forbidden"));
        }
        assertSilent(session);
    }

    @Test
    void bodyIsNdjsonAndSaysSo() {
        byte[] body = lines(session, 1).get(0).getBytes();
        as("secretariat").contentType("application/json").body(body).post("/v1/statements/import").then().statusCode(415)
                .contentType("application/problem+json").body("type", equalTo("/problems/unsupported-media-type"));
        sent("?dry=true", lines(session, 1).get(0)).statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("/problems/unknown-parameter")).body("errors.pointer", contains("?dry"));
        assertSilent(session);
    }

    @Test
    void importMayBeLargerThanWhatIsReadAsAWhole() {
        String line = "x".repeat(1_000_000) + "\n";
        var answer = as("secretariat").contentType("application/x-ndjson")
                .body(line.repeat(11).getBytes(StandardCharsets.UTF_8)).post("/v1/statements/import")
                .then().statusCode(200).extract().asString();
        assertEquals(11, answer.lines().count());
    }

    private long count() {
        return Rows.count("select count(*) from statement where session = cast(? as uuid)", session);
    }

    private List<Rows.Told> told() {
        return Rows.told("session", session);
    }
}
