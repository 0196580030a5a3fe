package org.unep.consultations.floor;

import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The speakers' list of a session, as those use it who lead and who speak. */
record Floor(String session) {

    String path() {
        return "/v1/sessions/" + session + "/speakers";
    }

    static Map<String, Object> request(String participant) {
        return new HashMap<>(Map.of("participant", participant));
    }

    static Map<String, Object> request(String participant, String kind) {
        var request = request(participant);
        request.put("kind", kind);
        return request;
    }

    static Map<String, Object> forGroup(String participant, String group) {
        var request = request(participant);
        request.put("onBehalfOf", List.of(group));
        return request;
    }

    ValidatableResponse ask(RequestSpecification who, Map<String, Object> request) {
        return who.contentType(ContentType.JSON).body(request).post(path()).then();
    }

    /** Puts somebody on the list, as a Co-Chair does. */
    String asked(Map<String, Object> request) {
        return ask(as("co-chair"), request).statusCode(201).extract().path("id");
    }

    String asked(String participant) {
        return asked(request(participant));
    }

    static ValidatableResponse act(RequestSpecification who, String request, String verb) {
        return who.post("/v1/floor-requests/" + request + "/" + verb).then();
    }

    static ValidatableResponse act(String request, String verb) {
        return act(as("co-chair"), request, verb);
    }

    static ValidatableResponse move(String request, String before) {
        var body = new HashMap<String, Object>();
        body.put("before", before);
        return as("co-chair").contentType(ContentType.JSON).body(body).post("/v1/floor-requests/" + request + "/move").then();
    }

    ValidatableResponse list() {
        return anybody().get(path()).then().statusCode(200);
    }

    int version() {
        return list().extract().path("version");
    }

    List<String> waiting() {
        return list().extract().path("waiting.id");
    }

    /** Sets rules on the list as it is. */
    ValidatableResponse follow(Map<String, ?> rules) {
        int version = version();
        var who = as("co-chair").contentType(ContentType.JSON).body(rules);
        return (version == 0 ? who.header("If-None-Match", "*") : who.header("If-Match", "\"" + version + "\""))
                .put(path() + "/rules").then();
    }

    /** Closes or reopens it. */
    ValidatableResponse turn(String verb) {
        return as("co-chair").post(path() + "/" + verb).then();
    }
}
