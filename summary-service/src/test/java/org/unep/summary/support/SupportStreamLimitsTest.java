package org.unep.summary.support;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.unep.summary.readmodel.Told.says;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** How many may watch, and what they hear while nothing happens. */
@QuarkusTest
@TestProfile(SupportStreamLimitsTest.FewAndQuick.class)
@WithTestResource(EmbeddedSuite.class)
class SupportStreamLimitsTest {

    /** Two streams, with a heartbeat every 0.3 seconds. */
    public static class FewAndQuick implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("suite.support.streams", "2", "suite.support.heartbeat", "0.3S");
        }
    }

    private static final int PROPOSALS = 200;

    @TestHTTPResource
    URI service;
    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();

    @BeforeEach
    void aProcessWithAProposal() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.proposal(one, process, 1));
    }

    @Test
    void moreThanTheServiceCanServeAreToComeAgain() {
        var first = served();
        try (var second = served()) {
            given().get("/v1/processes/{p}/support/stream", process).then().statusCode(503).header("Retry-After", "10")
                    .contentType("application/problem+json").body("type", equalTo("/problems/too-many-streams"));
            first.close();
            served().close();
            assertFalse(second.hasEnded());
        }
        given().get("/problems/too-many-streams").then().statusCode(200);
    }

    @Test
    void connectionIsKeptAliveByCommentsThatAreNoEvents() {
        try (var watcher = served()) {
            await().until(() -> watcher.heard().size() >= 5);
            assertEquals(1, watcher.events().size());
            watcher.heard().stream().filter(heard -> !heard.containsKey("data")).forEach(heard -> assertNull(heard.get("id")));
        }
    }

    @Test
    void whoReadsNothingIsHungUpOnAndMakesRoomForOthers() throws IOException {
        feed.tell(IntStream.range(2, PROPOSALS)
                .mapToObj(n -> Told.proposal(UUID.randomUUID(), process, n, "Long ".repeat(500))).toList());
        served().close(); // those of other tests are gone
        try (var stalled = new Socket(); var other = served()) {
            stalled.setReceiveBufferSize(1_024);
            stalled.connect(new InetSocketAddress(service.getHost(), service.getPort()));
            stalled.getOutputStream().write("GET %s HTTP/1.1\r\nHost: here\r\n\r\n"
                    .formatted(Watcher.stream(service, process).getPath()).getBytes(US_ASCII));
            var reader = new BufferedReader(new InputStreamReader(stalled.getInputStream(), US_ASCII), 64);
            assertEquals("HTTP/1.1 200 OK", reader.readLine());
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                feed.tell(says(process, "CHE", "2023-09-07T12:00:00Z", Map.of(one, "SUPPORT")).delivered());
                feed.tell(Told.proposal(UUID.randomUUID(), process, PROPOSALS));
                try (var third = Watcher.of(service, process)) {
                    await().until(() -> third.hasEnded() || !third.events().isEmpty());
                    return !third.events().isEmpty();
                }
            });
            assertFalse(other.hasEnded());
        }
    }

    /** One that has a place, once those of other tests are gone. */
    private Watcher served() {
        return await().until(() -> {
            var watcher = Watcher.of(service, process);
            await().until(() -> watcher.hasEnded() || !watcher.events().isEmpty());
            return watcher;
        }, watcher -> !watcher.events().isEmpty());
    }
}
