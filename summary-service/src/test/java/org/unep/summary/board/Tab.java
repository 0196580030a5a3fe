package org.unep.summary.board;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A tab of a {@link Chromium}. */
final class Tab implements AutoCloseable, WebSocket.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COMPLAINTS = List.of("Runtime.exceptionThrown", "Log.entryAdded");

    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    Tab(URI address) {
        socket = Chromium.HTTP.newWebSocketBuilder().buildAsync(address, this).join();
        List.of("Page", "Runtime", "Log", "Accessibility").forEach(domain -> send(domain + ".enable", Map.of()));
    }

    /** Loads a page into a window of a size, and waits until it is live. */
    Tab open(URI page, int width, int height) {
        send("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        send("Page.navigate", Map.of("url", page.toString()));
        awaitThat("document.body?.dataset.connection === 'live'");
        return this;
    }

    /** Has the page shown as a user prefers it, such as {@code prefers-color-scheme} to be {@code dark}. */
    void prefer(String feature, String value) {
        send("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /** What a script gives in the page, be it at once or later. */
    JsonNode eval(String script) {
        JsonNode answer = send("Runtime.evaluate",
                Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.get("exceptionDetails").toString());
        }
        return answer.at("/result/value");
    }

    void awaitThat(String condition) {
        await().until(() -> eval("Boolean(" + condition + ")").asBoolean());
    }

    /** The accessibility tree, as screen readers are given it. */
    JsonNode accessible() {
        return send("Accessibility.getFullAXTree", Map.of()).get("nodes");
    }

    /** Errors of scripts, and what the page's own policy forbade. */
    List<String> complaints() {
        return complaints;
    }

    void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(send("Page.captureScreenshot", Map.of()).get("data").asText()));
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        try {
            socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true).join();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean end) {
        message.append(part);
        if (end) {
            receive(message.toString());
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void receive(String text) {
        try {
            JsonNode told = JSON.readTree(text);
            var answer = told.has("id") ? asked.remove(told.get("id").asInt()) : null;
            if (answer != null) {
                answer.complete(told.has("error") ? told : told.get("result"));
            } else if (COMPLAINTS.contains(told.path("method").asText())) {
                complaints.add(told.get("params").toString());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        send("Page.navigate", Map.of("url", "about:blank"));
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
}
