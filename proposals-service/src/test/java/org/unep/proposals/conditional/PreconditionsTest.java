package org.unep.proposals.conditional;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.unep.proposals.Api.as;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What a condition is held against, whatever the resource: here version 7 of one. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class PreconditionsTest {

    @ParameterizedTest
    @ValueSource(strings = { "\"7\"", "W/\"7\"", "*", "\"6\", \"7\"", "\"a,b\",\"7\"", " \"x\" ,\t\"7\",", "\"6\", , \"7\"",
            ",\"7\"" })
    void whoHasItIsNotSentItAgain(String tags) {
        given().header("If-None-Match", tags).get("/test/sample").then().statusCode(304).header("ETag", "\"7\"")
                .body(emptyString());
        given().header("If-None-Match", tags).head("/test/sample").then().statusCode(304).header("ETag", "\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"6\"", "\"77\"", "\"7-brief\"", "\"\"", "\"6\",\"8\"", "\"6,7\"" })
    void whoHasAnotherIsSentIt(String tags) {
        given().header("If-None-Match", tags).get("/test/sample").then().statusCode(200).header("ETag", "\"7\"")
                .body("version", equalTo(7));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"7\"", "*", "\"6\", \"7\"", "\"7-brief\"" })
    void changeOfWhatWasReadIsMade(String tags) {
        put("If-Match", tags).statusCode(200).header("ETag", "\"8\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"6\"", "W/\"7\"", "W/\"7\", \"6\"", "\"77\"", "\"6-7\"", "\"\"" })
    void changeOfWhatHasChangedSinceIsRefusedAndWeakTagsAreNeverGoodEnough(String tags) {
        put("If-Match", tags).statusCode(412).body("type", equalTo("/problems/precondition-failed"))
                .body("detail", containsString("\"7\""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "7", "\"7", "\"7\" \"8\"", "w/\"7\"", "W/7", "*, \"7\"", "\"7\"\"", "\"a b\"", "", "," })
    void malformedConditionIsInvalid(String tags) {
        for (String condition : new String[] { "If-Match", "If-None-Match" }) {
            put(condition, tags).statusCode(400).body("type", equalTo("/problems/invalid-request"))
                    .body("detail", containsString("'" + condition + "'"));
            given().header(condition, tags).get("/test/sample").then().statusCode(400);
        }
    }

    @Test
    void severalHeadersAreOneList() {
        given().header("If-None-Match", "\"6\"", "\"7\"").get("/test/sample").then().statusCode(304);
    }

    @Test
    void changeNeedsACondition() {
        as("secretariat").put("/test/sample").then().statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        put("If-None-Match", "\"6\"").statusCode(428);
        given().contentType("application/merge-patch+json").body("{}").patch("/test/sample").then().statusCode(428);
        given().delete("/test/sample").then().statusCode(428);
        given().get("/problems/precondition-required").then().statusCode(200).body("status", equalTo(428));
    }

    @Test
    void whoMayNotIsToldThatAndNothingElse() {
        given().put("/test/sample").then().statusCode(401);
        as("delegate").put("/test/sample").then().statusCode(403);
    }

    @Test
    void whatIsThereAlreadyIsNotMadeAgain() {
        put("If-None-Match", "*").statusCode(412).body("type", equalTo("/problems/precondition-failed"));
    }

    @Test
    void whatIsNotThereYetIsMadeWhereTheClientSaysSo() {
        given().header("If-None-Match", "*").put("/test/sample/new").then().statusCode(200).header("ETag", "\"1\"");
        given().header("If-Match", "*").put("/test/sample/new").then().statusCode(412);
        given().header("If-Match", "\"1\"").put("/test/sample/new").then().statusCode(412);
        given().put("/test/sample/new").then().statusCode(428);
    }

    @Test
    void methodThatForgetsToAskFails() {
        given().header("If-Match", "*").delete("/test/sample").then().statusCode(500)
                .body("type", equalTo("/problems/internal-error"));
    }

    private static ValidatableResponse put(String condition, String tags) {
        return as("secretariat").header(condition, tags).put("/test/sample").then();
    }
}
