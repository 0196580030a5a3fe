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
