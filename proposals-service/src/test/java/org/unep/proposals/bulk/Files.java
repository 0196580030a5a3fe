package org.unep.proposals.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.unep.proposals.Api.as;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;

/** Files as clients send them and take them away. */
final class Files {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Files() {
    }

    static String line(Map<String, ?> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line that says something of its own. */
    static Map<String, Object> proposal(String process, Object id) {
        var line = new HashMap<String, Object>();
        line.put("id", id);
        line.put("process", process);
        line.put("title", Map.of("en", "Title " + id));
        line.put("text", Map.of("en", "Text " + id));
        return line;
    }

    static List<String> lines(String process, int count) {
        return IntStream.range(0, count).mapToObj(i -> line(proposal(process, UUID.randomUUID()))).toList();
    }

    static ValidatableResponse sent(String type, String query, byte[] body) {
        var plain = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return as("secretariat").config(RestAssured.config().encoderConfig(plain)).contentType(type).body(body)
                .post("/v1/proposals/import" + query).then();
    }

    /** What became of each line. */
    static List<JsonNode> imported(String type, String query, byte[] body) {
        return sent(type, query, body).statusCode(200).contentType(NDJSON).extract().asString().lines().map(Files::read)
                .toList();
    }

    static List<JsonNode> imported(String query, List<String> lines) {
        return imported(NDJSON, query, String.join("\n", lines).getBytes(UTF_8));
    }

    static List<JsonNode> importedCsv(String query, String csv) {
        return imported(CSV, query, csv.getBytes(UTF_8));
    }

    static List<String> statuses(List<JsonNode> results) {
        return results.stream().map(r -> r.get("status").asText()).toList();
    }

    static List<String> pointers(JsonNode result) {
        return result.get("problem").path("errors").findValuesAsText("pointer");
    }

    static ValidatableResponse exported(String accept, String query) {
        return as("secretariat").accept(accept).get("/v1/proposals/export" + query).then().statusCode(200);
    }

    /** The lines of an export of the process. */
    static List<JsonNode> exported(String process) {
        return text(exported(NDJSON, "?process=" + process)).lines().map(Files::read).toList();
    }

    static String text(ValidatableResponse response) {
        return new String(response.extract().asByteArray(), UTF_8);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }
}
