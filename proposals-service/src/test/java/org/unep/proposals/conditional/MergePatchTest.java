package org.unep.proposals.conditional;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.chassis.conditional.MergePatch;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What a merge patch does to a resource, and what is wrong with a wrong one. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class MergePatchTest {

    @Test
    void emptyPatchLeavesEverything() {
        patch("{}").statusCode(200).body("edit.title.fr", equalTo("Sable")).body("edit.note", equalTo("as it was"))
                .body("edit.part.seats", equalTo(3)).body("edit.topics", contains("a", "b")).header("ETag", "\"8\"");
    }

    @Test
    void nullRemovesAndObjectsMerge() {
        patch("{\"note\":null,\"title\":{\"fr\":null,\"es\":\"Arena\"},\"part\":{\"seats\":5,\"day\":\"2023-09-07\"}}")
                .statusCode(200)
                .body("edit.note", nullValue()).body("edit.title.en", equalTo("Sand")).body("edit.title.fr", nullValue())
                .body("edit.title.es", equalTo("Arena")).body("edit.part.place", equalTo("Bern"))
                .body("edit.part.seats", equalTo(5)).body("edit.part.day", equalTo("2023-09-07"));
    }

    @Test
    void listIsReplacedAsAWhole() {
        patch("{\"topics\":[\"c\"]}").statusCode(200).body("edit.topics", contains("c"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"part":{"seats":"5"}}        | /part/seats
            {"part":{"seats":5.0}}        | /part/seats
            {"part":{"seats":10}}         | /part/seats
            {"part":{"place":null}}       | /part/place
            {"part":{"day":"yesterday"}}  | /part/day
            {"part":{"colour":"red"}}     | /part/colour
            {"part":[1]}                  | /part
            {"topics":{"0":"c"}}          | /topics
            {"title":null}                | /title
            {"title":{"en":" "}}          | /title/en
            {"title":{"en":null,"fr":null}} | /title
            {"version":9}                 | /version
            [{"note":null}]               | ''
            "note"                        | ''
            null                          | ''
            """)
    void wrongPlaceIsPointedAt(String body, String pointer) {
        patch(body).statusCode(400).body("type", equalTo("/problems/invalid-request")).body("errors[0].pointer",
                equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "{\"note\":}", "{} {}", "{\"note\":\"\\ud8\"}", "" })
    void malformedJsonIsInvalid(String body) {
        patch(body).statusCode(400).body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void numbersAndNestingBeyondReasonAreInvalid() {
        patch("{\"part\":{\"seats\":%s}}".formatted("9".repeat(1_200))).statusCode(400);
        patch("{\"part\":{\"seats\":1e999999999}}").statusCode(400);
        patch("{\"part\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}").statusCode(400);
        patch("{\"part\":" + "{\"a\":".repeat(990) + "1" + "}".repeat(990) + "}").statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "text/plain", "application/json-patch+json" })
    void otherMediaTypeIsToldWhichOneIsRead(String type) {
        given().header("If-Match", "\"7\"").contentType(type).body("{}").patch("/test/sample").then().statusCode(415)
                .header("Accept-Patch", MergePatch.TYPE).body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void stalePatchIsRefusedBeforeItIsLookedAt() {
        given().header("If-Match", "\"6\"").contentType(MergePatch.TYPE).body("{\"title\":null}").patch("/test/sample").then()
                .statusCode(412).body("detail", containsString("\"7\""));
    }

    private static ValidatableResponse patch(String body) {
        return given().header("If-Match", "\"7\"").contentType(MergePatch.TYPE).body(body.getBytes()).patch("/test/sample")
                .then();
    }
}
