package org.unep.summary.document;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;

import org.unep.embedded.Tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Finds sentences in the JSON of a summary, for tests. */
public final class Sentences {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Sentences() {
    }

    /** A draft of the process's summary, as it is now. */
    static JsonNode drafted(String process) {
        return version(given().auth().oauth2(Tokens.of("co-chair")).post("/v1/processes/{p}/summaries", process).then()
                .statusCode(201).extract().path("versions[0].href"));
    }

    public static JsonNode version(String path) {
        try {
            return JSON.readTree(given().get(path).then().statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** In the order in which they are read, which is not that of the members of canonical JSON. */
    public static List<JsonNode> sentences(JsonNode document) {
        List<JsonNode> sentences = new ArrayList<>();
        document.path("sentences").forEach(sentences::add);
        document.path("sections").forEach(section -> sentences.addAll(sentences(section)));
        return sentences;
    }

    /** The sentences whose id begins so. */
    static List<JsonNode> sentencesOf(JsonNode document, String beginning) {
        return sentences(document).stream().filter(s -> s.path("id").asText().startsWith(beginning)).toList();
    }

    static JsonNode sentence(JsonNode document, String id) {
        return sentences(document).stream().filter(s -> s.path("id").asText().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("No sentence " + id + " in " + document));
    }
}
