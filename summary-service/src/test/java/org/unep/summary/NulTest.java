package org.unep.summary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The NUL character, which PostgreSQL does not hold, in whatever a caller asks for: it is the caller's fault, not ours. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class NulTest {

    private static final String SUMMARY = "/v1/summaries/0197f3a2-5c1e-7b44-9d0a-3f6e8c2b1a77";

    @ParameterizedTest
    @ValueSource(strings = { "/versions/1?language=", "/versions/1/comparison?with=2&language=",
            "/versions/1/dispositions?language=", "/versions/1/comments?sentence=", "/versions/1/comments?section=",
            "/versions/1/comments?cursor=", "/versions/1/comments?camp=" })
    void queryWithItIsRefusedWithAPointer(String query) {
        String name = query.replaceAll(".*[?&](.*)=", "$1");
        given().urlEncodingEnabled(false).get(SUMMARY + query + "a%00b").then().statusCode(400)
                .body("type", equalTo("/problems/invalid-request")).body("errors.pointer", contains("?" + name));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/processes/a%00b/support", "/v1/processes/%00/board", "/v1/processes/%00/summaries",
            SUMMARY + "/versions/1/sentences/a%00b" })
    void nothingIsUnderAnAddressWithIt(String address) {
        given().urlEncodingEnabled(false).get(address).then().statusCode(404).body("type", equalTo("/problems/not-found"))
                .body("detail", equalTo("There is nothing under an address with the NUL character."));
    }
}
