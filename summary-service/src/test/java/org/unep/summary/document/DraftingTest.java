package org.unep.summary.document;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A draft is computed in a snapshot, and its answer kept under its key in the same transaction. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class DraftingTest {

    @Inject
    Feed feed;
    @Inject
    EntityManager entities;

    private final String process = "p-" + UUID.randomUUID();
    private final String old = "old-" + UUID.randomUUID();

    @BeforeEach
    void aProcessAndAnAnswerOfLongAgo() {
        feed.tell(Told.process(process));
        update("insert into idempotent_answer (caller, key, fingerprint, status, answered_at) "
                + "values ('somebody', '" + old + "', '', 200, now() - interval '2 days')");
    }

    @Test
    void draftRemovesOldAnswers() {
        assertEquals(201, draft());
        assertEquals(0, count("select count(*) from idempotent_answer where key = '" + old + "'"));
    }

    @Test
    void draftDoesNotFailOnAnOldAnswerThatIsRemovedMeanwhile() {
        CompletableFuture<Integer> answer = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("lock table summary in share mode").executeUpdate();
            var drafting = CompletableFuture.supplyAsync(this::draft);
            Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20))
                    .until(() -> count("select count(*) from pg_stat_activity "
                            + "where datname = current_database() and wait_event_type = 'Lock'") > 0);
            update("delete from idempotent_answer where key = '" + old + "'");
            return drafting;
        });
        assertEquals(201, answer.join());
    }

    private int draft() {
        return given().auth().oauth2(Tokens.of("co-chair")).header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/processes/{p}/summaries", process).statusCode();
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) entities.createNativeQuery(sql, Long.class).getSingleResult());
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
