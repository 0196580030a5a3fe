package org.unep.summary.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.Embedded;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.EventContract;
import org.unep.embedded.Tokens;
import org.unep.embedded.Topic;
import org.unep.summary.Changes;
import org.unep.summary.Drafts;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What this service publishes is what its contract says. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class EventContractTest {

    private static final EventContract CONTRACT = EventContract.own();
    private static final String RULE = """
            {"levels":[{"level":"SOMEBODY","phrase":{"en":"somebody"},"when":{"any":[
             {"governments":{"stances":["SUPPORT"],"min":1,"minShare":0.5}},{"not":{"reported":{"stances":["MIXED"]}}}]}},
             {"level":"NOBODY","phrase":{"en":"nobody"}}]}""";

    private static final String LADDER = """
            {"rungs":[{"quantifier":"ONE","min":1,"minShare":null,"phrase":{"governments":{"en":"one"},"groups":{"en":"one"},
             "observers":{"en":"one"},"participants":{"en":"one"},"speakers":{"en":"one"}}}]}""";

    @Inject
    EntityManager entities;
    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID proposal = UUID.randomUUID();

    @BeforeEach
    void aProcessWithAProposal() {
        feed.tell(Told.process(process), Told.proposal(proposal, process, 1));
    }

    @Test
    void everyEventThatIsEmittedFollowsItsSchemaAndEverySchemaHasItsEvent() {
        put("support-rule", RULE).statusCode(200);
        put("phrase-ladder", LADDER).statusCode(200);
        put("support/" + proposal + "/assigned-level", "{\"level\":\"NOBODY\",\"reason\":\"As heard.\"}").statusCode(200);
        lifeOfASummary();
        feed.tell(Told.proposal(proposal, process, 1, 3, "FORWARDED").named("proposal-forwarded"));
        Changes.put("secretariat", """
                {"status":"ADOPTED_IN","body":{"en":"Assembly"},"session":{"en":"UNEA-6"},"symbol":"UNEP/EA.6/Res.5"}""",
                "/v1/processes/{p}/follow-ups/{id}", process, proposal).statusCode(200);
        Changes.put("secretariat", """
                {"status":"FORWARDED","body":{"en":"Assembly"},"session":{"en":"UNEA-6"},"note":{"en":"Another one was."}}""",
                "/v1/processes/{p}/follow-ups/{id}", process, proposal).statusCode(200);
        var emitted = new TreeSet<String>();
        for (Object[] row : outbox()) {
            String name = ((String) row[0]).replaceFirst("^org\\.unep\\.summaries\\.(.*)\\.v1$", "$1");
            CONTRACT.assertFollowed(name, (String) row[1]);
            emitted.add(name);
        }
        assertEquals(CONTRACT.names(), List.copyOf(emitted));
    }

    // edited, circulated, commented, computed anew, final, corrected
    private void lifeOfASummary() {
        feed.tell(Told.government("CHE"));
        var drafts = new Drafts(draft().statusCode(201).extract().header("Location"));
        drafts.reflect(1, "about.origins", "We thank everybody.");
        String out = drafts.reflect(1, "about.origins", "We thank the weather.");
        Changes.with("co-chair").header("If-Match", "*").delete(drafts.version(1) + "/sentences/" + out).then().statusCode(204);
        drafts.circulate(1).statusCode(200);
        String comment = "{\"sentence\":\"about.origins\",\"text\":{\"en\":\"Which origins?\"}}";
        String kept = drafts.comment(1, "CHE", comment).statusCode(201).extract().path("id");
        String taken = drafts.comment(1, "CHE", comment).statusCode(201).extract().path("id");
        given().auth().oauth2(Tokens.of("delegate", "CHE")).header("If-Match", "\"1\"")
                .delete(drafts.version(1) + "/comments/" + taken).then().statusCode(204);
        drafts.dispose(1, kept, "PARTLY").statusCode(200);
        drafts.regenerate().statusCode(201);
        drafts.circulate(2).statusCode(200);
        drafts.conclude(2).statusCode(200);
        Changes.with("co-chair").body("""
                {"corrections":[{"sentence":"about.origins","text":{"en":"Otherwise."}}],"reason":{"en":"It was wrong."}}""")
                .post(drafts.version(2) + "/corrigenda").then().statusCode(201);
    }

    @Test
    void everySchemaHasAnExampleAndEveryExampleFollowsItsSchema() {
        CONTRACT.examples().forEach(
                example -> CONTRACT.assertFollowed(EventContract.nameOf(example), EventContract.read(example)));
        assertEquals(CONTRACT.names(), CONTRACT.examples().stream().map(EventContract::nameOf).distinct().toList());
    }

    @Test
    void schemaOfARuleKnowsThatMixedIsNobodysPosition() {
        for (String camp : List.of("governments", "observers", "groups")) {
            assertThrows(AssertionError.class, () -> CONTRACT.assertFollowed("support-rule-published", published(camp)), camp);
        }
        CONTRACT.assertFollowed("support-rule-published", published("reported"));
    }

    private static String published(String kind) {
        return """
                {"process":"p","version":2,"publishedAt":"2023-09-08T14:00:00Z","levels":[
                 {"level":"A","phrase":{"en":"a"},"when":{"%s":{"stances":["MIXED"]}}},{"level":"B","phrase":{"en":"b"}}]}"""
                .formatted(kind);
    }

    @Test
    void asyncApiHasAMessageForEverySchema() {
        String description = EventContract.read(Path.of("contract/asyncapi.yaml"));
        CONTRACT.names().forEach(name -> assertTrue(description.contains("name: org.unep.summaries." + name + ".v1")
                && description.contains("$ref: events/v1/" + name + ".schema.json"), name));
    }

    @Test
    void refusedRuleAndRepeatedRuleTellNothing() {
        put("support-rule", "{\"levels\":[]}").statusCode(400);
        assertEquals(0, outbox().size());
        put("support-rule", RULE).statusCode(200);
        put("support-rule", RULE).statusCode(200).body("version", equalTo(2));
        assertEquals(1, outbox().size());
    }

    @Test
    void draftArrivesOnTheTopicAsACloudEvent() {
        Embedded.connect("summary");
        String id = draft().statusCode(201).extract().path("id");
        var read = Topic.await("unep.summaries", r -> id.equals(r.key()));
        var event = read.get(read.size() - 1);
        assertEquals("org.unep.summaries.summary-drafted.v1", Topic.header(event, "ce_type"));
        assertEquals("/summary-service", Topic.header(event, "ce_source"));
        assertEquals(id, Topic.header(event, "ce_subject"));
        CONTRACT.assertFollowed("summary-drafted", Topic.text(event));
    }

    @Test
    void tablesOfTheChassisAreWordForWordThoseInTheMigrations() throws IOException {
        assertHasTable("V1__read_model_and_outbox.sql", "/db/outbox.sql");
        assertHasTable("V2__idempotency.sql", "/db/idempotency.sql");
    }

    private void assertHasTable(String migration, String table) throws IOException {
        try (var in = getClass().getResourceAsStream(table)) {
            assertTrue(Files.readString(Path.of("src/main/resources/db/migration", migration))
                    .contains(new String(in.readAllBytes(), "UTF-8").strip()));
        }
    }

    private ValidatableResponse put(String path, String body) {
        return Changes.put("co-chair", body, "/v1/processes/{p}/" + path, process);
    }

    private ValidatableResponse draft() {
        return given().auth().oauth2(Tokens.of("co-chair")).post("/v1/processes/{p}/summaries", process).then();
    }

    private List<Object[]> outbox() {
        return entities.createNativeQuery(
                "select type, cast(payload as text) from outbox where payload ->> 'process' = :process order by time",
                Object[].class).setParameter("process", process).getResultList();
    }
}
