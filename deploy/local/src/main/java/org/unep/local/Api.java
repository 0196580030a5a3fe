package org.unep.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** A client of the public APIs, as somebody outside would write it. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final Function<Context, URI> addresses;
    private final @Nullable String token;

    private Api(HttpClient http, Function<Context, URI> addresses, @Nullable String token) {
        this.http = http;
        this.addresses = addresses;
        this.token = token;
    }

    /** The public's view: without a token. */
    public static Api of(Function<Context, URI> addresses) {
        return new Api(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), addresses, null);
    }

    /** The same with a token. */
    public Api with(String token) {
        return new Api(http, addresses, token);
    }

    /** Gets a resource in a media type, whatever the status. */
    public Answer get(Context context, String path, String accept) {
        return send(request(context, path).header("Accept", accept).GET().build());
    }

    /**
     * Gets a resource as JSON.
     *
     * @throws Refusal where there is none
     */
    public JsonNode get(Context context, String path) {
        Answer answer = get(context, path, "application/json");
        if (!answer.ok()) {
            throw new Refusal("GET " + path + ": " + answer.problem());
        }
        return answer.json();
    }

    /** Gets all items of a list, page by page. */
    public List<JsonNode> all(Context context, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path + (path.contains("?") ? "&" : "?") + "limit=200";
        while (next != null) {
            JsonNode page = get(context, next);
            page.path("items").forEach(items::add);
            next = page.path("next").isTextual() ? page.path("next").asText() : null;
        }
        return items;
    }

    /** Posts once, whatever the status. */
    public Answer tryPost(Context context, String path, @Nullable JsonNode body) {
        var request = request(context, path).header("Accept", "application/json");
        return send((body == null ? request.POST(BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()))).build());
    }

    /**
     * Posts. What the service has not heard of yet is tried again when it says, for a minute at most.
     *
     * @param what names the thing in a failure
     * @throws Refusal where the service does not accept it: with its reason
     */
    public JsonNode post(Context context, String path, @Nullable JsonNode body, String what) {
        return patiently(() -> tryPost(context, path, body), "%s was refused by %s (POST %s)".formatted(what,
                context.service(), path));
    }

    /**
     * Puts something where there was nothing. What the service has not heard of yet is tried again as in a post.
     *
     * @throws Refusal where the service does not accept it, or there is something already
     */
    public JsonNode putNew(Context context, String path, JsonNode body, String what) {
        var request = request(context, path).header("Accept", "application/json").header("If-None-Match", "*")
                .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())).build();
        return patiently(() -> send(request), "%s was refused by %s (PUT %s)".formatted(what, context.service(), path));
    }

    private static JsonNode patiently(Supplier<Answer> attempt, String refused) {
        Instant end = Instant.now().plus(PATIENCE);
        Answer answer = attempt.get();
        while (answer.notKnownYet() && Instant.now().isBefore(end)) {
            answer = after(answer.header("Retry-After"), attempt);
        }
        if (!answer.ok()) {
            throw new Refusal(refused + ": " + answer.problem());
        }
        return answer.json();
    }

    private static Answer after(@Nullable String seconds, Supplier<Answer> again) {
        long wait = seconds == null ? 1 : Math.max(1, Long.parseLong(seconds));
        return CompletableFuture.supplyAsync(again, CompletableFuture.delayedExecutor(wait, TimeUnit.SECONDS)).join();
    }

    private HttpRequest.Builder request(Context context, String path) {
        var request = HttpRequest.newBuilder(addresses.apply(context).resolve(path)).timeout(Duration.ofSeconds(30));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        try {
            return new Answer(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new Refusal("%s %s: no answer (%s)".formatted(request.method(), request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }
}
