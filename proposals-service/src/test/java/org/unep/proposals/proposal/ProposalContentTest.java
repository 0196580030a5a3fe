package org.unep.proposals.proposal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.consultation;
import static org.unep.proposals.Api.delegate;
import static org.unep.proposals.Api.draft;
import static org.unep.proposals.Api.group;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.participant;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposal;
import static org.unep.proposals.Api.submitted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What a proposal can say of itself. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ProposalContentTest {

    @Test
    void everythingThatIsSaidIsShown() {
        String process = process();
        group(process, "grulac", "GRULAC");
        participant(process, "CHE");
        var full = draft(process, "Sand", Map.of());
        full.remove("origin");
        full.put("title", Map.of("es", "Arena", "en", "Sand"));
        full.put("text", Map.of("es", "Un observatorio", "en", "An observatory"));
        full.put("sourceLanguage", "es");
        full.put("translations", Map.of("en", "OFFICIAL"));
        full.put("facets", Map.of("life-cycle-stage", List.of("extraction", "processing")));
        full.put("related", List.of(Map.of("kind", "INSTRUMENT", "symbol", "UNEP/EA.5/Res.12", "language", "en"),
                Map.of("kind", "DOCUMENT", "url", "https://www.unep.org/resources", "title", Map.of("en", "A report"))));
        full.put("sdgTargets", List.of("http://metadata.un.org/sdg/12.2", "http://metadata.un.org/sdg/8.a"));
        full.put("origins", List.of(Map.of("group", "grulac"), Map.of("participant", "CHE")));
        String id = made(full).statusCode(201).extract().path("id");
        proposal(id).body("sourceLanguage", equalTo("es")).body("translations", equalTo(Map.of("en", "OFFICIAL")))
                .body("facets.life-cycle-stage", contains("extraction", "processing"))
                .body("related.symbol", contains("UNEP/EA.5/Res.12", null)).body("related[1].title.en", equalTo("A report"))
                .body("sdgTargets", hasSize(2)).body("origin", equalTo(Map.of("group", "grulac")))
                .body("origins", contains(Map.of("group", "grulac"), Map.of("participant", "CHE")))
                .body("revision", equalTo(0)).body("fromTheFloor", nullValue());
        for (String from : List.of("group=grulac", "participant=CHE")) {
            as("secretariat").get("/v1/proposals?process=" + process + "&" + from).then().statusCode(200)
                    .body("items.id", org.hamcrest.Matchers.hasItem(id));
        }
    }

    @Test
    void languageOfTheTextIsTheFirstOneWhereNobodySays() {
        var draft = draft(process(), "Sand", Map.of());
        draft.put("text", Map.of("fr", "Un observatoire"));
        made(draft).statusCode(201).body("sourceLanguage", equalTo("fr"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "sourceLanguage|\"ru\"|/sourceLanguage",
            "translations|{\"en\":\"OFFICIAL\"}|/translations/en",
            "translations|{\"ru\":\"OFFICIAL\"}|/translations/ru",
            "translations|{\"fr\":\"SOMEHOW\"}|/translations/fr",
            "facets|{\"life-cycle-stage\":[]}|/facets/life-cycle-stage",
            "facets|{\"life-cycle-stage\":[\"a b\"]}|/facets/life-cycle-stage/0",
            "related|[{\"symbol\":\"UNEP/EA.5/Res.12\"}]|/related/0/kind",
            "related|[{\"kind\":\"DOCUMENT\"}]|/related/0",
            "related|[{\"kind\":\"DOCUMENT\",\"url\":\"javascript:alert(1)\"}]|/related/0/url",
            "sdgTargets|[\"http://metadata.un.org/sdg/18.1\"]|/sdgTargets/0",
            "sdgTargets|[\"12.2\"]|/sdgTargets/0",
            "origins|[{\"group\":\"grulac\"}]|/origin" })
    void whatDoesNotHoldTogetherIsRefusedAtItsPlace(String field, String json, String pointer) {
        var draft = draft(process(), "Sand", Map.of());
        draft.put(field, new io.restassured.path.json.JsonPath("{\"v\":" + json + "}").get("v"));
        made(draft).statusCode(400).body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void clusterOfTheProcessOnly() {
        var draft = draft(process(), "Sand", Map.of());
        draft.put("cluster", "elsewhere");
        made(draft).statusCode(422).body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/cluster")).body("detail", containsString("[tools]"));
    }

    @Test
    void delegateNamesNoOtherParticipantAsProponent() {
        String process = process();
        participant(process, "CHE");
        participant(process, "BRA");
        var joint = draft(process, "Sand", Map.of());
        joint.remove("origin");
        joint.put("origins", List.of(Map.of("participant", "CHE"), Map.of("participant", "BRA")));
        delegate("CHE").contentType(ContentType.JSON).body(joint).post("/v1/proposals").then().statusCode(403);
        String id = made(joint).statusCode(201).extract().path("id");
        delegate("BRA").post("/v1/proposals/" + id + "/submit").then().statusCode(200);
        delegate("BRA").post("/v1/proposals/" + id + "/withdraw").then().statusCode(403).body("errors[0].detail",
                containsString("several"));
        proposal(id).body("status", equalTo("SUBMITTED"));
        move(id, "withdraw").statusCode(200);
    }

    @Test
    void delegateNamesNoGroup() {
        String process = process();
        participant(process, "CHE");
        group(process, "grulac", "GRULAC");
        var draft = draft(process, "Sand", Map.of());
        draft.remove("origin");
        draft.put("origins", List.of(Map.of("participant", "CHE"), Map.of("group", "grulac")));
        delegate("CHE").contentType(ContentType.JSON).body(draft).post("/v1/proposals").then().statusCode(403)
                .body("errors.pointer", contains("/origins/1/group"));
        draft.put("origins", List.of(Map.of("participant", "CHE", "group", "grulac")));
        delegate("CHE").contentType(ContentType.JSON).body(draft).post("/v1/proposals").then().statusCode(403)
                .body("errors.pointer", contains("/origins/0/group"));
        String id = made(draft).statusCode(201).extract().path("id");
        delegate("CHE").post("/v1/proposals/" + id + "/withdraw").then().statusCode(200);
    }

    @Test
    void coChairAddsFromTheFloorAndMakesNoDraft() {
        String process = process();
        String meeting = consultation(process);
        participant(process, "BRA");
        var draft = draft(process, "Sand", Map.of("participant", "BRA"));
        as("co-chair").contentType(ContentType.JSON).body(draft).post("/v1/proposals").then().statusCode(403)
                .body("errors.pointer", contains("/fromTheFloor"));
        draft.put("fromTheFloor", Map.of("consultation", meeting));
        for (var chair : List.of(List.of("co-chair"), List.of("delegate", "co-chair"))) {
            given().auth().oauth2(Tokens.of(chair, "CHE")).contentType(ContentType.JSON).body(draft).post("/v1/proposals")
                    .then().statusCode(201).body("status", equalTo("TABLED"))
                    .body("history[0].actor.role", equalTo("co-chair"));
        }
    }

    @Test
    void reasonOfADraftIsRefusedAsItWouldBeLost() {
        var draft = draft(process(), "Sand", Map.of());
        draft.put("reason", "Asked for");
        made(draft).statusCode(400).body("errors.pointer", contains("/reason"));
    }

    @Test
    void whatIsAddedFromTheFloorIsTabledAtOnceUnderTheNextNumber() {
        String process = process();
        String meeting = consultation(process);
        var added = new HashMap<>(draft(process, "Sand", Map.of()));
        added.put("fromTheFloor", Map.of("consultation", meeting));
        added.put("reason", "Asked for in plenary");
        String id = made(added).statusCode(201).body("status", equalTo("TABLED")).body("number", equalTo(1))
                .body("fromTheFloor.consultation", equalTo(meeting)).body("history.status", contains("SUBMITTED", "TABLED"))
                .body("history.reason", contains("Asked for in plenary", "Asked for in plenary"))
                .body("history.actor.role", contains("secretariat", "secretariat")).extract().path("id");
        participant(process, "CHE");
        added.put("origin", Map.of("participant", "CHE"));
        delegate("CHE").contentType(ContentType.JSON).body(added).post("/v1/proposals").then().statusCode(403)
                .body("errors[0].pointer", equalTo("/fromTheFloor"));
        proposal(id).body("revision", equalTo(1)).body("version", equalTo(2));
    }

    @Test
    void droppingNeedsAReasonAndIsFinal() {
        String id = submitted(process(), "Sand");
        as("co-chair").post("/v1/proposals/" + id + "/drop").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        as("co-chair").contentType(ContentType.JSON).body(Map.of("reason", "Another body does it"))
                .post("/v1/proposals/" + id + "/drop").then().statusCode(200).body("status", equalTo("DROPPED"))
                .body("history[1].reason", equalTo("Another body does it")).body("history[1].actor.role", equalTo("co-chair"));
        as("co-chair").post("/v1/proposals/" + id + "/table").then().statusCode(409);
    }

    @Test
    void delegateStandsOnTheRecordByItsParticipantAndNotByItsName() {
        String process = process();
        participant(process, "CHE");
        String id = made(draft(process, "Sand", Map.of("participant", "CHE"))).statusCode(201).extract().path("id");
        delegate("CHE").post("/v1/proposals/" + id + "/submit").then().statusCode(200)
                .body("history[0].actor", equalTo(Map.of("role", "delegate", "participant", "CHE")));
    }

    private static ValidatableResponse made(Map<String, ?> draft) {
        return as("secretariat").contentType(ContentType.JSON).body(draft).post("/v1/proposals").then();
    }
}
