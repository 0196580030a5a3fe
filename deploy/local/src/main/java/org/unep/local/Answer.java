package org.unep.local;

import java.net.http.HttpResponse;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What a service answered: its status, its headers and its text. */
public record Answer(HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The HTTP status. */
    public int status() {
        return response.statusCode();
    }

    /** Whether it did what was asked. */
    public boolean ok() {
        return status() >= 200 && status() < 300;
    }

    /** Whether it refers to something that the service may hear of in a moment. */
    public boolean notKnownYet() {
        return header("Retry-After") != null && json().path("type").asText().endsWith("/not-known-yet");
    }

    /** A header, or null. */
    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** The body. */
    public String text() {
        return response.body();
    }

    /** The body as JSON, missing where it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** The problem in words, with the places it names. */
    public String problem() {
        JsonNode problem = json();
        var words = new StringBuilder().append(status()).append(' ').append(problem.path("detail").asText(text()));
        problem.path("errors").forEach(error -> words.append(" [").append(error.path("pointer").asText()).append(": ")
                .append(error.path("detail").asText()).append(']'));
        return words.toString();
    }
}
