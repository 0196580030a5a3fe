package org.unep.proposals.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.delegate;
import static org.unep.proposals.Api.group;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposal;
import static org.unep.proposals.Api.revise;
import static org.unep.proposals.bulk.Files.NDJSON;
import static org.unep.proposals.bulk.Files.imported;
import static org.unep.proposals.bulk.Files.line;
import static org.unep.proposals.bulk.Files.lines;
import static org.unep.proposals.bulk.Files.pointers;
import static org.unep.proposals.bulk.Files.sent;
import static org.unep.proposals.bulk.Files.statuses;

import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.EventContract;
import org.unep.embedded.Tokens;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

/** Proposals by the file: each line is made or told, and nothing is made twice. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ProposalImportTest {

    // all that a row says but when it was made, under which id, and how often it changed
    private static final String ROW = """
            select cast(to_jsonb(p) - '{id,version,created_at,updated_at,submitted_at,history}'::text[]
                    || jsonb_build_object('step', (p.history -> 0) - 'at', 'since', jsonb_typeof(p.history -> 0 -> 'at'),
                        'revision', to_jsonb(r) - '{proposal,revised_at}'::text[]) as text)
            from proposal p left join revision r on r.proposal = p.id where p.id = cast(:id as uuid)""";

    @Inject
    EntityManager entities;

    private String process;

    @BeforeEach
    void openAProcess() {
        process = process();
    }

    @Test
    void lineMakesTheVeryRowsThatAPostMakes() {
        group(process, "grulac", "GRULAC");
        for (String status : List.of("DRAFT", "SUBMITTED")) {
            var fields = full(status);
            String id = imported("?status=" + status, List.of(line(fields))).get(0).get("id").asText();
            fields.remove("key");
            fields.remove("reason"); // is given with the step that a proposal takes
            String posted = as("secretariat").contentType(ContentType.JSON).body(fields).post("/v1/proposals").then()
                    .statusCode(201).extract().path("id");
            if (status.equals("SUBMITTED")) {
                as("secretariat").contentType(ContentType.JSON).body(Map.of("reason", "Agreed"))
                        .post("/v1/proposals/" + posted + "/submit").then().statusCode(200);
            }
            assertEquals(row(posted), row(id));
            proposal(id).body("status", equalTo(status)).body("version", equalTo(1));
        }
    }

    @Test
    void draftsAreToldToNobodyAndWhatIsSubmittedIsToldAsItIsShown() {
        imported("", lines(process, 2));
        assertEquals(List.of(), told());
        var results = imported("?status=SUBMITTED", List.of(line(full("SUBMITTED", Map.of()))));
        var told = told();
        assertEquals(1, told.size());
        EventContract.own().assertFollowed("proposal-submitted", told.get(0));
        assertEquals(Files.read(proposal(results.get(0).get("id").asText()).extract().asString()), Files.read(told.get(0)));
        anybody().get("/v1/proposals/" + results.get(0).get("id").asText()).then().statusCode(200)
                .body("history.reason", contains("Agreed")).body("history.actor.role", contains("secretariat"));
    }

    @Test
    void whatIsSentTwiceIsMadeOnce() {
        for (String identity : List.of("id", "key", "nothing")) {
            var fields = Files.proposal(process, UUID.randomUUID());
            if (!identity.equals("id")) {
                fields.put("key", identity.equals("key") ? "AFR-07" : null);
                fields.remove("id");
            }
            assertEquals(List.of("created", "exists"), statuses(imported("", List.of(line(fields), line(fields)))));
            var again = imported("", List.of(line(fields)));
            assertEquals(List.of("exists"), statuses(again));
            proposal(again.get(0).get("id").asText()).statusCode(200);
        }
        assertEquals(3, count());
    }

    @Test
    void keyIsOfTheProcess() {
        var fields = Files.proposal(process, null);
        fields.put("key", "AFR-07");
        String id = imported("", List.of(line(fields))).get(0).get("id").asText();
        String other = process();
        fields.put("process", other);
        var results = imported("", List.of(line(fields)));
        assertEquals(List.of("created"), statuses(results));
        assertFalse(results.get(0).get("id").asText().equals(id));
    }

    @Test
    void lineThatSaysSomethingElseThanItsProposalIsToldAndTheProposalIsLeft() {
        var fields = Files.proposal(process, UUID.randomUUID());
        var other = new HashMap<>(fields);
        other.put("title", Map.of("en", "Other"));
        var results = imported("", List.of(line(fields), line(other)));
        assertEquals(List.of("created", "invalid"), statuses(results));
        results = imported("", List.of(line(other)));
        assertEquals("/problems/conflict", results.get(0).get("problem").get("type").asText());
        assertEquals(List.of("/id"), pointers(results.get(0)));
        assertEquals(fields.get("id").toString(), results.get(0).get("id").asText());
        proposal(fields.get("id").toString()).body("title", equalTo(fields.get("title"))).body("version", equalTo(1));
    }

    @Test
    void proposalThatWasRevisedSinceIsLeftAsItIs() {
        String line = lines(process, 1).get(0);
        String id = imported("?status=SUBMITTED", List.of(line)).get(0).get("id").asText();
        as("secretariat").post("/v1/proposals/" + id + "/table").then().statusCode(200);
        assertEquals(List.of("exists"), statuses(imported("", List.of(line))));
        revise(id).statusCode(200);
        assertEquals(List.of("invalid"), statuses(imported("", List.of(line))));
        proposal(id).body("text.en", equalTo("Other words")).body("status", equalTo("TABLED"));
    }

    @Test
    void dryRunSaysWhatWouldBecomeOfEachLineAndStoresNothing() {
        var lines = new ArrayList<>(lines(process, 600));
        lines.add(lines.get(0));
        lines.add(line(Map.of("id", Files.read(lines.get(0)).get("id"), "process", process, "title", Map.of("en", "Other"),
                "text", Map.of("en", "Other"))));
        lines.add("{}");
        var response = sent(NDJSON, "?dryRun=true&status=SUBMITTED", String.join("\n", lines).getBytes(UTF_8));
        response.statusCode(200).header("Lines-Created", "600").header("Lines-Exists", "1").header("Lines-Invalid", "2");
        assertEquals(0, count());
        assertEquals(List.of(), told());
    }

    @Test
    void whatTwoSendAtTheSameTimeIsMadeOnce() {
        var lines = lines(process, 700);
        var shuffled = new ArrayList<>(lines);
        Collections.reverse(shuffled);
        var statuses = IntStream.range(0, 4).parallel()
                .mapToObj(i -> statuses(imported("?status=SUBMITTED", i % 2 == 0 ? lines : shuffled))).flatMap(List::stream)
                .toList();
        assertEquals(700, Collections.frequency(statuses, "created"));
        assertEquals(2_100, Collections.frequency(statuses, "exists"));
        assertEquals(700, count());
        assertEquals(700, told().size());
    }

    @Test
    void bodyThatWasCutOffCanBeSentAgain() throws IOException {
        var lines = lines(process, 700);
        byte[] body = String.join("\n", lines).getBytes(UTF_8);
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("POST /v1/proposals/import HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                    + "\r\nAuthorization: Bearer " + Tokens.of("secretariat") + "\r\nContent-Length: " + (body.length + 1_000)
                    + "\r\n\r\n").getBytes(UTF_8));
            out.write(body);
            out.flush();
            Awaitility.await().pollInSameThread().until(() -> count() == 500);
        }
        var statuses = statuses(imported("", lines));
        assertEquals(500, Collections.frequency(statuses, "exists"));
        assertEquals(200, Collections.frequency(statuses, "created"));
        assertEquals(700, count());
    }

    @Test
    void eachChunkIsDatedWhenItIsWritten() throws IOException {
        var lines = lines(process, 501);
        String first = String.join("\n", lines.subList(0, 500)) + "\n";
        Instant between;
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("POST /v1/proposals/import?status=SUBMITTED HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: " + NDJSON + "\r\nAuthorization: Bearer " + Tokens.of("secretariat")
                    + "\r\nContent-Length: " + (first.length() + lines.get(500).length()) + "\r\n\r\n" + first)
                    .getBytes(UTF_8));
            out.flush();
            Awaitility.await().pollInSameThread().until(() -> count() == 500);
            between = Instant.now();
            out.write(lines.get(500).getBytes(UTF_8));
            out.flush();
            assertTrue(new String(socket.getInputStream().readAllBytes(), UTF_8).contains("Lines-Created: 501"));
        }
        anybody().get("/v1/proposals?updatedSince=" + between + "&process=" + process).then()
                .body("items.id", contains(Files.read(lines.get(500)).get("id").asText()));
    }

    @Test
    void textsWhoseHashesAreTheSameAreNotTheSame() {
        var one = Files.proposal(process, UUID.randomUUID());
        one.put("title", Map.of("en", "Aa"));
        var other = new HashMap<>(one);
        other.put("title", Map.of("en", "BB"));
        assertEquals(one.hashCode(), other.hashCode());
        var far = new ArrayList<>(lines(process, 500));
        far.add(0, line(one));
        far.add(line(other));
        far.add(line(one));
        for (String query : List.of("?dryRun=true", "")) {
            var statuses = statuses(imported(query, far));
            assertEquals(List.of("created", "invalid", "exists"),
                    List.of(statuses.get(0), statuses.get(501), statuses.get(502)), query);
        }
        assertEquals(List.of("invalid", "exists"), statuses(imported("", List.of(line(other), line(one)))));
    }

    @Test
    void oneWordThatDoesNotEndSpoilsNoChunk() {
        var fields = Files.proposal(process, UUID.randomUUID());
        fields.put("text", Map.of("zh", "\u6c99\u571f " + "a".repeat(3_000)));
        assertEquals(List.of("created", "created"),
                statuses(imported("?status=SUBMITTED", List.of(line(fields), lines(process, 1).get(0)))));
        anybody().get("/v1/proposals?q=\u6c99\u571f&process=" + process).then()
                .body("items.id", contains(fields.get("id").toString()));
    }

    @Test
    void linesThatNameNoProcessAreOfTheOneInTheQuery() {
        var fields = Files.proposal(process, UUID.randomUUID());
        fields.remove("process");
        var other = Files.proposal(process(), UUID.randomUUID());
        var results = imported("?process=" + process, List.of(line(fields), line(other)));
        proposal(results.get(0).get("id").asText()).body("process", equalTo(process));
        proposal(results.get(1).get("id").asText()).body("process", equalTo(other.get("process")));
        assertEquals(List.of("invalid"), statuses(imported("", List.of(line(fields)))));
    }

    @Test
    void onlyTheSecretariatImports() {
        byte[] body = lines(process, 1).get(0).getBytes(UTF_8);
        anybody().contentType(NDJSON).body(body).post("/v1/proposals/import").then().statusCode(401);
        for (var who : List.of(delegate("CHE"), as("co-facilitator"), as("co-chair"))) {
            who.contentType(NDJSON).body(body).post("/v1/proposals/import").then().statusCode(403)
                    .body("type", equalTo("/problems/forbidden"));
        }
        assertEquals(0, count());
    }

    @Test
    void whatCannotBeTakenIsRefusedBeforeAnyLine() {
        byte[] body = lines(process, 1).get(0).getBytes(UTF_8);
        sent("application/json", "", body).statusCode(415).body("type", equalTo("/problems/unsupported-media-type"));
        sent(NDJSON, "?dry=true", body).statusCode(400).body("type", equalTo("/problems/unknown-parameter"));
        sent(NDJSON, "?status=TABLED", body).statusCode(400).body("errors.pointer", contains("?status"));
        sent(NDJSON, "?process=a b", body).statusCode(400).body("errors.pointer", contains("?process"));
        as("secretariat").get("/v1/proposals/import").then().statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
        assertEquals(0, count());
    }

    @Test
    void emptyFileMakesNothing() {
        sent(NDJSON, "", new byte[0]).statusCode(200).header("Lines-Created", "0");
        assertEquals(List.of(), imported(NDJSON, "", "\n \r\n".getBytes(UTF_8)));
    }

    private Map<String, Object> full(String key) {
        return full(key, Map.of("group", "grulac"));
    }

    private Map<String, Object> full(String key, Map<String, ?> origin) {
        var fields = Files.proposal(process, null);
        fields.remove("id");
        fields.put("key", key);
        fields.put("text", Map.of("es", "Un observatorio", "en", "An observatory"));
        fields.put("sourceLanguage", "es");
        fields.put("translations", Map.of("en", "OFFICIAL"));
        fields.put("cluster", "tools");
        fields.put("topics", List.of("sand", "data"));
        fields.put("facets", Map.of("life-cycle-stage", List.of("extraction")));
        fields.put("related", List.of(Map.of("kind", "INSTRUMENT", "symbol", "UNEP/EA.5/Res.12")));
        fields.put("sdgTargets", List.of("http://metadata.un.org/sdg/12.2", "http://metadata.un.org/sdg/8.a"));
        fields.put("origin", origin);
        fields.put("reason", "Agreed");
        return fields;
    }

    private JsonNode row(String id) {
        return Files.read((String) entities.createNativeQuery(ROW.replace("::", "\\:\\:"), String.class)
                .setParameter("id", id).getSingleResult());
    }

    private long count() {
        return (Long) entities.createNativeQuery("select count(*) from proposal where process = :process "
                + "and not (title ->> 'en' = 't')", Long.class).setParameter("process", process).getSingleResult();
    }

    @SuppressWarnings("unchecked") // rows of a native query
    private List<String> told() {
        return entities.createNativeQuery("select cast(payload as text) from outbox where payload ->> 'process' = :process",
                String.class).setParameter("process", process).getResultList();
    }
}
