package org.unep.consultations.floor;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.anybody;

import java.net.URI;
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

    /** Two streams, with a heartbeat every tenth of a second. */
    public static class FewAndQuick implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("suite.speakers.streams", "2", "suite.speakers.heartbeat", "0.1S");
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
        var first = Listener.to(stream, null);
        try (var second = Listener.to(stream, null)) {
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
