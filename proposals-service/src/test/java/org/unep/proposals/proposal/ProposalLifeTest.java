package org.unep.proposals.proposal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.delegate;
import static org.unep.proposals.Api.draft;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.participant;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposal;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;
import static org.unep.proposals.Api.tabled;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** A proposal's life as clients see it. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ProposalLifeTest {

    private static final String NOBODY = "019b0000-0000-7000-8000-000000000000";

    @Test
    void proposalIsMadeAsDraftAndFoundAtItsLocation() {
        String process = process();
        String location = as("secretariat").contentType(ContentType.JSON).body(draft(process, "Sand", Map.of()))
                .post("/v1/proposals").then().statusCode(201).body("status", equalTo("DRAFT")).body("version", equalTo(1))
                .body("number", nullValue()).body("history", empty()).extract().header("Location");
        as("secretariat").get(location).then().statusCode(200).body("title.en", equalTo("Sand"))
                .body("text.en", equalTo("Text of Sand")).body("cluster", equalTo("tools")).body("topics", contains("sand"))
                .body("process", equalTo(process)).body("createdAt", notNullValue()).body("consolidatedInto", empty());
    }

    @Test
    void verbsMoveItOnWithTheReasonOnTheRecord() {
        String id = proposed(process(), "Sand");
        move(id, "submit").statusCode(200).body("status", equalTo("SUBMITTED")).body("version", equalTo(2));
        move(id, "table").statusCode(200).body("status", equalTo("TABLED")).body("number", equalTo(1));
        as("co-chair").contentType(ContentType.JSON).body(Map.of("reason", "UNEA 6 asked for it"))
                .post("/v1/proposals/" + id + "/forward").then().statusCode(200).body("status", equalTo("FORWARDED"));
        anybody().get("/v1/proposals/" + id).then().statusCode(200).body("version", equalTo(4))
                .body("history.status", contains("SUBMITTED", "TABLED", "FORWARDED"))
                .body("history[2].reason", equalTo("UNEA 6 asked for it")).body("history[0].by", nullValue());
    }

    @ParameterizedTest
    @CsvSource({ "DRAFT,table", "DRAFT,forward", "SUBMITTED,submit", "SUBMITTED,forward", "TABLED,table", "TABLED,submit" })
    void verbThatTheStateDoesNotAllowIsAConflictAndChangesNothing(Status state, String verb) {
        String process = process();
        String id = switch (state) {
            case DRAFT -> proposed(process, "Sand");
            case SUBMITTED -> submitted(process, "Sand");
            default -> tabled(process, "Sand");
        };
        move(id, verb).statusCode(409).contentType("application/problem+json")
                .body("type", equalTo("/problems/illegal-transition")).body("detail", containsString(state.name()));
        proposal(id).body("status", equalTo(state.name()));
    }

    @Test
    void problemTypeHasItsPage() {
        anybody().get("/problems/illegal-transition").then().statusCode(200).body("status", equalTo(409));
    }

    @Test
    void numbersAreGivenPerProcessAndNeverUsedAgain() {
        String process = process();
        String first = tabled(process, "One");
        move(first, "withdraw").statusCode(200).body("number", equalTo(1));
        proposal(tabled(process, "Two")).body("number", equalTo(2));
        proposal(tabled(process(), "One elsewhere")).body("number", equalTo(1));
    }

    @Test
    void tablingAtTheSameTimeGivesDistinctNumbers() {
        String process = process();
        List<String> ids = IntStream.range(0, 12).mapToObj(i -> submitted(process, "Proposal " + i)).toList();
        List<Integer> numbers = ids.parallelStream()
                .map(id -> move(id, "table").statusCode(200).extract().<Integer> path("number"))
                .toList();
        assertEquals(new HashSet<>(IntStream.rangeClosed(1, 12).boxed().toList()), new HashSet<>(numbers));
    }

    @Test
    void draftIsHiddenFromThePublicAndFromOtherDelegates() {
        String process = process();
        participant(process, "CHE");
        String id = proposed(process, "Sand", Map.of("participant", "CHE"));
        for (var who : List.of(anybody(), delegate("BRA"))) {
            who.get("/v1/proposals/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
        anybody().get("/v1/proposals?process=" + process).then().statusCode(200).body("items", empty());
        for (var who : List.of(as("secretariat"), as("co-chair"), as("co-facilitator"), delegate("CHE"))) {
            who.get("/v1/proposals/" + id).then().statusCode(200);
        }
        delegate("CHE").get("/v1/proposals?process=" + process).then().body("items.id", hasItem(id));
        delegate("BRA").get("/v1/proposals?process=" + process).then().body("items.id", not(hasItem(id)));
    }

    @Test
    void draftThatIsWithdrawnStaysHidden() {
        String id = proposed(process(), "Sand");
        move(id, "withdraw").statusCode(200);
        anybody().get("/v1/proposals/" + id).then().statusCode(404);
    }

    @Test
    void delegateSubmitsAndWithdrawsItsOwnOnly() {
        String process = process();
        participant(process, "CHE");
        participant(process, "BRA");
        String id = delegate("CHE").contentType(ContentType.JSON).body(draft(process, "Sand", Map.of("participant", "CHE")))
                .post("/v1/proposals").then().statusCode(201).extract().path("id");
        delegate("BRA").post("/v1/proposals/" + id + "/submit").then().statusCode(404);
        delegate("CHE").post("/v1/proposals/" + id + "/submit").then().statusCode(200);
        delegate("BRA").post("/v1/proposals/" + id + "/withdraw").then().statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        delegate("CHE").post("/v1/proposals/" + id + "/table").then().statusCode(403);
        delegate("CHE").post("/v1/proposals/" + id + "/withdraw").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "BRA", "-" })
    void delegateProposesForItsOwnParticipantOnly(String participant) {
        String process = process();
        delegate("CHE").contentType(ContentType.JSON)
                .body(draft(process, "Sand", participant == null ? Map.of() : Map.of("participant", participant)))
                .post("/v1/proposals").then().statusCode(403).body("errors[0].pointer", equalTo("/origin/participant"));
        delegate("CHE").get("/v1/proposals?process=" + process).then().body("items", empty());
    }

    @Test
    void coChairWhoIsADelegateTooPresidesOverTheProposalsOfOthers() {
        String id = submitted(process(), "Sand");
        var both = given().auth().oauth2(Tokens.of(List.of("delegate", "co-chair"), "CHE"));
        both.post("/v1/proposals/" + id + "/table").then().statusCode(200).body("status", equalTo("TABLED"));
        both.post("/v1/proposals/" + id + "/withdraw").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = { "-999999999-01-01T00:00:00Z", "%2B999999999-01-01T00:00:00Z" })
    void timeBeyondTheCalendarIsRefused(String time) {
        for (String list : List.of("/v1/proposals", "/v1/consolidations")) {
            given().urlEncodingEnabled(false).get(list + "?updatedSince=" + time).then().statusCode(400)
                    .body("errors[0].pointer", equalTo("?updatedSince"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "co-chair", "co-facilitator" })
    void delegateWithAnotherRoleStillProposesForItsOwnParticipantOnly(String role) {
        String process = process();
        var both = given().auth().oauth2(Tokens.of(List.of("delegate", role), "CHE")).contentType(ContentType.JSON);
        both.body(draft(process, "Sand", Map.of("participant", "BRA"))).post("/v1/proposals").then().statusCode(403);
        both.body(draft(process, "Sand", Map.of("participant", "CHE"))).post("/v1/proposals").then().statusCode(not(403));
    }

    @ParameterizedTest
    @CsvSource({ "/v1/proposals", "/v1/consolidations", "/v1/proposals/" + NOBODY + "/submit",
            "/v1/proposals/" + NOBODY + "/table", "/v1/proposals/" + NOBODY + "/withdraw",
            "/v1/proposals/" + NOBODY + "/forward" })
    void writeNeedsATokenWithTheRightRole(String path) {
        anybody().contentType(ContentType.JSON).body("{}").post(path).then().statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
        as("co-facilitator").contentType(ContentType.JSON).body("{}").post(path).then().statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void verbOnNothingIsNotFound() {
        move(NOBODY, "submit").statusCode(404).body("type", equalTo("/problems/not-found"));
        anybody().get("/v1/proposals/not-an-id").then().statusCode(404);
    }

    @Test
    void blankReasonIsRefused() {
        String id = proposed(process(), "Sand");
        as("secretariat").contentType(ContentType.JSON).body(Map.of("reason", " ")).post("/v1/proposals/" + id + "/submit")
                .then().statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        proposal(id).body("status", equalTo("DRAFT"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"title\":{\"en\":\"a\"},\"text\":{\"en\":\"b\"}}|/process",
            "{\"process\":\"P\",\"text\":{\"en\":\"b\"}}|/title",
            "{\"process\":\"P\",\"title\":{},\"text\":{\"en\":\"b\"}}|/title",
            "{\"process\":\"P\",\"title\":{\"en\":\"  \"},\"text\":{\"en\":\"b\"}}|/title/en",
            "{\"process\":\"P\",\"title\":{\"not a tag\":\"a\"},\"text\":{\"en\":\"b\"}}|/title/not a tag",
            "{\"process\":\"P\",\"title\":{\"en\":\"a\\u0000\"},\"text\":{\"en\":\"b\"}}|/title/en",
            "{\"process\":\"P\",\"title\":{\"en\":\"a\"}}|/text",
            "{\"process\":\"P\",\"title\":{\"en\":\"a\"},\"text\":{\"en\":\"b\"},\"cluster\":\"a b\"}|/cluster",
            "{\"process\":\"P\",\"title\":{\"en\":\"a\"},\"text\":{\"en\":\"b\"},\"topics\":[\"ok\",\"not ok\"]}|/topics/1",
            "{\"process\":\"P\",\"title\":{\"en\":\"a\"},\"text\":{\"en\":\"b\"},\"origin\":{\"group\":\"a b\"}}|/origin/group",
            "{\"process\":\"P\",\"title\":{\"en\":\"a\"},\"text\":{\"en\":\"b\"},\"origin\":{\"consultation\":\"x\"}}|/origin/consultation",
            "{\"process\":\"P\",\"title\":{\"en\":\"a\"},\"text\":{\"en\":\"b\"},\"status\":\"TABLED\"}|/status" })
    void wrongFieldIsNamedAndNothingIsStored(String body, String pointer) {
        String process = process();
        int before = as("secretariat").get("/v1/proposals?count=true&process=" + process).path("total");
        as("secretariat").contentType(ContentType.JSON).body(body.replace("\"P\"", "\"" + process + "\"")).post("/v1/proposals")
                .then().statusCode(400).body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", hasItem(pointer));
        as("secretariat").get("/v1/proposals?count=true&process=" + process).then().body("total", equalTo(before));
    }

    @Test
    void whatNobodyHasToldOfIsNotKnownYetAndAllOfItIsNamed() {
        var consultation = UUID.randomUUID();
        as("secretariat").contentType(ContentType.JSON)
                .body(draft("nowhere", "Sand",
                        Map.of("group", "no-group", "participant", "NOP", "consultation", consultation.toString())))
                .post("/v1/proposals").then().statusCode(422).header("Retry-After", "1")
                .body("type", equalTo("/problems/not-known-yet"))
                .body("errors.pointer",
                        contains("/process", "/origin/consultation", "/origin/group", "/origin/participant"));
        as("secretariat").get("/v1/proposals?process=nowhere").then().body("items", empty());
    }

    @Test
    void textThatIsTooLongIsRefused() {
        var request = draft(process(), "Sand", Map.of());
        request.put("text", Map.of("en", "a".repeat(1_000_000)));
        as("secretariat").contentType(ContentType.JSON).body(request).post("/v1/proposals").then().statusCode(400)
                .body("errors.pointer", contains("/text/en"));
    }

    @Test
    void brokenJsonIsABadRequest() {
        as("secretariat").contentType(ContentType.JSON).body("{\"process\":").post("/v1/proposals").then().statusCode(400)
                .body("type", endsWith("invalid-request")).body("$", hasEntry("status", 400));
    }
}
