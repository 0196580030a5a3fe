package org.unep.summary.followup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.summary.Changes.with;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.Changes;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What became of a recommendation after it was handed over: recorded, kept, told, and printed. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class FollowUpTest {

    private static final String LIST = "/v1/processes/{p}/follow-ups";
    private static final String ONE = LIST + "/{id}";
    private static final String ADOPTED = """
            {"status":"ADOPTED_IN","symbol":"UNEP/EA.6/Res.5","url":"https://docs.un.org/en/UNEP/EA.6/Res.5",
             "note":{"en":"Its paragraph 4."},"decidedOn":"2024-03-01"}""";

    @Inject
    Feed feed;
    @Inject
    EntityManager entities;

    private final String process = "p-" + UUID.randomUUID();
    // in the order of their ids
    private final UUID one = new UUID(UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE, 1);
    private final UUID two = new UUID(one.getMostSignificantBits(), 2);
    private final UUID open = UUID.randomUUID();

    @BeforeEach
    void aProcessThatHasForwardedTwoProposals() {
        feed.tell(Told.process(process).with("governingBody", Map.of("en", "Environment Assembly")).with("reportsTo",
                Map.of("body", Map.of("en", "Environment Assembly"), "session", Map.of("en", "UNEA-6"))),
                forwarded(one, 1, "2023-09-08T17:45:00Z"), forwarded(two, 2, "2023-09-09T10:00:00Z"),
                Told.proposal(open, process, 3));
    }

    @Test
    void forwardedProposalIsFollowedFromThenOn() {
        given().get(ONE, process, one).then().statusCode(200).header("ETag", startsWith("\"1-"))
                .body("status", equalTo("FORWARDED"))
                .body("number", equalTo(1)).body("session.en", equalTo("UNEA-6"))
                .body("body.en", equalTo("Environment Assembly"))
                .body("href", endsWith("/v1/proposals/" + one)).body("updatedAt", equalTo("2023-09-08T17:45:00Z"))
                .body("history", hasSize(1)).body("history[0].recordedBy", equalTo("secretariat")).body("symbol", nullValue());
        given().get(ONE, process, open).then().statusCode(404);
    }

    @Test
    void everyDecisionIsKeptWithTheRoleThatRecordedItAndNobodysName() {
        put(one, "{\"status\":\"NOTED\"}").statusCode(200).header("ETag", startsWith("\"2-")).body("session.en",
                equalTo("UNEA-6"));
        put(one, ADOPTED.replace("\"status\"", "\"session\":{\"en\":\"UNEA-7\"},\"status\"")).statusCode(200)
                .body("version", equalTo(3));
        given().get(ONE, process, one).then().statusCode(200).header("ETag", startsWith("\"3-"))
                .body("status", equalTo("ADOPTED_IN")).body("symbol", equalTo("UNEP/EA.6/Res.5"))
                .body("session.en", equalTo("UNEA-7")).body("decidedOn", equalTo("2024-03-01"))
                .body("history.status", contains("FORWARDED", "NOTED", "ADOPTED_IN"))
                .body("history.version", contains(1, 2, 3)).body("history[1].session.en", equalTo("UNEA-6"))
                .body("history[2].recordedBy", equalTo("secretariat")).body("updatedAt", notNullValue())
                .body("history[2].keySet()", containsInAnyOrder("version", "status", "body", "session", "symbol", "url", "note",
                        "decidedOn", "recordedAt", "recordedBy"));
    }

    @Test
    void recordingTheSameOnceMoreChangesAndTellsNothing() {
        String tag = put(one, ADOPTED).statusCode(200).header("ETag", startsWith("\"2-")).extract().header("ETag");
        put(one, ADOPTED).statusCode(200).header("ETag", tag).body("history", hasSize(2));
        assertEquals(1L, told());
        put(one, "{\"status\":\"TAKEN_UP\"}").statusCode(200).body("symbol", nullValue()).body("note", nullValue());
        assertEquals(2L, told());
    }

    @Test
    void decisionIsNotReplacedBlindly() {
        with("secretariat").body(ADOPTED).put(ONE, process, one).then().statusCode(428);
        Changes.put("secretariat", "If-Match", "\"1\"", ADOPTED, ONE, process, one).statusCode(200);
        Changes.put("secretariat", "If-Match", "\"1\"", "{\"status\":\"NOTED\"}", ONE, process, one).statusCode(412);
        String tag = given().get(ONE, process, one).then().extract().header("ETag");
        given().header("If-None-Match", tag).get(ONE, process, one).then().statusCode(304);
    }

    @Test
    void whatTheProposalOrTheProcessSaysOfItselfIsSentAnewAndDoesNotKeepADecisionFromBeingRecorded() {
        String first = given().get(ONE, process, one).then().extract().header("ETag");
        feed.tell(forwarded(one, 1, "2023-09-08T17:45:00Z").with("version", 4).with("title", Map.of("en", "Another title")));
        String second = given().header("If-None-Match", first).get(ONE, process, one).then().statusCode(200)
                .body("title.en", equalTo("Another title")).body("version", equalTo(1)).extract().header("ETag");
        feed.tell(Told.process(process).with("version", 2).with("governingBody", Map.of("en", "Council")).with("reportsTo",
                Map.of("session", Map.of("en", "First"))));
        given().header("If-None-Match", second).get(ONE, process, one).then().statusCode(200)
                .body("session.en", equalTo("First")).body("version", equalTo(1));
        Changes.put("secretariat", "If-Match", first, "{\"status\":\"NOTED\"}", ONE, process, one).statusCode(200);
    }

    @Test
    void decisionRecordedForTheWrongProposalIsTakenBackAndStaysInTheHistory() {
        put(one, ADOPTED.replace("\"status\"", "\"session\":{\"en\":\"UNEA-7\"},\"status\"")).statusCode(200);
        String takenBack = "{\"status\":\"FORWARDED\",\"note\":{\"en\":\"It was proposal 2.\"}}";
        put(one, takenBack).statusCode(200).body("version", equalTo(3)).body("status", equalTo("FORWARDED"))
                .body("symbol", nullValue()).body("session.en", equalTo("UNEA-6"))
                .body("note.en", equalTo("It was proposal 2."))
                .body("history.status", contains("FORWARDED", "ADOPTED_IN", "FORWARDED"));
        put(one, takenBack).statusCode(200).body("version", equalTo(3));
        assertEquals(2L, told());
        String location = with("co-chair").post("/v1/processes/{p}/summaries", process).then().statusCode(201).extract()
                .path("versions[0].href");
        given().get(location).then().statusCode(200).body("sections.find{it.id=='next-steps'}.sentences.id",
                contains("next-steps.forwarded-1", "next-steps.forwarded-2"));
    }

    @Test
    void ofThoseWhoRecordAtTheSameTimeOneWins() {
        assertEquals(List.of(200, 412, 412, 412), List.of("NOTED", "TAKEN_UP", "NOT_TAKEN_UP", "NOTED").parallelStream()
                .map(status -> Changes.put("secretariat", "If-Match", "\"1\"", "{\"status\":\"%s\"}".formatted(status), ONE,
                        process, one).extract().statusCode())
                .sorted().toList());
    }

    @Test
    void onlyTheSecretariatRecords() {
        given().contentType("application/json").body(ADOPTED).put(ONE, process, one).then().statusCode(401);
        for (String role : List.of("co-chair", "delegate", "co-facilitator")) {
            Changes.put(role, ADOPTED, ONE, process, one).statusCode(403);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            adopted without a symbol | {"status":"ADOPTED_IN"}                                   | /symbol
            no symbol                | {"status":"ADOPTED_IN","symbol":"<b>"}                    | /symbol
            unknown status           | {"status":"LIKED"}                                        | /status
            no status                | {}                                                        | /status
            taken back without why   | {"status":"FORWARDED"}                                    | /note
            taken back by a document | {"status":"FORWARDED","note":{"en":"x"},"symbol":"A/1"}   | /symbol
            taken back on a day      | {"status":"FORWARDED","note":{"en":"x"},"decidedOn":"2024-01-01"} | /decidedOn
            day to come              | {"status":"NOTED","decidedOn":"9999-01-01"}               | /decidedOn
            no day                   | {"status":"NOTED","decidedOn":"soon"}                     | /decidedOn
            address of a script      | {"status":"NOTED","url":"javascript:alert(1)"}            | /url
            note in no language      | {"status":"NOTED","note":{}}                              | /note
            session without a text   | {"status":"NOTED","session":{"en":" "}}                   | /session/en
            """)
    void wrongFieldIsPointedAt(String name, String body, String pointer) {
        put(one, body).statusCode(400).body("type", equalTo("/problems/invalid-request")).body("errors[0].pointer",
                equalTo(pointer));
        given().get(ONE, process, one).then().body("version", equalTo(1));
    }

    @Test
    void decisionOfTodayIsTaken() {
        put(one, "{\"status\":\"NOTED\",\"decidedOn\":\"%s\"}".formatted(LocalDate.now(ZoneOffset.UTC))).statusCode(200);
    }

    @Test
    void proposalThatWasNeverForwardedIsNotFollowedUp() {
        Changes.put("secretariat", "If-Match", "\"1\"", ADOPTED, ONE, process, open).statusCode(409)
                .body("type", equalTo("/problems/not-forwarded")).header("Retry-After", "1");
        Changes.put("secretariat", "If-Match", "\"1\"", ADOPTED, ONE, process, UUID.randomUUID()).statusCode(404);
        given().get("/problems/not-forwarded").then().statusCode(200);
    }

    @Test
    void processThatNamesNoSessionNeedsOneInTheRequest() {
        String other = "p-" + UUID.randomUUID();
        UUID proposal = UUID.randomUUID();
        feed.tell(Told.process(other), Told.proposal(proposal, other, 1, 3, "FORWARDED").named("proposal-forwarded"));
        given().get(ONE, other, proposal).then().statusCode(200).body("session", nullValue()).body("updatedAt", nullValue());
        Changes.put("secretariat", "{\"status\":\"NOTED\",\"body\":{\"en\":\"Council\"}}", ONE, other, proposal).statusCode(400)
                .body("errors[0].pointer", equalTo("/session"));
        Changes.put("secretariat", "{\"status\":\"NOTED\",\"body\":{\"en\":\"Council\"},\"session\":{\"en\":\"First\"}}", ONE,
                other, proposal).statusCode(200).body("body.en", equalTo("Council"));
    }

    @Test
    void listIsFilteredCountedAndPaged() {
        String next = given().get(LIST + "?limit=1&count=true", process).then().statusCode(200).body("total", equalTo(2))
                .body("items.number", contains(1)).extract().path("next");
        given().urlEncodingEnabled(false).get(next).then().statusCode(200).body("items.number", contains(2)).body("next",
                nullValue());
        put(two, "{\"status\":\"NOT_TAKEN_UP\"}").statusCode(200);
        given().get(LIST + "?status=NOT_TAKEN_UP,NOTED", process).then().body("items.number", contains(2));
        given().get(LIST + "?status=FORWARDED&count=true", process).then().body("items.number", contains(1)).body("total",
                equalTo(1));
        given().get(LIST + "?status=LIKED", process).then().statusCode(400);
        given().get(LIST + "?cursor=x", process).then().statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
        given().get(LIST, "nowhere").then().statusCode(404).header("Retry-After", "1");
    }

    @Test
    void harvestFindsWhatChanged() {
        given().get(LIST + "?updatedSince=2023-09-09T00:00:00Z", process).then().body("items.number", contains(2));
        Instant before = Instant.now();
        put(one, "{\"status\":\"NOTED\"}").statusCode(200);
        given().get(LIST + "?updatedSince=" + before, process).then().body("items.number", contains(1));
    }

    @Test
    void harvestFindsWhatItsOwnServiceChanged() {
        feed.tell(forwarded(one, 1, "2023-09-08T17:45:00Z").with("version", 4).with("updatedAt", "2023-10-01T10:00:00Z"));
        given().get(LIST + "?updatedSince=2023-10-01T00:00:00Z", process).then().body("items.number", contains(1))
                .body("items[0].changedAt", equalTo("2023-10-01T10:00:00Z"))
                .body("items[0].updatedAt", equalTo("2023-09-08T17:45:00Z"));
    }

    @Test
    void nextStepsTellWhatBecameOfTheRecommendations() {
        put(one, ADOPTED).statusCode(200);
        String location = with("co-chair").post("/v1/processes/{p}/summaries", process).then().statusCode(201).extract()
                .path("versions[0].href");
        String steps = "sections.find{it.id=='next-steps'}.sentences.";
        given().get(location).then().statusCode(200)
                .body(steps + "find{it.id=='next-steps.follow-up-1'}.text", equalTo(
                        "Proposal 1 (“Proposal 1”) was adopted by Environment Assembly (UNEA-6) on 1 March 2024 in UNEP/EA.6/Res.5."))
                .body(steps + "find{it.id=='next-steps.follow-up-1'}.sources[0].href",
                        containsString("/follow-ups/" + one))
                .body(steps + "find{it.id=='next-steps.follow-up-1.note'}.text", containsString("Its paragraph 4"))
                .body(steps + "id", contains("next-steps.forwarded-1", "next-steps.follow-up-1", "next-steps.follow-up-1.note",
                        "next-steps.forwarded-2"));
    }

    private Told forwarded(UUID id, int number, String at) {
        return Told.proposal(id, process, number, 3, "FORWARDED").named("proposal-forwarded").with("history",
                List.of(Map.of("status", "TABLED", "at", "2023-08-14T09:30:00Z"),
                        Map.of("status", "FORWARDED", "at", at, "actor", Map.of("role", "secretariat"))));
    }

    private ValidatableResponse put(UUID proposal, String body) {
        return Changes.put("secretariat", body, ONE, process, proposal);
    }

    private long told() {
        return (Long) entities.createNativeQuery("""
                select count(*) from outbox where payload ->> 'process' = :process
                  and type = 'org.unep.summaries.recommendation-followed-up.v1'""", Long.class)
                .setParameter("process", process).getSingleResult();
    }
}
