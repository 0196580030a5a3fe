package org.unep.summary.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.unep.summary.readmodel.Told.says;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The page that tells how to compute the levels anew. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class MethodTest {

    private static final String NOON = "2023-09-07T12:00:00Z";

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();

    @BeforeEach
    void aProcessWithTwoProposals() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.government("MLI"),
                Told.proposal(one, process, 1, "<Mines> & metals"), Told.proposal(two, process, 2));
    }

    @Test
    void ruleIsSaidInWordsAndTheProposalMostSpokenToIsWorkedThrough() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT", two, "SUPPORT")).delivered(),
                says(process, "BRA", NOON, Map.of(one, "SUPPORT")).delivered(),
                says(process, "MLI", NOON, Map.of(one, "CONCERN")).delivered(),
                Told.reportBack(process, UUID.randomUUID(), one, "SUPPORT", "SOME"));
        page().body(containsString("version 1")).body(containsString("“moderate support”, applies if "))
                .body(containsString("“no clear support”, applies otherwise."))
                .body(allOf(containsString("&lt;Mines&gt; &amp; metals"), not(containsString("<Mines>"))))
                .body(containsString("has the level <strong>SEVERAL</strong>"))
                .body(containsString("2 of 3 that spoke: 2 / 3 = 0.6667")).body(containsString("2 BRA, CHE"))
                .body(containsString("SUPPORT, by SOME")).body(containsString("SEVERAL: reached, and so this is the level"))
                .body(containsString("governments that spoke 3, in favour 2, concerned or opposed 1."))
                .body(containsString("sessions reporting SUPPORT or SUPPORT_WITH_CONDITIONS by FEW or more: at least 1"))
                .body(containsString("/v1/processes/" + process + "/support/tally/dictionary"));
    }

    @Test
    void beforeAnybodyHasSpokenThereIsNothingToWorkThrough() {
        page().body(containsString("Nobody has spoken to an open proposal yet."));
    }

    @Test
    void pageOfAnUnknownProcessIsNotFound() {
        given().get("/v1/processes/nowhere/support/method").then().statusCode(404).contentType("application/problem+json");
    }

    private ValidatableResponse page() {
        return given().accept("text/html").get("/v1/processes/{p}/support/method", process).then().statusCode(200)
                .contentType("text/html;charset=UTF-8").header("Content-Security-Policy", containsString("default-src 'none'"));
    }
}
