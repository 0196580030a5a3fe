package org.unep.proposals.search;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.submitted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Answers with some of the members. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class FieldsTest {

    @Test
    void onlyTheMembersThatAreNamedAreShown() {
        String process = process();
        String id = submitted(process, "Sand");
        anybody().get("/v1/proposals/" + id + "?fields=id,number,title").then().statusCode(200).body("$", aMapWithSize(3))
                .body("id", equalTo(id)).body("number", equalTo(null)).body("title.en", equalTo("Sand"));
        anybody().get("/v1/proposals?fields=status,id&process=" + process).then().statusCode(200)
                .body("items[0].keySet()", containsInAnyOrder("id", "status")).body("items[0].id", equalTo(id));
        anybody().get("/v1/proposals?q=sand&fields=id,score,deleted&process=" + process).then()
                .body("items[0].keySet()", containsInAnyOrder("id", "score"));
    }

    @Test
    void pagesKeepTheirMembers() {
        String process = process();
        submitted(process, "One");
        submitted(process, "Two");
        String next = anybody().get("/v1/proposals?fields=title&limit=1&process=" + process).path("next");
        anybody().urlEncodingEnabled(false).get(next).then().body("items[0]", aMapWithSize(1)).body("items[0].title.en",
                equalTo("Two"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "id,colour", "id,", "id, title", "title.en", "ID" })
    void unknownMemberIsRefusedNamingThoseThatThereAre(String fields) {
        String id = submitted(process(), "One");
        for (String path : new String[] { "/v1/proposals", "/v1/proposals/" + id }) {
            anybody().queryParam("fields", fields).get(path).then().statusCode(400)
                    .body("type", equalTo("/problems/invalid-request")).body("errors.pointer", contains("?fields"));
        }
        anybody().get("/v1/proposals?fields=colour").then().body("errors[0].detail",
                allOf(containsString("colour"), containsString("sdgTargets"), containsString("snippets")));
        anybody().get("/v1/proposals/" + id + "?fields=snippets").then().statusCode(400);
    }

    @Test
    void eachSelectionHasItsOwnTagAndAnyOfThemIsGoodForAChange() {
        String path = "/v1/proposals/" + submitted(process(), "One");
        String whole = anybody().get(path).header("ETag");
        String sparse = anybody().get(path + "?fields=id,title").header("ETag");
        assertNotEquals(whole, sparse);
        assertEquals(sparse, anybody().get(path + "?fields=title,id,title").header("ETag"));
        assertNotEquals(sparse, anybody().get(path + "?fields=id").header("ETag"));
        anybody().header("If-None-Match", sparse).get(path + "?fields=id,title").then().statusCode(304);
        anybody().header("If-None-Match", sparse).get(path).then().statusCode(200);
        anybody().header("If-None-Match", whole).get(path + "?fields=id,title").then().statusCode(200);
        as("secretariat").header("If-Match", sparse).post(path + "/table").then().statusCode(200);
        as("secretariat").header("If-Match", sparse).post(path + "/forward").then().statusCode(412);
    }
}
