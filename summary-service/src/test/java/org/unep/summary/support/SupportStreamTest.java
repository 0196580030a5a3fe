package org.unep.summary.support;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.summary.readmodel.Told.says;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.Changes;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Support, live, as somebody watches it. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class SupportStreamTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MANY = Integer.getInteger("watchers", 300);

    @TestHTTPResource
    URI service;
    @Inject
    Feed feed;
    @Inject
    DatabaseStates states;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();

    @BeforeEach
    void aProcessWithAProposal() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.proposal(one, process, 1));
    }

    @Test
    void firstEventIsTheWholeSupport() throws IOException {
        feed.tell(supportOf("CHE"));
        try (var watcher = watch()) {
            watcher.awaitEvents(1);
            assertEquals(JSON.readTree(given().get("/v1/processes/{p}/support", process).asString()), watcher.seen().get(0));
            assertEquals("text/event-stream", watcher.header("Content-Type"));
            assertEquals("no-store", watcher.header("Cache-Control"));
            assertTrue(watcher.heard().get(0).get("retry").matches("[34][0-9]{3}"));
        }
    }

    @Test
    void nextEventComesWhenSomethingChangedAndNotOtherwise() {
        Told said = supportOf("CHE");
        feed.tell(said);
        try (var early = watch()) {
            early.awaitEvents(1);
            feed.tell(said);
            try (var late = watch()) {
                late.awaitEvents(1); // so somebody has looked since the event came for the second time
                feed.tell(supportOf("BRA"));
                early.awaitSupporters(2);
                late.awaitSupporters(2);
                assertEquals(List.of(1, 2), early.supporters());
                assertEquals(List.of(1, 2), late.supporters());
            }
        }
    }

    @Test
    void eventThatOnlyMovesTheTimeUpToWhichWasCountedIsNotSent() {
        feed.tell(supportOf("CHE"));
        try (var early = watch()) {
            early.awaitEvents(1);
            feed.tell(Told.session(UUID.randomUUID(), process, 1).happenedAt("2023-09-08T11:00:00Z"));
            try (var late = watch()) {
                late.awaitEvents(1); // so somebody has looked since the event came
                assertEquals("2023-09-08T11:00:00Z", late.seen().get(0).get("asOf").asText());
                assertEquals(early.events().get(0).get("id"), late.events().get(0).get("id"));
                feed.tell(supportOf("BRA"));
                early.awaitSupporters(2);
                assertEquals(List.of(1, 2), early.supporters());
            }
        }
    }

    @Test
    void whoComesAgainIsSentNothingUntilItChanges() {
        feed.tell(supportOf("CHE"));
        try (var again = Watcher.of(service, process, lastId()); var other = watch()) {
            other.awaitEvents(1); // so the state has been sent to all
            feed.tell(supportOf("BRA"));
            again.awaitSupporters(2);
            assertEquals(List.of(2), again.supporters());
        }
    }

    @Test
    void whoComesAgainAfterAChangeIsSentTheLatestAtOnce() {
        String before = lastId();
        feed.tell(supportOf("CHE"));
        feed.tell(supportOf("BRA"));
        try (var again = Watcher.of(service, process, before)) {
            assertEquals(List.of(2), again.awaitEvents(1).supporters());
        }
    }

    @Test
    void levelThatTheCoChairsAssignIsSent() {
        try (var watcher = watch()) {
            watcher.awaitEvents(1);
            Changes.put("co-chair", "{\"level\":\"BROAD\",\"reason\":\"Heard in the room\"}",
                    "/v1/processes/{p}/support/{id}/assigned-level", process, one).statusCode(200);
            watcher.awaitEvents(2);
            assertEquals("BROAD", watcher.seen().get(1).at("/items/0/assigned/level").asText());
        }
    }

    @Test
    void manyAreSentEveryChangeOnce() {
        List<Watcher> watchers = IntStream.range(0, MANY).mapToObj(i -> watch()).toList();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> watchers.stream().allMatch(w -> w.events().size() == 1));
            feed.tell(supportOf("CHE"));
            await().atMost(Duration.ofSeconds(60)).until(() -> watchers.stream().allMatch(w -> w.events().size() == 2));
            watchers.forEach(w -> assertEquals(List.of(0, 1), w.supporters()));
        } finally {
            watchers.forEach(Watcher::close);
        }
    }

    @Test
    void stateOfTheDatabaseHasAnotherNameOnceSomethingIsWritten() {
        String before = states.current();
        given().get("/v1/processes/{p}/support", process).then().statusCode(200);
        feed.tell(supportOf("CHE"));
        assertTrue(!before.equals(states.current()));
    }

    @Test
    void whoOnlyAsksForTheHeadIsAnswered() {
        given().head("/v1/processes/{p}/support/stream", process).then().statusCode(200);
        given().head("/v1/processes/nowhere/support/stream").then().statusCode(404);
    }

    @Test
    void unknownProcessIsAProblemAndNoStream() {
        given().accept("text/event-stream").get("/v1/processes/nowhere/support/stream").then().statusCode(404)
                .contentType("application/problem+json").header("Retry-After", "1")
                .body("type", equalTo("/problems/not-found"));
    }

    private Watcher watch() {
        return Watcher.of(service, process);
    }

    /** The id of the state now. */
    private String lastId() {
        try (var watcher = watch()) {
            return watcher.awaitEvents(1).events().get(0).get("id");
        }
    }

    private Told supportOf(String government) {
        return says(process, government, "2023-09-07T12:00:00Z", Map.of(one, "SUPPORT")).delivered();
    }
}
