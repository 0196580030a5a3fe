package org.unep.proposals.similarity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposal;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;
import static org.unep.proposals.Api.tabled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Candidates for consolidation are grouped, with reasons; nothing else happens to them. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class CandidatesTest {

    @Test
    void openProposalsThatReadAlikeAreGroupedWithTheReasons() {
        String process = process();
        String one = submitted(process, "A global sand observatory");
        String two = tabled(process, "A global observatory on sand and gravel");
        String three = submitted(process, "Global sand observatory for rivers");
        String other = submitted(process, "Peer reviews of laws");
        String another = submitted(process, "Peer reviews of laws");
        submitted(process, "Certification");
        proposed(process, "A global sand observatory");
        String withdrawn = submitted(process, "A global sand observatory");
        move(withdrawn, "withdraw").statusCode(200);

        candidates("process=" + process).statusCode(200).body("items", hasSize(2))
                .body("items[0].score", equalTo(1f)).body("items[0].size", equalTo(2))
                .body("items[0].proposals.proposal", contains(other, another))
                .body("items[0].pairs[0].one", equalTo(other)).body("items[0].pairs[0].other", equalTo(another))
                .body("items[0].pairs[0].because[0].phrases", hasItem("Text of Peer reviews of laws"))
                .body("items[1].proposals.proposal", containsInAnyOrder(one, two, three))
                .body("items[1].proposals.find { it.proposal == '" + two + "' }.status", equalTo("TABLED"))
                .body("items[1].pairs[0].score", greaterThan(0.6f)).body("next", equalTo(null));
        candidates("process=" + process + "&limit=1").body("items", hasSize(1));
        candidates("process=" + process + "&threshold=1").body("items.size", contains(2));
        candidates("process=" + process + "&cluster=other").body("items", empty());
        candidates("process=" + process + "&cluster=tools").body("items", hasSize(2));
        proposal(one).body("status", equalTo("SUBMITTED")).body("version", equalTo(2));
    }

    @Test
    void whatIsFoundFromOneIsFoundAmongAllWithTheSameScore() {
        String process = process();
        String one = submitted(process, "Register of tailings facilities");
        String two = submitted(process, "A register of the facilities for tailings and waste");
        submitted(process, "Facilities");
        float score = anybody().get("/v1/proposals/" + one + "/similar?threshold=0.3").then()
                .extract().jsonPath().getFloat("items.find { it.proposal == '" + two + "' }.score");
        candidates("process=" + process + "&threshold=0.3").body(
                "items[0].pairs.find { it.one == '" + one + "' && it.other == '" + two + "' }.score", equalTo(score));
    }

    @ParameterizedTest
    @ValueSource(strings = { "threshold=0.5", "process=a b", "process=x&threshold=0.2", "process=x&limit=51",
            "process=x&language=en" })
    void wrongParameterIsRefused(String query) {
        candidates(query).statusCode(400);
    }

    @Test
    void unknownProcessIsNotFound() {
        candidates("process=never-heard-of").statusCode(404);
    }

    private static ValidatableResponse candidates(String query) {
        return anybody().get("/v1/consolidation-candidates?" + query).then();
    }
}
