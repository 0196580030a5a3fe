package org.unep.summary.readmodel;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.unep.chassis.events.Inbox;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.EventContract;
import org.unep.embedded.Topic;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The other services, heard over Kafka and read as their contracts describe them. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class HearingEventsTest {

    @Inject
    Inbox inbox;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID proposal = UUID.randomUUID();

    @Test
    void everyExampleOfTheOwnersIsReadAndEveryTypeThatIsHeardHasOne() {
        assertEquals(Events.PROPOSALS.keySet(), read("proposals", Events.PROPOSALS));
        assertEquals(Events.CONSULTATIONS.keySet(), read("consultations", Events.CONSULTATIONS));
    }

    private Set<String> read(String owner, Map<String, Class<? extends Seen>> heard) {
        Set<String> read = new HashSet<>();
        EventContract.of(owner + "-service").examples().forEach(example -> {
            String type = "org.unep." + owner + "." + EventContract.nameOf(example) + ".v1";
            if (heard.containsKey(type)) {
                inbox.data(EventContract.read(example).getBytes(StandardCharsets.UTF_8), heard.get(type));
                read.add(type);
            }
        });
        return read;
    }

    @Test
    void whatIsSaidReachesTheSupport() {
        send(Told.process(process), Told.government("CHE"), Told.proposal(proposal, process, 1),
                Told.says(process, "CHE", "2023-09-07T09:00:00Z", Map.of(proposal, "SUPPORT")).delivered());
        awaitSupporters(1);
    }

    @Test
    void malformedEventsGoToTheDeadLettersWithTheirReasonAndTheNextOneIsFolded() {
        send(Told.process(process), Told.government("CHE"), Told.proposal(proposal, process, 1));
        var said = Told.says(process, "CHE", "2023-09-07T09:00:00Z", Map.of(proposal, "SUPPORT"));
        String type = said.delivered().type();
        Map<String, String> malformed = Map.of(
                "{\"half\": ", "end-of-input",
                "{\"id\":\"%s\",\"version\":1}".formatted(UUID.randomUUID()), "process",
                new String(said.at(0, "DELIVERED").json(), StandardCharsets.UTF_8), "version",
                new String(said.delivered().json(), StandardCharsets.UTF_8).replace("SUPPORT", "LIKES"), "stance",
                new String(said.delivered().json(), StandardCharsets.UTF_8).replace("\"CHE\"", "null"), "quantifier",
                new String(said.delivered().json(), StandardCharsets.UTF_8).replace("\"en\"", "\"\\u0000\""), "u0000");
        malformed.forEach((json, reason) -> {
            String key = "bad-" + UUID.randomUUID();
            Topic.send("unep.consultations", key, type, json);
            var dead = Topic.await("unep.dead-letters", r -> key.equals(r.key()));
            String given = Topic.header(dead.get(dead.size() - 1), "dead-letter-reason");
            assertFalse(given.isBlank(), json);
            assertEquals(json, Topic.text(dead.get(dead.size() - 1)));
            assertEquals(true, given.contains(reason), given + " for " + json);
        });
        send(said.delivered());
        awaitSupporters(1);
    }

    @Test
    void eventOfAnUnknownTypeIsIgnored() {
        Topic.send("unep.proposals", "some", "org.unep.proposals.proposal-sung.v1", "{\"melody\":1}");
        send(Told.process(process), Told.proposal(proposal, process, 1));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get("/v1/processes/{p}/support", process).then()
                .statusCode(200).body("items", hasSize(1)));
    }

    private void awaitSupporters(int n) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get("/v1/processes/{p}/support", process).then()
                .statusCode(200).body("items", hasSize(1)).body("items[0].governments.SUPPORT", equalTo(n)));
    }

    private static void send(Told... events) {
        for (Told event : List.of(events)) {
            Topic.send(event.topic(), "key", event.type(), new String(event.json(), StandardCharsets.UTF_8));
        }
    }
}
