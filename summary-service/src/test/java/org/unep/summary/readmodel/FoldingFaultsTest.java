package org.unep.summary.readmodel;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.Embedded;
import org.unep.embedded.Topic;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Whatever happens on the way, the same events make the same read model. */
@QuarkusTest
@TestProfile(OwnTopics.class)
class FoldingFaultsTest {

    private static final String STATEMENT = "org.unep.consultations.statement-delivered.v1";

    @Inject
    ReadModel model;
    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();

    @AfterEach
    void modelIsWhatTheTopicsSayAgain() {
        RebuildTest.awaitState(RebuildTest.start(), "SWAPPED");
    }

    /** What was folded of the process, without how far the topics were read. */
    private String folded() {
        return model.contents("watermark") + given().get("/v1/processes/{p}/support", process).then().statusCode(200).extract()
                .asString();
    }

    @Test
    void sameEventsDuplicatedShuffledAndReplayedMakeTheSameModel() {
        List<Told> told = Meeting.of(process, 150, 7);
        model.empty();
        told.forEach(feed::tell); // one by one, as they happened
        String inOrder = folded();
        for (int seed = 0; seed < 6; seed++) {
            var random = new Random(seed);
            List<Told> otherwise = new ArrayList<>(told);
            told.stream().filter(event -> random.nextInt(3) == 0).forEach(otherwise::add);
            Collections.shuffle(otherwise, random);
            model.empty();
            tellInBatches(otherwise, random);
            assertEquals(inOrder, folded(), "seed " + seed);
            tellInBatches(told, random); // and from the beginning once more
            assertEquals(inOrder, folded(), "replayed, seed " + seed);
        }
    }

    @Test
    void issuesOfStatementsFromBeforeTheirTableAreThoseThatFoldingFinds() throws IOException {
        model.empty();
        feed.tell(Meeting.of(process, 150, 8));
        String folded = folded();
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V10__raised_issues.sql"));
        model.execute("delete from raised");
        assertNotEquals(folded, folded());
        model.execute(migration.substring(migration.indexOf("insert into raised")).split(";", 2)[0]);
        assertEquals(folded, folded());
    }

    private void tellInBatches(List<Told> told, Random random) {
        for (int from = 0; from < told.size();) {
            int to = Math.min(told.size(), from + 1 + random.nextInt(60));
            feed.tell(told.subList(from, to));
            from = to;
        }
    }

    @Test
    void batchOfNothingButMalformedEventsIsPutAsideAndWhatComesNextIsFolded() {
        Map<String, String> bad = Map.of(
                "[]", "payload",
                "\"text\"", "payload",
                "17", "payload",
                "null", "null",
                "", "payload",
                "{\"id\":{\"deep\":[1]}}", "payload",
                "{\"id\":\"%s\",\"version\":99999999999}".formatted(UUID.randomUUID()), "payload",
                "{\"id\":\"%s\",\"version\":1.5}".formatted(UUID.randomUUID()), "payload",
                "{}", "must not be null");
        Map<String, String> reasonByKey = new HashMap<>();
        bad.forEach((payload, reason) -> {
            String key = "bad-" + UUID.randomUUID();
            reasonByKey.put(key, reason);
            Topic.send(OwnTopics.CONSULTATIONS, key, STATEMENT, payload);
        });
        OwnTopics.publish(List.of(Told.process(process)));
        awaitDead(reasonByKey);
        awaitProcess();
    }

