package org.unep.summary.board;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.Changes;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The board as the service writes it, for whoever has no scripts. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class BoardTest {

    @Inject
    Feed feed;

    private Scene scene;

    @BeforeEach
    void aProcessWithAProposal() {
        scene = Scene.small(feed);
    }

    @Test
    void barsTellInWordsWhatTheyShow() {
        scene.stands("CHE", 0, "SUPPORT");
        scene.stands("BRA", 0, "OPPOSE");
        scene.stands("MLI", 0, "MERGE");
        scene.stands("icmm", 0, "CONCERN");
        board("").body(containsString("aria-label=\"Governments: 3 of 120 spoke. In support: 1. "
                + "Asking for clarification, a merger or another wording: 1. Opposed: 1\""))
                .body(containsString("aria-label=\"Observers: 1 of 60 spoke. Concerned: 1\""))
                .body(containsString("<rect class=\"oppose\" x=\"66.7%\" width=\"33.3%\" height=\"100%\">"));
    }

    @Test
    void levelsAndWhatIsNotCountedStandBesideTheBars() {
        String group = "group-" + UUID.randomUUID();
        feed.tell(Told.group(group));
        feed.tell(Told.reportBack(scene.process, UUID.randomUUID(), scene.proposals.get(0), "SUPPORT", "NEARLY_ALL"),
                new Told.Statement(UUID.randomUUID(), scene.process, "BRA", List.of(group), null, "2023-09-07T12:00:00Z",
                        Map.of(scene.proposals.get(0), "SUPPORT_WITH_CONDITIONS")).delivered());
        Changes.put("co-chair", "{\"level\":\"BROAD\",\"reason\":\"Heard in the room\"}",
                "/v1/processes/{p}/support/{id}/assigned-level", scene.process, scene.proposals.get(0)).statusCode(200);
        board("").body(containsString("Co-Chairs: broad support")).body(containsString(">nearly all<"))
                .body(containsString("In support with conditions: </span><span lang=\"en\">Group " + group + "<"));
    }

    @Test
    void nothingRunsWithinThePageAndNothingComesFromElsewhere() {
        String page = board("").header("Content-Type", equalTo("text/html;charset=UTF-8"))
                .header("Cache-Control", equalTo("no-cache"))
                .header("Content-Security-Policy", allOf(startsWith("default-src 'none'"), not(containsString("unsafe"))))
                .extract().asString();
        assertFalse(Pattern.compile("<style|style=|<script>| on[a-z]+=|(src|href)=\"(https?:)?//").matcher(page).find());
    }

    @ParameterizedTest
    @ValueSource(strings = { "board.js", "board.css" })
    void whatThePageLoadsIsThere(String asset) {
        given().get("/board/" + asset).then().statusCode(200)
                .contentType(containsString(asset.endsWith("js") ? "javascript" : "css"));
    }

    @Test
    void textsOfOthersAreTextAndMarkedWhereTheyAreInAnotherLanguage() {
        feed.tell(Told.proposal(UUID.randomUUID(), scene.process, 2, "Sand & <script>alert(1)</script>"),
                Told.proposal(UUID.randomUUID(), scene.process, 3).with("title", Map.of("fr", "Observatoire du sable")));
        board("").body(not(containsString("<script>alert"))).body(containsString("Sand &amp; &lt;script&gt;"))
                .body(containsString("<span class=\"title\" lang=\"fr\">Observatoire du sable [fr]</span>"));
    }

    @ParameterizedTest
    @CsvSource({ "ru, en, Another [en]", "fr, fr-CA, Une autre" })
    void textIsMarkedAsBeingInTheLanguageThatItsWordsAreIn(String language, String tag, String title) {
        feed.tell(Told.proposal(UUID.randomUUID(), scene.process, 2).with("title",
                Map.of("de", "Eine andere", "en", "Another", "fr-CA", "Une autre")));
        board("?language=" + language).body(containsString("<span class=\"title\" lang=\"" + tag + "\">" + title + "</span>"));
    }

    @Test
    void proposalsOfNoClusterComeLastAndOneClusterCanBeShownAlone() {
        feed.tell(Told.proposal(UUID.randomUUID(), scene.process, 2, "Elsewhere").with("cluster", null));
        board("").body(matchesRegex("(?s).*<h2[^>]*>Tools</h2>.*<h2[^>]*>Other proposals</h2>.*Elsewhere.*"));
        board("?cluster=tools").body(containsString("Proposal 1")).body(not(containsString("Elsewhere")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "language=tlh", "cluster=nowhere", "every=4", "every=x" })
    void whatTheBoardCannotShowIsRefused(String query) {
        given().get("/v1/processes/{p}/board?" + query, scene.process).then().statusCode(400)
                .contentType("application/problem+json").body("errors[0].pointer", equalTo("?" + query.split("=")[0]));
    }

    @Test
    void unknownProcessHasNoBoard() {
        given().get("/v1/processes/nowhere/board").then().statusCode(404).header("Retry-After", "1");
    }

    private ValidatableResponse board(String query) {
        return given().get("/v1/processes/{p}/board" + query, scene.process).then().statusCode(200);
    }
}
