package org.unep.proposals.similarity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.draft;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Similar proposals find each other; others do not. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class SimilarityTest {

    @Test
    void similarProposalsFindEachOtherButNeverThemselvesOrAnotherProcess() {
        String process = process();
        String one = submitted(process, "A global sand observatory");
        String two = submitted(process, "A global observatory on sand");
        submitted(process, "Voluntary peer reviews of national legislation");
        submitted(process(), "A global sand observatory");
        proposed(process, "A global sand observatory");
        anybody().get("/v1/proposals/" + one + "/similar").then().statusCode(200).body("items.proposal", contains(two))
                .body("items[0].language", equalTo("en")).body("items[0].score", greaterThan(0.6f));
        anybody().get("/v1/proposals/" + two + "/similar").then().body("items.proposal", contains(one));
    }

    @Test
    void languagesAreNeverCompared() {
        String process = process();
        String english = submitted(process, "Certification");
        String french = in("fr", process, "Certification");
        anybody().get("/v1/proposals/" + english + "/similar?threshold=0").then().body("items", empty());
        String other = in("fr", process, "La certification");
        anybody().get("/v1/proposals/" + french + "/similar").then().body("items.proposal", contains(other))
                .body("items[0].language", equalTo("fr"));
    }

    @Test
    void limitKeepsTheBest() {
        String process = process();
        String one = submitted(process, "Tailings register");
        submitted(process, "Tailings storage");
        String best = submitted(process, "Tailings register!");
        anybody().get("/v1/proposals/" + one + "/similar?limit=1").then().body("items", hasSize(1))
                .body("items[0].proposal", equalTo(best)).body("items[0].titleScore", equalTo(1f));
    }

    @ParameterizedTest
    @ValueSource(strings = { "threshold=2", "threshold=-1", "limit=0", "language=en" })
    void wrongParameterIsRefused(String query) {
        String id = submitted(process(), "Sand");
        anybody().get("/v1/proposals/" + id + "/similar?" + query).then().statusCode(400);
    }

    @Test
    void draftOfAnotherIsNotFound() {
        anybody().get("/v1/proposals/" + proposed(process(), "Sand") + "/similar").then().statusCode(404);
    }

    private static String in(String language, String process, String title) {
        var request = draft(process, title, Map.of());
        request.put("title", Map.of(language, title));
        request.put("text", Map.of(language, title));
        String id = as("secretariat").contentType(ContentType.JSON).body(request).post("/v1/proposals").then().statusCode(201)
                .extract().path("id");
        move(id, "submit").statusCode(200);
        return id;
    }
}
