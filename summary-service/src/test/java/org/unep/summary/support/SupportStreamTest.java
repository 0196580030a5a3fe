package org.unep.summary.support;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.summary.readmodel.Told.says;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;

/** Support, live, as somebody watches it. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class SupportStreamTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI service;
    @Inject
    Feed feed;
    @Inject
    SupportStream stream;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();

    @BeforeEach
    void aProcessWithAProposal() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.proposal(one, process, 1));
    }

    @Test
    void firstEventIsTheWholeSupport() throws IOException {
        feed.tell(supportOf("CHE"));
        try (var watcher = new Watcher()) {
            watcher.awaitEvents(1);
            assertEquals(JSON.readTree(given().get("/v1/processes/{p}/support", process).asString()), watcher.seen.get(0));
            assertEquals("text/event-stream", watcher.contentType());
        }
    }

    @Test
    void nextEventComesWhenSomethingChangedAndNotOtherwise() {
        Told said = supportOf("CHE");
        feed.tell(said);
        try (var early = new Watcher()) {
            early.awaitEvents(1);
            feed.tell(said);
            try (var late = new Watcher()) {
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
    void watcherThatDoesNotReadMissesStatesAndHoldsNobodyUp() {
        AssertSubscriber<Support> slow = stream.of(process).subscribe().withSubscriber(AssertSubscriber.create(1));
        AssertSubscriber<Support> quick = stream.of(process).subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        await().until(() -> slow.getItems().size() == 1 && quick.getItems().size() == 1);
        feed.tell(supportOf("CHE"));
        await().until(() -> supporters(quick.getLastItem()) == 1);
        feed.tell(supportOf("BRA"));
        await().until(() -> supporters(quick.getLastItem()) == 2);
        assertEquals(1, slow.getItems().size());
        slow.request(1);
        await().until(() -> supporters(slow.getLastItem()) == 2);
        assertEquals(2, slow.getItems().size());
        slow.cancel();
        quick.cancel();
    }

    @Test
    void unknownProcessIsAProblemAndNoStream() {
        given().accept("text/event-stream").get("/v1/processes/nowhere/support/stream").then().statusCode(404)
                .contentType("application/problem+json").header("Retry-After", "1")
                .body("type", equalTo("/problems/not-found"));
    }

    private Told supportOf(String government) {
        return says(process, government, "2023-09-07T12:00:00Z", Map.of(one, "SUPPORT")).delivered();
    }

    private static int supporters(Support support) {
        return support.items().get(0).governments().support();
    }

    /** Reads the stream as a browser does, until it is closed. */
    private final class Watcher implements AutoCloseable, Flow.Subscriber<String> {

        final List<JsonNode> seen = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Flow.Subscription> reading = new CompletableFuture<>();
        private final CompletableFuture<String> contentType = new CompletableFuture<>();

        Watcher() {
            HTTP.sendAsync(HttpRequest.newBuilder(service.resolve("/v1/processes/" + process + "/support/stream"))
                    .header("Accept", "text/event-stream").build(), head -> {
                        contentType.complete(head.headers().firstValue("Content-Type").orElse(""));
                        return HttpResponse.BodySubscribers.fromLineSubscriber(this);
                    });
        }

        String contentType() {
            return contentType.join();
        }

        void awaitEvents(int n) {
            await().until(() -> seen.size() >= n);
        }

        void awaitSupporters(int n) {
            await().until(() -> supporters().contains(n));
        }

        List<Integer> supporters() {
            return seen.stream().map(s -> s.at("/items/0/governments/SUPPORT").asInt()).toList();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            reading.complete(subscription);
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("data:")) {
                try {
                    seen.add(JSON.readTree(line.substring(5)));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }

        @Override
        public void onError(Throwable closed) {
            reading.completeExceptionally(closed);
        }

        @Override
        public void onComplete() {
        }

        @Override
        public void close() {
            reading.thenAccept(Flow.Subscription::cancel);
        }
    }
}
