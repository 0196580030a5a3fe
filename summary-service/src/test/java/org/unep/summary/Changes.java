package org.unep.summary;

import static io.restassured.RestAssured.given;

import org.unep.embedded.Tokens;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Changes to a resource, as clients make them: it is read first, and what was read is the condition. */
public final class Changes {

    private Changes() {
    }

    /** Puts over what is there, or where nothing is. */
    public static ValidatableResponse put(String role, String body, String path, Object... parameters) {
        String tag = given().get(path, parameters).header("ETag");
        return put(role, tag == null ? "If-None-Match" : "If-Match", tag == null ? "*" : tag, body, path, parameters);
    }

    /** Puts under a condition. */
    public static ValidatableResponse put(String role, String condition, String tag, String body, String path,
            Object... parameters) {
        return with(role).header(condition, tag).body(body).put(path, parameters).then();
    }

    public static RequestSpecification with(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }
}
