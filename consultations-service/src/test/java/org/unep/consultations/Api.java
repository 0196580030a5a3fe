package org.unep.consultations;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.unep.embedded.Tokens;
import org.unep.embedded.Topic;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What the tests say to the service, as its clients do. */
public final class Api {

    /** An id of nothing. */
    public static final String NOBODY = "019b0000-0000-7000-8000-000000000000";

    private Api() {
    }

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    /** Somebody with several roles, who speaks for a participant. */
    public static RequestSpecification as(List<String> roles, String participant) {
        return given().auth().oauth2(Tokens.of(roles, participant));
    }

    public static RequestSpecification delegate(String participant) {
        return given().auth().oauth2(Tokens.of("delegate", participant));
    }

    public static RequestSpecification anybody() {
        return given();
    }

    /** Posts as the secretariat. */
    public static ValidatableResponse post(String path, Object body) {
        return as("secretariat").contentType(ContentType.JSON).body(body).post(path).then();
    }

    /** Changes as the secretariat what has the version. */
    public static ValidatableResponse patch(String path, int version, Object body) {
        return patch(path, "\"" + version + "\"", body);
    }

    /** The same with any condition. */
    public static ValidatableResponse patch(String path, String tag, Object body) {
        return as("secretariat").contentType("application/merge-patch+json").header("If-Match", tag).body(body).patch(path)
                .then();
    }

    private static String made(String path, Object body, String name) {
        return post(path, body).statusCode(201).extract().path(name);
    }

    /** A process of its own for a test. */
    public static String process() {
        return made("/v1/processes", Map.of("code", "p-" + UUID.randomUUID(), "title", Map.of("en", "A process")), "code");
    }

    public static Map<String, Object> consultation(String process) {
        return new HashMap<>(Map.of("process", process, "kind", "GLOBAL", "title", Map.of("en", "A global meeting")));
    }

    public static String announced(String process) {
        return made("/v1/consultations", consultation(process), "id");
    }

    public static Map<String, Object> session(String kind) {
        return new HashMap<>(Map.of("kind", kind, "title", Map.of("en", "A " + kind)));
    }

    public static String scheduled(String consultation, String kind) {
        return made("/v1/consultations/" + consultation + "/sessions", session(kind), "id");
    }

    /** A plenary of a new consultation of the process. */
    public static String plenary(String process) {
        return scheduled(announced(process), "PLENARY");
    }

    /** An observer with a code of its own. */
    public static String observer() {
        return made("/v1/participants", Map.of("code", "o-" + UUID.randomUUID(), "kind", "UN_ENTITY", "name",
                Map.of("en", "An observer")), "code");
    }

    /** A negotiating group with a code of its own. */
    public static String group(Object... members) {
        return made("/v1/groups", Map.of("code", "g-" + UUID.randomUUID(), "kind", "NEGOTIATING", "name",
                Map.of("en", "A group"), "members", List.of(members)), "code");
    }

    /** A proposal of the process, told as its owner tells of it, and heard. */
    public static String proposal(String process) {
        String id = UUID.randomUUID().toString();
        tell(id, 2, process, "TABLED", List.of());
        String session = plenary(process);
        awaitTrial(session, id, "created");
        return id;
    }

    /** The same, then withdrawn or consolidated into others. */
    public static String closed(String process, String status, List<String> into) {
        String id = proposal(process);
        tell(id, 3, process, status, into);
        awaitTrial(plenary(process), id, "invalid");
        return id;
    }

    public static void tell(String id, int version, String process, String status, List<String> into) {
        String becauseOf = status.equals("WITHDRAWN") || status.equals("CONSOLIDATED") ? status.toLowerCase(Locale.ROOT)
                : "tabled";
        publish(id, "proposal-" + becauseOf,
                "{\"id\":\"%s\",\"version\":%d,\"process\":\"%s\",\"status\":\"%s\",\"consolidatedInto\":%s}".formatted(id,
                        version, process, status, into.stream().map(i -> "\"" + i + "\"").toList()));
    }

    public static void publish(String key, String name, String json) {
        Topic.send("unep.proposals", key, "org.unep.proposals." + name + ".v1", json);
    }

    // a dry run stores nothing, so that these trials show up nowhere
    private static void awaitTrial(String session, String proposal, String outcome) {
        String line = "{\"session\":\"%s\",\"quantifier\":\"MANY\",\"spokenAt\":\"2023-09-07T10:00:00Z\",\"language\":\"en\","
                .formatted(session) + "\"positions\":[{\"proposal\":\"" + proposal + "\",\"stance\":\"SUPPORT\"}]}";
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50))
                .until(() -> as("secretariat").contentType("application/x-ndjson").body(line.getBytes(UTF_8))
                        .post("/v1/statements/import?dryRun=true").asString().contains("\"" + outcome + "\""));
    }

    /** A statement of a participant with positions. */
    public static Map<String, Object> statement(String participant, Object... positions) {
        var statement = new HashMap<String, Object>();
        statement.put("participant", participant);
        statement.put("spokenAt", "2023-09-07T10:00:00Z");
        statement.put("language", "en");
        statement.put("text", "We would like to comment.");
        statement.put("positions", List.of(positions));
        return statement;
    }

    public static Map<String, Object> position(String proposal, String stance) {
        return new HashMap<>(Map.of("proposal", proposal, "stance", stance));
    }

    public static ValidatableResponse say(String session, Map<String, Object> statement) {
        return post("/v1/sessions/" + session + "/statements", statement);
    }

    public static String said(String session, Map<String, Object> statement) {
        return say(session, statement).statusCode(201).extract().path("id");
    }

    /** A statement that is not public yet. */
    public static String submitted(String session, String participant, Object... positions) {
        var statement = statement(participant, positions);
        statement.put("status", "SUBMITTED");
        return said(session, statement);
    }

    public static ValidatableResponse move(String statement, String verb) {
        return as("secretariat").post("/v1/statements/" + statement + "/" + verb).then();
    }
}
