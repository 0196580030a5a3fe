package org.unep.proposals.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.amend;
import static org.unep.proposals.Api.answer;
import static org.unep.proposals.Api.because;
import static org.unep.proposals.Api.consolidate;
import static org.unep.proposals.Api.consolidation;
import static org.unep.proposals.Api.delegate;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.participant;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposal;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.revise;
import static org.unep.proposals.Api.submitted;
import static org.unep.proposals.Api.tabled;
import static org.unep.proposals.Api.undo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.unep.embedded.Embedded;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.EventContract;
import org.unep.embedded.Topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What this service publishes is what its contract says. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class EventContractTest {

    private static final EventContract CONTRACT = EventContract.own();

    @Inject
    EntityManager entities;
    @Inject
    ObjectMapper json;

    @Test
    void everyEventThatIsEmittedFollowsItsSchemaAndEverySchemaHasItsEvent() throws IOException {
        String process = process();
        move(tabled(process, "Forwarded"), "forward").statusCode(200);
        move(submitted(process, "Withdrawn"), "withdraw").statusCode(200);
        consolidate(consolidation(process, "MERGE", List.of(submitted(process, "A"), tabled(process, "B")), "AB"))
                .statusCode(201);
        consolidate(consolidation(process, "SPLIT", List.of(submitted(process, "CD")), "C", "D")).statusCode(201);
        because(tabled(process, "Dropped"), "drop").statusCode(200);
        participant(process, "CHE");
        String undone = consolidate(consolidation(process, "REFORMULATE",
                List.of(submitted(process, "Undone", Map.of("participant", "CHE"))), "So far")).statusCode(201).extract()
                .path("id");
        answer(delegate("CHE"), undone, "CHE", "OBJECTED").statusCode(200);
        undo(undone).statusCode(200);
        revise(tabled(process, "Revised")).statusCode(200);
        amend(tabled(process, "Amended"), "accept").statusCode(200);
        amend(tabled(process, "Kept"), "reject").statusCode(200);
        Set<String> emitted = new TreeSet<>();
        for (Object[] row : outbox(process)) {
            String name = ((String) row[0]).replaceFirst("^org\\.unep\\.proposals\\.(.*)\\.v1$", "$1");
            CONTRACT.assertFollowed(name, (String) row[1]);
            emitted.add(name);
        }
        assertEquals(CONTRACT.names(), List.copyOf(emitted));
    }

    @Test
    void everySchemaHasAnExampleAndEveryExampleFollowsItsSchema() {
        CONTRACT.examples().forEach(
                example -> CONTRACT.assertFollowed(EventContract.nameOf(example), EventContract.read(example)));
        assertEquals(CONTRACT.names(), CONTRACT.examples().stream().map(EventContract::nameOf).distinct().toList());
    }

    @Test
    void consolidationTellsOfItselfItsSourcesAndItsResultsInOneTransaction() {
        String process = process();
        String a = submitted(process, "A");
        String b = submitted(process, "B");
        var recorded = consolidate(consolidation(process, "MERGE", List.of(a, b), "AB")).statusCode(201).extract();
        String result = recorded.path("results[0]");
        List<Object[]> rows = outbox(process).stream().skip(2).toList();
        assertEquals(List.of("consolidation-recorded " + result, "proposal-consolidated " + a, "proposal-consolidated " + b,
                "proposal-submitted " + result),
                rows.stream().map(r -> ((String) r[0]).split("\\.")[3] + " " + r[2]).toList());
        assertEquals(1, rows.stream().map(r -> r[4]).distinct().count(), "one transaction");
        assertEquals(recorded.path("id"), rows.get(0)[3]);
    }

    @Test
    void undoingTellsOfItselfItsSourcesAndItsResultsInOneTransaction() throws IOException {
        String process = process();
        String a = submitted(process, "A");
        String b = tabled(process, "B");
        var recorded = consolidate(consolidation(process, "MERGE", List.of(a, b), "AB")).statusCode(201).extract();
        String result = recorded.path("results[0]");
        int before = outbox(process).size();
        String undone = undo(recorded.path("id")).statusCode(200).extract().asString();
        List<Object[]> rows = outbox(process).stream().skip(before).toList();
        assertEquals(List.of("consolidation-undone " + result, "proposal-restored " + a, "proposal-restored " + b,
                "proposal-dropped " + result),
                rows.stream().map(r -> ((String) r[0]).split("\\.")[3] + " " + r[2]).toList());
        assertEquals(1, rows.stream().map(r -> r[4]).distinct().count(), "one transaction");
        assertEquals(json.readTree(undone), json.readTree((String) rows.get(0)[1]));
        assertEquals(json.readTree(proposal(b).extract().asString()), json.readTree((String) rows.get(2)[1]));
    }

    @Test
    void consentTellsOfTheConsolidationAndOfNoName() throws IOException {
        String process = process();
        participant(process, "CHE");
        String id = consolidate(consolidation(process, "REFORMULATE",
                List.of(submitted(process, "A", Map.of("participant", "CHE"))), "B")).statusCode(201).extract().path("id");
        int before = outbox(process).size();
        String shown = answer(delegate("CHE"), id, "CHE", "AGREED").statusCode(200).extract().asString();
        List<Object[]> rows = outbox(process).stream().skip(before).toList();
        assertEquals(List.of("org.unep.proposals.consolidation-consent-given.v1"), rows.stream().map(r -> r[0]).toList());
        assertEquals(id, rows.get(0)[3]);
        assertEquals(json.readTree(shown), json.readTree((String) rows.get(0)[1]));
        assertFalse(shown.contains("delegate-CHE"), "the name in the token");
    }

    @Test
    void eventCarriesTheStateThatItsResourceShows() throws IOException {
        String process = process();
        String id = tabled(process, "Sand");
        JsonNode shown = json.readTree(proposal(id).extract().asString());
        assertEquals(shown, json.readTree((String) outbox(process).get(1)[1]));
    }

    @Test
    void nothingTellsOfADraftNotEvenThatItWasWithdrawn() {
        String process = process();
        move(proposed(process, "Draft"), "withdraw").statusCode(200);
        assertEquals(List.of(), outbox(process));
    }

    @Test
    void refusedVerbTellsNothing() {
        String process = process();
        move(submitted(process, "Sand"), "forward").statusCode(409);
        assertEquals(1, outbox(process).size());
    }

    @Test
    void tabledProposalArrivesOnTheTopicAsACloudEvent() {
        Embedded.connect("proposals");
        String id = tabled(process(), "Sand");
        var read = Topic.await("unep.proposals",
                r -> id.equals(r.key()) && Topic.header(r, "ce_type").equals("org.unep.proposals.proposal-tabled.v1"));
        var event = read.get(read.size() - 1);
        assertEquals("1.0", Topic.header(event, "ce_specversion"));
        assertEquals("/proposals-service", Topic.header(event, "ce_source"));
        assertEquals(id, Topic.header(event, "ce_subject"));
        assertEquals("application/json", Topic.header(event, "content-type"));
        CONTRACT.assertFollowed("proposal-tabled", Topic.text(event));
        assertEquals(List.of("proposal-submitted", "proposal-tabled"), read.stream().filter(r -> id.equals(r.key()))
                .map(r -> Topic.header(r, "ce_type").split("\\.")[3]).toList());
    }

    @Test
    void tablesOfTheChassisAreWordForWordThoseInTheMigrations() throws IOException {
        assertHasTable("V1__proposals_and_outbox.sql", "/db/outbox.sql");
        assertHasTable("V3__idempotency.sql", "/db/idempotency.sql");
    }

    private void assertHasTable(String migration, String table) throws IOException {
        try (var in = getClass().getResourceAsStream(table)) {
            assertTrue(Files.readString(Path.of("src/main/resources/db/migration", migration))
                    .contains(new String(in.readAllBytes(), "UTF-8").strip()));
        }
    }

    @SuppressWarnings("unchecked") // rows of a native query
    private List<Object[]> outbox(String process) {
        return entities.createNativeQuery("""
                select type, cast(payload as text), aggregateid, subject, cast(xmin as text) from outbox
                where payload ->> 'process' = :process order by time""", Object[].class)
                .setParameter("process", process).getResultList();
    }
}
