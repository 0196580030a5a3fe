package org.unep.proposals;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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

    private Api() {
    }

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    public static RequestSpecification delegate(String participant) {
        return given().auth().oauth2(Tokens.of("delegate", participant));
    }

    public static RequestSpecification anybody() {
        return given();
    }

    /** A process of its own for a test, opened the way the other service opens it. */
    public static String process() {
        String code = "p-" + UUID.randomUUID();
        publish(code, "process-opened", "{\"code\":\"" + code + "\",\"version\":1,\"title\":{\"en\":\"A process\"},"
                + "\"clusters\":[{\"code\":\"tools\",\"title\":{\"en\":\"Policies and tools\"}}]}");
        awaitKnown(Map.of("process", code, "title", Map.of("en", "t"), "text", Map.of("en", "t")));
        return code;
    }

    public static void group(String process, String code, String name) {
        publish(code, "group-established",
                "{\"code\":\"%s\",\"version\":1,\"kind\":\"REGIONAL\",\"name\":{\"en\":\"%s\"}}".formatted(code, name));
        awaitKnown(draft(process, "t", Map.of("group", code)));
    }

    public static void participant(String process, String code) {
        publish(code, "participant-added", "{\"code\":\"%s\",\"version\":1,\"kind\":\"MEMBER_STATE\",\"government\":true,"
                .formatted(code) + "\"name\":{\"en\":\"A State\"},\"groups\":[]}");
        awaitKnown(draft(process, "t", Map.of("participant", code)));
    }

    /** A meeting of the process. */
    public static String consultation(String process) {
        String id = UUID.randomUUID().toString();
        publish(id, "consultation-announced",
                "{\"id\":\"%s\",\"version\":1,\"process\":\"%s\",\"kind\":\"GLOBAL\"}".formatted(id, process));
        awaitKnown(draft(process, "t", Map.of("consultation", id)));
        return id;
    }

    public static void publish(String key, String name, String json) {
        Topic.send("unep.consultations", key, "org.unep.consultations." + name + ".v1", json);
    }

    // drafts are not public, so that these trials show up nowhere
    private static void awaitKnown(Map<String, ?> draft) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50))
                .until(() -> as("secretariat").contentType(ContentType.JSON).body(draft).post("/v1/proposals")
                        .statusCode() == 201);
    }

    public static Map<String, Object> draft(String process, String title, Map<String, ?> origin) {
        var draft = new HashMap<String, Object>();
        draft.put("process", process);
        draft.put("title", Map.of("en", title));
        draft.put("text", Map.of("en", "Text of " + title));
        draft.put("cluster", "tools");
        draft.put("topics", List.of("sand"));
        draft.put("origin", origin);
        return draft;
    }

    public static String proposed(String process, String title, Map<String, ?> origin) {
        return as("secretariat").contentType(ContentType.JSON).body(draft(process, title, origin)).post("/v1/proposals")
                .then().statusCode(201).extract().path("id");
    }

    public static String proposed(String process, String title) {
        return proposed(process, title, Map.of());
    }

    public static String submitted(String process, String title, Map<String, ?> origin) {
        String id = proposed(process, title, origin);
        move(id, "submit").statusCode(200);
        return id;
    }

    public static String submitted(String process, String title) {
        return submitted(process, title, Map.of());
    }

    public static String tabled(String process, String title) {
        String id = submitted(process, title);
        move(id, "table").statusCode(200);
        return id;
    }

    public static ValidatableResponse move(String id, String verb) {
        return as("secretariat").post("/v1/proposals/" + id + "/" + verb).then();
    }

    /** The same with a reason. */
    public static ValidatableResponse because(String id, String verb) {
        return as("secretariat").contentType(ContentType.JSON).body(Map.of("reason", "So it was agreed"))
                .post("/v1/proposals/" + id + "/" + verb).then();
    }

    /** Other words for a proposal, with a reason. */
    public static ValidatableResponse revise(String id) {
        return as("secretariat").header("If-Match", "*").contentType("application/merge-patch+json")
                .body("{\"text\":{\"en\":\"Other words\"},\"reason\":\"So it was agreed\"}").patch("/v1/proposals/" + id)
                .then();
    }

    /** An amendment to a proposal, and what is decided on it. */
    public static ValidatableResponse amend(String id, String verb) {
        String amendment = as("secretariat").contentType(ContentType.JSON)
                .body(Map.of("language", "en", "kind", "INSERT", "range", Map.of("start", 0, "end", 0), "text", "A "))
                .post("/v1/proposals/" + id + "/amendments").then().statusCode(201).extract().path("id");
        return as("secretariat").contentType(ContentType.JSON).body(Map.of("reason", "So it was agreed"))
                .post("/v1/amendments/" + amendment + "/" + verb).then();
    }

    public static ValidatableResponse proposal(String id) {
        return as("secretariat").get("/v1/proposals/" + id).then();
    }

    public static Map<String, Object> consolidation(String process, String kind, List<String> sources, String... results) {
        return Map.of("process", process, "kind", kind, "sources", sources, "results",
                List.of(results).stream()
                        .map(title -> Map.of("title", Map.of("en", title), "text", Map.of("en", "Text of " + title),
                                "cluster", "tools"))
                        .toList(),
                "rationale", Map.of("en", "They say the same."));
    }

    public static ValidatableResponse consolidate(Map<String, Object> consolidation) {
        return as("secretariat").contentType(ContentType.JSON).body(consolidation).post("/v1/consolidations").then();
    }

    /** What an originator says to a consolidation, whatever that is now. */
    public static ValidatableResponse answer(RequestSpecification caller, String consolidation, String originator,
            String status) {
        return caller.header("If-Match", "*").contentType(ContentType.JSON).body(Map.of("status", status))
                .put("/v1/consolidations/" + consolidation + "/consents/" + originator).then();
    }

    public static ValidatableResponse undo(String consolidation) {
        return as("secretariat").contentType(ContentType.JSON).body(Map.of("reason", "It was a mistake."))
                .post("/v1/consolidations/" + consolidation + "/undo").then();
    }
}
