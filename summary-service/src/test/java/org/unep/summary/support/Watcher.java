package org.unep.summary.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads a stream of support as a browser does, until it is closed. */
final class Watcher implements AutoCloseable, Flow.Subscriber<String> {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Events and comments, each as its fields; a comment has the empty name. */
    private final List<Map<String, String>> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Flow.Subscription> reading = new CompletableFuture<>();
    private final CompletableFuture<HttpHeaders> headers = new CompletableFuture<>();
    private Map<String, String> fields = new HashMap<>();
    private volatile boolean ended;

    private Watcher() {
    }

    static Watcher of(URI service, String process) {
        return of(service, process, null);
    }

    /** One that comes again. */
    static Watcher of(URI service, String process, @Nullable String lastEventId) {
        var watcher = new Watcher();
        var request = HttpRequest.newBuilder(stream(service, process)).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HTTP.sendAsync(request.build(), head -> {
            watcher.headers.complete(head.headers());
            return BodySubscribers.fromLineSubscriber(watcher);
        }).whenComplete((response, failure) -> watcher.ended = true);
        return watcher;
    }

    static URI stream(URI service, String process) {
        return service.resolve("/v1/processes/" + process + "/support/stream");
    }

    String header(String name) {
        return headers.join().firstValue(name).orElse("");
    }

    List<Map<String, String>> heard() {
        return heard;
    }

    /** The events that have data. */
    List<Map<String, String>> events() {
        return heard.stream().filter(event -> event.containsKey("data")).toList();
    }

    /** What the stream has shown. */
    List<JsonNode> seen() {
        return events().stream().map(event -> read(event.get("data"))).toList();
    }

    boolean hasEnded() {
        return ended;
    }

    Watcher awaitEvents(int n) {
        await().until(() -> events().size() >= n);
        return this;
    }

    void awaitSupporters(int n) {
        await().until(() -> supporters().contains(n));
    }

    /** How many governments supported the first proposal, event by event. */
    List<Integer> supporters() {
        return seen().stream().map(s -> s.at("/items/0/governments/SUPPORT").asInt()).toList();
    }

    private static JsonNode read(String data) {
        try {
            return JSON.readTree(data);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        reading.complete(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.isEmpty()) {
            heard.add(fields);
            fields = new HashMap<>();
        } else {
            int colon = line.indexOf(':');
            fields.put(line.substring(0, colon), line.substring(colon + 1));
        }
    }

    @Override
    public void onError(Throwable closed) {
        ended = true;
    }

    @Override
    public void onComplete() {
        ended = true;
    }

    @Override
    public void close() {
        reading.thenAccept(Flow.Subscription::cancel);
    }
}
