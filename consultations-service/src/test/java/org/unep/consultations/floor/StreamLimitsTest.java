package org.unep.consultations.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.unep.consultations.Api.anybody;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.consultations.Api;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** How many may watch, and what they hear while nothing happens. */
@QuarkusTest
@TestProfile(StreamLimitsTest.FewAndQuick.class)
@WithTestResource(EmbeddedSuite.class)
class StreamLimitsTest {

    /** Two streams, with a heartbeat every 0.3 seconds. */
    public static class FewAndQuick implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("suite.speakers.streams", "2", "suite.speakers.heartbeat", "0.3S");
        }
    }

    @TestHTTPResource
    URI service;

    private Floor floor;
    private URI stream;

    @BeforeEach
    void scheduleAPlenary() {
        floor = new Floor(Api.plenary(Api.process()));
        stream = Listener.stream(service, floor);
    }

    @Test
    void moreThanTheServiceCanServeAreToComeAgain() {
        var first = listener();
        try (var second = listener()) {
            second.awaitId(0);
            anybody().get(floor.path() + "/stream").then().statusCode(503).header("Retry-After", "10")
                    .contentType("application/problem+json").body("type", equalTo("/problems/too-many-streams"));
            first.close();
            Awaitility.await().until(() -> {
                try (var third = Listener.to(stream, null)) {
                    return !third.ids().isEmpty() || !third.hasEnded();
                }
            });
        }
        anybody().get("/problems/too-many-streams").then().statusCode(200);
    }

    @Test
    void whoReadsNothingIsHungUpOnAndMakesRoomForOthers() throws IOException {
        List<String> states = anybody().get("/v1/participants?kind=MEMBER_STATE&limit=200").path("items.code");
        states.forEach(floor::asked);
        try (var stalled = new Socket()) {
            stalled.setReceiveBufferSize(1_024);
            stalled.connect(new InetSocketAddress(service.getHost(), service.getPort()));
            stalled.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: here\r\n\r\n".formatted(stream.getPath()).getBytes(US_ASCII));
            new BufferedReader(new InputStreamReader(stalled.getInputStream(), US_ASCII), 64).lines()
                    .anyMatch(line -> line.startsWith("retry:"));
            var other = listener();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                floor.turn("close").statusCode(200);
                floor.turn("reopen").statusCode(200);
                try (var third = Listener.to(stream, null)) {
                    return !third.ids().isEmpty() || !third.hasEnded();
                }
            });
            assertFalse(other.hasEnded());
            other.close();
        }
    }

    /** One that has a place, once those of other tests are gone. */
    private Listener listener() {
        return Awaitility.await().until(() -> Listener.to(stream, null), listener -> !listener.hasEnded());
    }

    @Test
    void connectionIsKeptAliveByCommentsThatAreNoEvents() {
        Awaitility.await().until(() -> {
            try (var screen = Listener.to(stream, null)) {
                Awaitility.await().until(() -> screen.hasEnded() || screen.heard().size() >= 4);
                screen.heard().stream().filter(event -> !event.containsKey("data"))
                        .forEach(comment -> assertEquals(null, comment.get("id")));
                return screen.heard().size() >= 4 && screen.events().size() == 1;
            }
        });
    }
}