    @Test
    void malformedEventBetweenGoodOnesOfOnePartitionIsPutAsideAlone() {
        UUID proposal = UUID.randomUUID();
        var first = Told.says(process, "CHE", "2023-09-07T09:00:00Z", Map.of(proposal, "SUPPORT")).delivered();
        // of an id of its own: in one batch with another of its version it would not be looked at
        var unlike = Told.says(process, "CHE", "2023-09-07T09:00:00Z", Map.of(proposal, "SUPPORT")).delivered();
        var last = Told.says(process, "NOR", "2023-09-07T09:01:00Z", Map.of(proposal, "SUPPORT")).delivered();
        OwnTopics.publish(List.of(Told.process(process), Told.government("CHE"), Told.government("NOR"),
                Told.proposal(proposal, process, 1)));
        String key = "same-" + UUID.randomUUID();
        Map<String, String> reasons = Map.of(
                json(first).replace("\"version\":1", "\"version\":2147483648"), "version",
                json(unlike).replace("2023-09-07T09:00:00Z", "+999999999-12-31T23:59:59Z"), "out of range",
                json(first).replace("\"SUPPORT\"", "{\"is\":\"SUPPORT\"}"), "stance",
                json(first).replace("\"positions\":[", "\"positions\":[[],"), "positions");
        Topic.send(OwnTopics.CONSULTATIONS, key, STATEMENT, json(first));
        reasons.keySet().forEach(bad -> Topic.send(OwnTopics.CONSULTATIONS, key, STATEMENT, bad));
        Topic.send(OwnTopics.CONSULTATIONS, key, STATEMENT, json(last));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get("/v1/processes/{p}/support", process).then()
                .statusCode(200).body("items[0].governments.SUPPORT", equalTo(2)));
        Set<String> waiting = new LinkedHashSet<>(reasons.keySet());
        Topic.await("unep.dead-letters", r -> {
            String reason = key.equals(r.key()) ? reasons.get(Topic.text(r)) : null;
            if (reason != null) {
                assertTrue(reason(r).contains(reason), reason(r) + " for " + reason);
                waiting.remove(Topic.text(r));
            }
            return waiting.isEmpty();
        });
    }

    @Test
    void databaseRestartedInTheMiddleLosesNothing() {
        List<Told> told = Meeting.of(process, 1_500, 3);
        model.empty();
        feed.tell(told);
        String expected = counted();
        model.empty();
        var publishing = CompletableFuture.runAsync(() -> OwnTopics.publish(told));
        await().atMost(Duration.ofSeconds(30)).until(() -> !model.texts("select '' from statement limit 1").isEmpty());
        Embedded.postgres().restart();
        publishing.join();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(this::counted, equalTo(expected));
    }

    private String counted() {
        return model
                .texts("""
                        select (select count(*) || ' ' || sum(version) from statement where process = '%1$s') || ' '
                            || (select md5(string_agg(cast(c as text), ',' order by proposal, actor)) from current_position c where process = '%1$s')
                            || ' ' || (select md5(string_agg(cast(d as text), ',' order by proposal, actor, spoken_at, statement)) from stand d where process = '%1$s')
                        """
                        .formatted(process))
                .get(0);
    }

    @Test
    void whileTheBrokerIsAwayEverythingIsReadAndAfterwardsEverythingIsHeard() {
        OwnTopics.publish(Meeting.of(process, 20, 4));
        await().atMost(Duration.ofSeconds(30)).until(() -> model.texts(
                "select cast(count(*) as text) from statement where process = '" + process + "'"), hasItem("20"));
        Embedded.kafka().close();
        try {
            for (int i = 0; i < 5; i++) {
                given().get("/v1/processes/{p}/support", process).then().statusCode(200);
                given().get("/v1/processes/{p}/priorities", process).then().statusCode(200);
            }
        } finally {
            Embedded.kafka().restart();
        }
        UUID proposal = UUID.randomUUID();
        OwnTopics.publish(List.of(Told.proposal(proposal, process, 99)));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> given().get("/v1/processes/{p}/support", process).then()
                .statusCode(200).body("items.number", hasItem(99)));
    }

    private static void awaitDead(Map<String, String> reasonByKey) {
        Set<String> waiting = new LinkedHashSet<>(reasonByKey.keySet());
        Topic.await("unep.dead-letters", r -> {
            if (waiting.remove(r.key())) {
                assertFalse(reason(r).isBlank());
                assertTrue(reason(r).contains(reasonByKey.get(r.key())), reason(r) + " for " + Topic.text(r));
            }
            return waiting.isEmpty();
        });
    }

    private void awaitProcess() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/v1/processes/{p}/support", process).then().statusCode(200));
    }

    private static String reason(ConsumerRecord<String, byte[]> dead) {
        return Topic.header(dead, "dead-letter-reason");
    }

    private static String json(Told told) {
        return new String(told.json(), StandardCharsets.UTF_8);
    }
}
