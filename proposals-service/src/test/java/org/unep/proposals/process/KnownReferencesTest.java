package org.unep.proposals.process;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.draft;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.unep.chassis.events.Inbox;
import org.unep.chassis.events.Received;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.EventContract;
import org.unep.embedded.Topic;
import org.unep.proposals.process.KnownReferences.Kind;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** What this service hears of the others: duplicated, reordered or malformed, the result is the same. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class KnownReferencesTest {

    private static final String GROUP = "{\"code\":\"%s\",\"version\":1,\"name\":{\"en\":\"A group\"}}";

    @Inject
    KnownReferences references;
    @Inject
    Inbox inbox;

    @Test
    void duplicatesAndReorderingGiveTheSameResult() {
        for (int seed = 0; seed < 20; seed++) {
            String code = "g-" + UUID.randomUUID();
            List<Received<Seen>> events = new ArrayList<>();
            for (int version = 1; version <= 4; version++) {
                events.add(group(code, version));
                events.add(group(code, version));
            }
            Collections.shuffle(events, new Random(seed));
            int cut = seed % events.size();
            references.fold(events.subList(0, cut));
            references.fold(events.subList(cut, events.size()));
            assertTrue(references.document(Kind.GROUP, code).orElseThrow().contains("Version 4"), "seed " + seed);
        }
    }

    @Test
    void everyExampleOfTheOwnerThatThisServiceHearsParses() {
        var heard = new HashSet<String>();
        EventContract.of("consultations-service").examples().forEach(example -> {
            String type = "org.unep.consultations." + EventContract.nameOf(example) + ".v1";
            var shape = ConsultationEvents.TYPES.get(type);
            if (shape != null) {
                inbox.data(EventContract.read(example).getBytes(StandardCharsets.UTF_8), shape);
                heard.add(type);
            }
        });
        assertEquals(ConsultationEvents.TYPES.keySet(), heard);
    }

    @Test
    void malformedEventGoesToTheDeadLettersAndTheNextOneIsHeard() {
        String process = process();
        String bad = "bad-" + UUID.randomUUID();
        publish(bad, "group-established", "{\"code\":\"" + bad + "\"}");
        String worse = "worse-" + UUID.randomUUID();
        publish(worse, "group-established",
                "{\"code\":\"" + worse + "\",\"version\":1,\"name\":{\"en\":\"NUL \\u0000 is nowhere to be stored\"}}");
        String good = "good-" + UUID.randomUUID();
        publish(good, "group-established", "{\"code\":\"" + good + "\",\"version\":1,\"name\":{\"en\":\"Good\"}}");
        Awaitility.await().pollInSameThread().until(() -> references.knows(Kind.GROUP, good));
        assertFalse(references.knows(Kind.GROUP, bad));
        for (String code : List.of(bad, worse)) {
            var dead = Topic.await("unep.dead-letters", r -> code.equals(r.key()));
            assertFalse(Topic.header(dead.get(dead.size() - 1), "dead-letter-reason").isBlank());
        }
        as("secretariat").contentType(ContentType.JSON).body(draft(process, "t", Map.of("group", good))).post("/v1/proposals")
                .then().statusCode(201);
    }

    @Test
    void batchThatWaitsForTheDatabaseIsFoldedInTheEndAndItsMalformedEventIsToldOnce() {
        String bad = "bad-" + UUID.randomUUID();
        var records = new ConsumerRecords<>(Map.of(new TopicPartition("t", 0),
                List.of(heard(0, bad, "{\"code\":\"%s\"}"), heard(1, "good-" + UUID.randomUUID(), GROUP))), Map.of());
        var folded = new ArrayList<List<Received<Seen>>>();
        inbox.<Seen> receive(records, ConsultationEvents.TYPES, events -> {
            folded.add(events);
            if (folded.size() < 3) {
                throw new IllegalStateException("The database is away");
            }
        });
        assertEquals(List.of(1, 1, 1), folded.stream().map(List::size).toList());
        inbox.<Seen> receive(new ConsumerRecords<>(Map.of(new TopicPartition("t", 0), List.of(heard(2, bad, "{}"))), Map.of()),
                ConsultationEvents.TYPES, folded::add);
        var dead = Topic.await("unep.dead-letters", r -> bad.equals(r.key()) && Topic.text(r).equals("{}"));
        assertEquals(2, dead.stream().filter(r -> bad.equals(r.key())).count(), "once each");
    }

    @Test
    void eventThatTheDatabaseCannotHoldIsPutAsideAndTheOthersOfItsBatchAreFolded() {
        String impossible = "impossible-" + UUID.randomUUID();
        String good = "good-" + UUID.randomUUID();
        var records = new ConsumerRecords<>(Map.of(new TopicPartition("t", 0),
                List.of(heard(0, impossible, GROUP.replace("A group", "NUL \\u0000")), heard(1, good, GROUP))), Map.of());
        inbox.<Seen> receive(records, ConsultationEvents.TYPES, references::fold);
        assertTrue(references.knows(Kind.GROUP, good));
        assertFalse(references.knows(Kind.GROUP, impossible));
        Topic.await("unep.dead-letters", r -> impossible.equals(r.key()));
    }

    @Test
    void codeTooLongForTheDatabaseIsPutAsideToo() {
        String endless = new Random(1).ints(20_000, 'a', 'z' + 1).collect(StringBuilder::new,
                (text, c) -> text.append((char) c), StringBuilder::append).toString();
        var records = new ConsumerRecords<>(Map.of(new TopicPartition("t", 0), List.of(heard(0, endless, GROUP))), Map.of());
        inbox.<Seen> receive(records, ConsultationEvents.TYPES, references::fold);
        Topic.await("unep.dead-letters", r -> endless.equals(r.key()));
    }

    private static ConsumerRecord<String, byte[]> heard(long offset, String key, String json) {
        var record = new ConsumerRecord<>("t", 0, offset, key, json.formatted(key).getBytes(StandardCharsets.UTF_8));
        Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "org.unep.consultations.group-established.v1", "ce_time",
                Instant.now().toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Test
    void consultationOfAnotherProcessIsAWrongReference() {
        String process = process();
        String elsewhere = process();
        var id = UUID.randomUUID();
        publish(id.toString(), "consultation-announced", "{\"id\":\"%s\",\"version\":1,\"process\":\"%s\",\"kind\":\"GLOBAL\"}"
                .formatted(id, elsewhere));
        Awaitility.await().pollInSameThread().until(() -> references.knows(Kind.CONSULTATION, id.toString()));
        var origin = Map.of("consultation", id.toString());
        as("secretariat").contentType(ContentType.JSON).body(draft(process, "t", origin)).post("/v1/proposals").then()
                .statusCode(422).body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/origin/consultation"));
        as("secretariat").contentType(ContentType.JSON).body(draft(elsewhere, "t", origin)).post("/v1/proposals").then()
                .statusCode(201);
    }

    private static Received<Seen> group(String code, int version) {
        String name = "Version " + version;
        byte[] payload = "{\"code\":\"%s\",\"version\":%d,\"name\":{\"en\":\"%s\"}}".formatted(code, version, name)
                .getBytes(StandardCharsets.UTF_8);
        return new Received<>("org.unep.consultations.group-established.v1", Instant.now(),
                new Seen.Group(code, version, Map.of("en", name)), new ConsumerRecord<>("t", 0, 0, code, payload));
    }
}
