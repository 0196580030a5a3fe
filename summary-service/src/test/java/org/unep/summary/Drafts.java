package org.unep.summary;

import static io.restassured.RestAssured.given;
import static org.unep.summary.Changes.with;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.unep.embedded.Tokens;
import org.unep.summary.document.Sentences;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** A summary as its editors and commentators work with it, for tests. */
public record Drafts(String summary) {

    /** Until when comments are taken where a test does not say so itself. */
    public static final String UNTIL = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(3_650, ChronoUnit.DAYS).toString();

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A draft of the process's summary, as it is now. */
    public static Drafts of(String process) {
        return new Drafts(with("co-chair").post("/v1/processes/{p}/summaries", process).then().statusCode(201).extract()
                .header("Location"));
    }

    /** The address of a version. */
    public String version(int number) {
        return summary + "/versions/" + number;
    }

    /** What is shown of a version in the list. */
    public JsonPath state(int number) {
        return given().get(summary).then().statusCode(200).extract().jsonPath().setRootPath("versions[" + (number - 1) + "]");
    }

    public ValidatableResponse add(int number, String sentence) {
        return with("co-chair").body(sentence).post(version(number) + "/sentences").then();
    }

    /** Adds a reflection behind a sentence, and answers its id. */
    public String reflect(int number, String after, String text) {
        return add(number, """
                {"after":"%s","text":{"en":"%s"},"reflection":true}""".formatted(after, text)).statusCode(201).extract()
                .path("id");
    }

    public ValidatableResponse regenerate() {
        return with("co-chair").post(summary + "/versions").then();
    }

    public ValidatableResponse circulate(int number) {
        return with("co-chair").body("{\"commentsUntil\":\"" + UNTIL + "\"}").post(version(number) + "/circulate")
                .then();
    }

    public ValidatableResponse conclude(int number) {
        return with("co-chair").post(version(number) + "/finalize").then();
    }

    /** A comment of a delegate for its own participant. */
    public ValidatableResponse comment(int number, String participant, String comment) {
        return given().auth().oauth2(Tokens.of("delegate", participant)).contentType("application/json").body(comment)
                .post(version(number) + "/comments").then();
    }

    /** Disposes of a comment as it is now. */
    public ValidatableResponse dispose(int number, String comment, String disposition) {
        String at = version(number) + "/comments/" + comment;
        return with("co-chair").header("If-Match", given().get(at).header("ETag"))
                .body("{\"disposition\":\"%s\",\"reason\":{\"en\":\"As discussed.\"}}".formatted(disposition))
                .put(at + "/disposition").then();
    }

    /** The ids of all sentences in the order in which they are read. */
    public List<String> order(int number) {
        return Sentences.sentences(Sentences.version(version(number))).stream().map(s -> s.path("id").asText()).toList();
    }

    /** A sentence of a version; null where there is none. */
    @SuppressWarnings("unchecked") // it is a JSON object
    public Map<String, Object> sentence(int number, String id) {
        return Sentences.sentences(Sentences.version(version(number))).stream().filter(s -> s.path("id").asText().equals(id))
                .findFirst().map(s -> (Map<String, Object>) JSON.convertValue(s, Map.class)).orElse(null);
    }
}
