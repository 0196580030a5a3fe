package org.unep.summary.divergence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.unep.summary.readmodel.Told.says;

import java.util.List;
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

/** The diversity of views: who stands where and why, and what one delegation alone holds. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class DivergenceTest {

    private static final String PATH = "/v1/processes/{p}/divergence";
    private static final String NOON = "2023-09-07T12:00:00Z";

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();

    @BeforeEach
    void aProcessWithTwoProposals() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.government("MLI"),
                Told.observer("icmm"), Told.observer("unece"), Told.group("grulac"), Told.proposal(one, process, 1),
                Told.proposal(two, process, 2));
    }

    @Test
    void viewsAreToldWithWhoWhyAndWhere() {
        var conditional = says(process, "CHE", NOON, Map.of()).delivered().with("positions",
                List.of(Map.of("proposal", one, "stance", "SUPPORT_WITH_CONDITIONS", "condition", "If it is voluntary",
                        "text", "A first step")));
        feed.tell(conditional, says(process, "BRA", NOON, Map.of(one, "OPPOSE")).delivered(),
                says(process, "MLI", NOON, Map.of(one, "CLARIFICATION")).delivered(),
                says(process, "icmm", NOON, Map.of(one, "SUPPORT")).delivered(),
                new Told.Statement(UUID.randomUUID(), process, "BRA", List.of("grulac"), null, NOON, Map.of(one, "CONCERN"))
                        .delivered());
        String first = "items[0].governments.inFavour[0].";
        divergence("").body("items", hasSize(1)).body("items[0].number", equalTo(1)).body("items[0].diverging", equalTo(true))
                .body("items[0].numbers", equalTo(Map.of("spoke", 3, "inFavour", 1, "against", 1, "other", 1)))
                .body(first + "actor", equalTo("CHE")).body(first + "name.en", equalTo("Name of CHE"))
                .body(first + "condition", equalTo("If it is voluntary")).body(first + "text", equalTo("A first step"))
                .body(first + "href", endsWith("/v1/statements/" + conditional.data().get("id")))
                .body("items[0].governments.against.actor", contains("BRA"))
                .body("items[0].governments.other.actor", contains("MLI"))
                .body("items[0].observers.inFavour.actor", contains("icmm"))
                .body("items[0].groups.against.actor", contains("grulac"));
    }

    @Test
    void onlyThoseOnWhichGovernmentsDivergeAreToldWhereAskedFor() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT", two, "SUPPORT")).delivered(),
                says(process, "BRA", NOON, Map.of(two, "CONCERN")).delivered());
        divergence("").body("items.number", contains(1, 2)).body("items.diverging", contains(false, true));
        divergence("?diverging=true").body("items.number", contains(2));
        given().get(PATH + "?diverging=maybe", process).then().statusCode(400);
    }

    @Test
    void viewOfOneDelegationAloneIsToldOnlyWhereNobodyElseMayShareIt() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered(),
                says(process, "BRA", NOON, Map.of(one, "SUPPORT")).delivered(),
                says(process, "MLI", NOON, Map.of(one, "OPPOSE")).delivered(),
                says(process, "icmm", NOON, Map.of(one, "CONCERN")).delivered());
        divergence("").body("items[0].alone.actor", contains("MLI")).body("items[0].alone[0].camp", equalTo("GOVERNMENT"))
                .body("items[0].alone[0].stance", equalTo("OPPOSE"));
        feed.tell(new Told.Statement(UUID.randomUUID(), process, null, List.of(), "FEW", NOON, Map.of(one, "OPPOSE"))
                .delivered());
        divergence("").body("items[0].alone", empty()).body("items[0].unnamed[0].quantifier", equalTo("FEW"))
                .body("items[0].unnamed[0].actor", nullValue());
    }

    @Test
    void ofManyUnnamedViewsTheNewestOfEachStanceAreShownAndAllAreLookedAtForWhoStandsAlone() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered(),
                says(process, "BRA", NOON, Map.of(one, "SUPPORT")).delivered(),
                says(process, "MLI", NOON, Map.of(one, "OPPOSE")).delivered(),
                unnamed("2023-09-07T08:00:00Z", "OPPOSE"), unnamed("2023-09-07T08:00:00Z", "CONCERN"));
        for (int minute = 10; minute < 29; minute++) {
            feed.tell(unnamed("2023-09-07T09:" + minute + ":00Z", "CONCERN"));
        }
        divergence("").body("items[0].unnamed", hasSize(21)).body("items[0].moreUnnamed", equalTo(false));
        feed.tell(unnamed(NOON, "CONCERN"));
        divergence("").body("items[0].unnamed", hasSize(21)).body("items[0].moreUnnamed", equalTo(true))
                .body("items[0].unnamed.findAll{it.stance=='CONCERN'}", hasSize(20))
                .body("items[0].unnamed[0].stance", equalTo("OPPOSE"))
                .body("items[0].unnamed[1].spokenAt", equalTo("2023-09-07T09:10:00Z"))
                .body("items[0].unnamed[20].spokenAt", equalTo(NOON)).body("items[0].alone", empty());
    }

    @Test
    void breakoutsThatReportDifferentlyAreTold() {
        UUID here = UUID.randomUUID();
        UUID there = UUID.randomUUID();
        feed.tell(Told.reportBack(process, here, one, "SUPPORT", "MANY"));
        divergence("").body("items[0].breakouts.differ", equalTo(false));
        feed.tell(Told.reportBack(process, there, one, "MIXED", null), Told.reportBack(process, there, one, "MERGE", "SOME"));
        divergence("").body("items[0].breakouts.differ", equalTo(true))
                .body("items[0].breakouts.inFavour.session", contains(here.toString()))
                .body("items[0].breakouts.otherwise.session", contains(there.toString()))
                .body("items[0].breakouts.otherwise[0].quantifier", nullValue())
                .body("items[0].breakouts.other.stance", contains("MERGE"));
    }

    @Test
    void unknownProcessIsNotFound() {
        given().get(PATH, "nowhere").then().statusCode(404).header("Retry-After", "1");
        given().get(PATH + "?since=1", process).then().statusCode(400).body("type", equalTo("/problems/unknown-parameter"));
    }

    private Told unnamed(String at, String stance) {
        return new Told.Statement(UUID.randomUUID(), process, null, List.of(), "FEW", at, Map.of(one, stance)).delivered();
    }

    private ValidatableResponse divergence(String query) {
        return given().get(PATH + query, process).then().statusCode(200);
    }
}
