package org.unep.consultations.floor;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events from the wire. */
final class Listener implements Flow.Subscriber<String>, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Events and comments, each as its fields; a comment has the empty name. */
    private final List<Map<String, String>> heard = new CopyOnWriteArrayList<>();
    private Map<String, String> fields = new HashMap<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean ended;

    static Listener to(URI stream, @Nullable String lastEventId) {
        var listener = new Listener();
        var request = HttpRequest.newBuilder(stream).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HTTP.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(listener));
        Awaitility.await().until(() -> !listener.heard.isEmpty() || listener.ended); // something always comes first
        return listener;
    }

    static URI stream(URI service, Floor floor) {
        return service.resolve(floor.path() + "/stream");
    }

    /** The events that have data. */
    List<Map<String, String>> events() {
        return heard.stream().filter(event -> event.containsKey("data")).toList();
    }

    List<String> ids() {
        return events().stream().map(event -> event.get("id")).toList();
    }

    List<Map<String, String>> heard() {
        return heard;
    }

    /** Waits until the last event has the id. */
    void awaitId(int id) {
        Awaitility.await().until(() -> !ids().isEmpty() && ids().get(ids().size() - 1).equals("" + id));
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(Long.MAX_VALUE);
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
    public void onError(Throwable failure) {
        ended = true;
    }

    @Override
    public void onComplete() {
        ended = true;
    }

    @Override
    public void close() {
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
    }
}
