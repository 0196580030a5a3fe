package org.unep.consultations.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.unep.consultations.Api.as;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.unep.embedded.Tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

/** Imports as clients send them. */
final class Ndjson {

    static final String TYPE = "application/x-ndjson";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Ndjson() {
    }

    /** A line with an id, as a client that may send it again writes it. */
    static String line(String session, Object id, Map<String, Object> statement) {
        statement.put("session", session);
        if (id != null) {
            statement.put("id", id);
        }
        try {
            return JSON.writeValueAsString(statement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many short lines with ids. */
    static List<String> lines(String session, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":\"%s\",\"session\":\"%s\",".formatted(UUID.randomUUID(), session)
                        + "\"participant\":\"CHE\",\"spokenAt\":\"2023-09-07T10:00:00Z\",\"language\":\"en\"}")
                .toList();
    }

    static ValidatableResponse sent(String query, String body) {
        return as("secretariat").contentType(TYPE).body(body.getBytes(UTF_8)).post("/v1/statements/import" + query).then();
    }

    /** What became of each line. */
    static List<JsonNode> results(String query, String body) {
        return sent(query, body).statusCode(200).contentType(TYPE).extract().asString().lines().map(Ndjson::read).toList();
    }

    static List<JsonNode> results(List<String> lines) {
        return results("", String.join("\n", lines));
    }

    static List<String> statuses(List<JsonNode> results) {
        return results.stream().map(r -> r.get("status").asText()).toList();
    }

    /** Sends the beginning of a body that was announced as longer, and hangs up when that much of it has come to something. */
    static void cutOff(String beginning, Callable<Boolean> taken) throws IOException {
        byte[] body = beginning.getBytes(UTF_8);
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("POST /v1/statements/import HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + TYPE
                    + "\r\nAuthorization: Bearer " + Tokens.of("secretariat") + "\r\nContent-Length: " + (body.length + 1_000)
                    + "\r\n\r\n").getBytes(UTF_8));
            out.write(body);
            out.flush();
            Awaitility.await().until(taken);
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(line, e);
        }
    }
}
