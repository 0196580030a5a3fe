package org.unep.summary.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.summary.document.Sentences.sentence;
import static org.unep.summary.document.Sentences.sentences;
import static org.unep.summary.document.Sentences.version;
import static org.unep.summary.readmodel.Told.says;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.EventContract;
import org.unep.embedded.Tokens;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The Co-Chairs' summary, from events to the formats in which it is read. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class SummaryTest {

    private static final String NOON = "2023-09-07T12:00:00Z";

    @Inject
    Feed feed;
    @Inject
    ObjectMapper json;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();

    @BeforeEach
    void aProcessWithTwoProposals() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.observer("icmm"),
                Told.group("grulac"), Told.proposal(one, process, 1), Told.proposal(two, process, 2));
    }

    @Test
    void draftSaysWhoStandsWhereWithTheStatementAsItsSource() {
        var said = says(process, "CHE", NOON, Map.of(one, "SUPPORT"));
        feed.tell(said.delivered(), says(process, "icmm", NOON, Map.of(one, "OPPOSE")).delivered());
        JsonNode sentence = sentence(version(drafted()), "cluster.tools.1.support-governments");
        assertEquals("Name of CHE expressed support.", sentence.path("text").asText());
        assertEquals("COMPUTED", sentence.path("origin").asText());
        JsonNode source = sentence.path("sources").path(0);
        assertEquals("STATEMENT", source.path("kind").asText());
        assertEquals(said.id().toString(), source.path("id").asText());
        assertTrue(source.path("href").asText().endsWith("/v1/statements/" + said.id()));
    }

    @Test
    void governmentsAndObserversStandInSectionsOfTheirOwn() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered(),
                says(process, "icmm", NOON, Map.of(one, "SUPPORT")).delivered());
        JsonNode document = version(drafted());
        assertEquals("Name of CHE expressed support.",
                sentence(document, "cluster.tools.1.support-governments").path("text").asText());
        assertEquals("Name of icmm expressed support.",
                sentence(document, "cluster.tools.1.support-observers").path("text").asText());
    }

    @Test
    void unnamedViewIsReportedWithItsQuantifier() {
        feed.tell(new Told.Statement(UUID.randomUUID(), process, null, List.of(), "SEVERAL", NOON, Map.of(one, "CONCERN"))
                .delivered());
        JsonNode sentence = sentence(version(drafted()), "cluster.tools.1.unnamed-concern");
        assertEquals("Several speakers expressed concern.", sentence.path("text").asText());
        assertEquals("REPORTED", sentence.path("origin").asText());
    }

    @Test
    void everySentenceHasAnOriginAndASource() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT", two, "CONCERN")).delivered(),
                says(process, "BRA", NOON, Map.of(one, "OPPOSE", two, "MERGE")).delivered(),
                Told.reportBack(process, UUID.randomUUID(), two, "MIXED", null));
        List<JsonNode> sentences = sentences(version(drafted()));
        assertTrue(sentences.size() > 30, () -> sentences.size() + " sentences");
        sentences.forEach(sentence -> {
            assertTrue(Set.of("COMPUTED", "REPORTED", "EDITORIAL").contains(sentence.path("origin").asText()));
            assertFalse(sentence.path("sources").isEmpty(), sentence::toString);
        });
        assertEquals(sentences.size(), sentences.stream().map(s -> s.path("id").asText()).distinct().count());
    }

    @Test
    void summarySaysThatItIsNotNegotiatedAndByWhichRuleItComputes() {
        JsonNode document = version(drafted());
        assertTrue(sentence(document, "about.not-negotiated").path("text").asText().contains("not a negotiated text"));
        assertTrue(sentence(document, "about.level-broad").path("text").asText().contains("broad support"));
        assertEquals(1, document.path("ruleVersion").asInt());
    }

    @Test
    void sameStateGivesTheSameBytesAndLaterEventsLeaveAVersionAsItWas() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered());
        String first = drafted();
        String bytes = given().get(first).asString();
        assertEquals(bytes, given().get(drafted()).asString());
        feed.tell(says(process, "CHE", "2023-09-08T12:00:00Z", Map.of(one, "OPPOSE")).delivered());
        assertEquals(bytes, given().get(first).asString());
        assertFalse(bytes.equals(given().get(drafted()).asString()));
    }

    @Test
    void versionKeepsItsRuleAndHowFarTheTopicsHadBeenRead() {
        String id = draft("co-chair").statusCode(201).body("versions[0].status", equalTo("DRAFT"))
                .body("versions[0].ruleVersion", equalTo(1)).body("versions[0].number", equalTo(1))
                .body("versions[0].watermark.topic", contains("unep.consultations", "unep.proposals")).extract().path("id");
        given().get("/v1/summaries/{id}", id).then().statusCode(200).body("process", equalTo(process));
    }

    @Test
    void htmlShowsEverySentenceWithItsOriginAndLeadsToItsSources() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered());
        String path = drafted();
        String html = given().accept("text/html").get(path).then().statusCode(200)
                .header("Content-Type", equalTo("text/html;charset=UTF-8")).extract().asString();
        assertEquals(sentences(version(path)).stream().map(s -> s.path("id").asText()).toList(),
                Pattern.compile("<p id=\"([^\"]*)\" class=\"sentence\">").matcher(html).results().map(m -> m.group(1))
                        .toList());
        var notes = Pattern.compile("href=\"#(source-\\d+)\"").matcher(html).results().map(m -> m.group(1))
                .collect(Collectors.toSet());
        var sources = Pattern.compile("<li id=\"(source-\\d+)\">").matcher(html).results().map(m -> m.group(1)).toList();
        assertEquals(Set.copyOf(sources), notes);
        assertEquals(notes.size(), sources.size());
        var targets = Pattern.compile("<a href=\"#([^\"]*)\"").matcher(html).results().map(m -> m.group(1)).toList();
        targets.forEach(target -> assertTrue(html.contains("id=\"" + target + "\""), target));
    }

    @Test
    void markupThatSomebodySaidStaysText() {
        var hostile = UUID.randomUUID();
        feed.tell(Told.proposal(hostile, process, 3, "<script>alert(1)</script> *bold* | [x](javascript:y)"));
        String path = drafted();
        given().accept("text/html").get(path).then().statusCode(200).body(not(containsString("<script>alert")))
                .body(containsString("&lt;script&gt;alert(1)"));
        given().accept("text/markdown").get(path).then().statusCode(200)
                .body(containsString("\\<script\\>alert(1)\\</script\\> \\*bold\\* \\| \\[x\\](javascript:y)"));
    }

    @Test
    void markdownHasEverySentenceAndANoteForEachSource() {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered());
        String path = drafted();
        String markdown = given().accept("text/markdown").get(path).then().statusCode(200)
                .header("Content-Type", equalTo("text/markdown;charset=UTF-8")).extract().asString();
        List<JsonNode> sentences = sentences(version(path));
        assertEquals(sentences.size(),
                Pattern.compile("_(Computed|Reported|Editorial)_\\[\\^1?").matcher(markdown).results().count());
        assertTrue(markdown.contains("\n| Proposal | Level |"));
        assertTrue(markdown.contains("\n| --- | --- |"));
        var cited = Pattern.compile("\\[\\^(\\d+)\\](?!:)").matcher(markdown).results().map(m -> m.group(1))
                .collect(Collectors.toSet());
        var notes = Pattern.compile("(?m)^\\[\\^(\\d+)\\]: \\[.+\\]\\(http.+\\)$").matcher(markdown).results()
                .map(m -> m.group(1)).collect(Collectors.toSet());
        assertEquals(cited, notes);
        assertFalse(markdown.contains("\n\n\n"), "no empty lines in a row");
    }

    @Test
    void clientThatAcceptsAnythingGetsJson() {
        given().accept("*/*").get(drafted()).then().statusCode(200).header("Content-Type", startsWith("application/json"));
    }

    @Test
    void cachesAreToldThatTheFormatDependsOnWhatIsAccepted() {
        String path = drafted();
        List.of("application/json", "text/html", "text/markdown").forEach(type -> assertEquals(
                List.of("Accept, Accept-Language"), given().accept(type).get(path).headers().getValues("Vary"), type));
    }

    @Test
    void formatThatThereIsNotIsRefused() {
        given().accept("application/x-dvi").get(drafted()).then().statusCode(406).contentType("application/problem+json")
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @Test
    void whoeverReadsAnEditionCanCheckItsHash() throws Exception {
        var summary = draft("co-chair").statusCode(201).extract();
        String told = summary.path("versions[0].editions.find { it.language == 'en' }.sha256");
        var read = given().get(summary.<String> path("versions[0].href")).then().statusCode(200)
                .header("Content-Language", "en").extract();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(read.asByteArray());
        assertEquals(told, HexFormat.of().formatHex(hash));
        assertEquals("sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":", read.header("Repr-Digest"));
    }

    @Test
    void languageThatThereIsNoEditionInIsNotFoundUnlessItIsOnlyPreferred() {
        String path = drafted();
        given().get(path + "?language=tlh").then().statusCode(404).body("detail", containsString("There are editions in"));
        for (String preferred : List.of("tlh, de;q=0.5", "*", "%&/", "en-GB")) {
            given().header("Accept-Language", preferred).get(path).then().statusCode(200).header("Content-Language", "en");
        }
    }

    @Test
    void versionOrSummaryThatThereIsNotIsNotFound() {
        String path = drafted();
        given().get(path.replaceFirst("1$", "2")).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().accept("text/html").get(path.replaceFirst("1$", "2")).then().statusCode(404)
                .contentType("application/problem+json");
        given().get("/v1/summaries/{id}", UUID.randomUUID()).then().statusCode(404);
        given().get("/v1/summaries/none").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void summariesAreListedPageByPage() {
        drafted();
        drafted();
        drafted();
        String next = list("?limit=2&count=true").body("items", hasSize(2)).body("total", equalTo(3)).extract().path("next");
        given().get(next).then().statusCode(200).body("items", hasSize(1)).body("next", nullValue());
        String cursor = next.replaceFirst(".*[?&]cursor=([^&]*).*", "$1");
        list("?updatedSince=2023-09-07T12:00:00Z&cursor=" + cursor).statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
        list("?limit=0").statusCode(400);
        list("?cursor=eA").statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void summariesAreHarvestedByTheTimeOfTheirLatestChange() {
        drafted();
        drafted();
        String latest = list("").extract().path("items[1].updatedAt");
        list("?count=true&updatedSince=" + latest).body("items", hasSize(1)).body("total", equalTo(1));
        list("?updatedSince=9000-01-01T00:00:00Z").body("items", hasSize(0));
        for (String impossible : List.of("+12345-01-01T00:00:00Z", "-12345-01-01T00:00:00Z")) {
            given().queryParam("updatedSince", impossible).get("/v1/processes/{p}/summaries", process).then().statusCode(400)
                    .body("errors[0].pointer", equalTo("?updatedSince"));
        }
        String next = list("?limit=1&updatedSince=2020-01-01T00:00:00Z").body("items", hasSize(1)).extract().path("next");
        given().urlEncodingEnabled(false).get(next).then().statusCode(200).body("items", hasSize(1)).body("next", nullValue());
        list("?updatedSince=yesterday").statusCode(400).body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void publicReadsUnderWhichRoleADraftWasMadeAndNobodysName() {
        given().auth().oauth2(Tokens.of(List.of("co-chair", "delegate"), "CHE")).post("/v1/processes/{p}/summaries", process)
                .then().statusCode(201).body("versions[0].createdBy", equalTo("co-chair"));
        draft("secretariat").statusCode(201).body("versions[0].createdBy", equalTo("secretariat"));
        list("").body("items.versions.createdBy.flatten()", contains("co-chair", "secretariat"));
    }

    @Test
    void draftNeedsACoChairOrTheSecretariatAndAProcess() {
        given().post("/v1/processes/{p}/summaries", process).then().statusCode(401).contentType("application/problem+json");
        draft("delegate").statusCode(403);
        draft("co-facilitator").statusCode(403);
        list("").body("items", hasSize(0));
        given().auth().oauth2(Tokens.of("secretariat")).post("/v1/processes/nowhere/summaries").then().statusCode(404)
                .header("Retry-After", equalTo("1"));
    }

    @Test
    void examplesOfTheOwnersAddUpToASummary() throws JsonProcessingException {
        for (String owner : List.of("consultations", "proposals")) {
            for (var example : EventContract.of(owner + "-service").examples()) {
                @SuppressWarnings("unchecked") // an event's data is an object
                Map<String, Object> data = json.readValue(EventContract.read(example), Map.class);
                data.computeIfPresent("process", (k, v) -> process);
                feed.tell(new Told("unep." + owner, "org.unep." + owner + "." + EventContract.nameOf(example) + ".v1", data));
            }
        }
        assertFalse(sentences(version(drafted())).isEmpty());
        given().accept("text/html").get(drafted()).then().statusCode(200);
    }

    @Test
    void draftAskedForAgainUnderItsKeyIsMadeOnce() {
        var first = draftUnderItsKey().header("Idempotency-Replayed", nullValue()).extract();
        draftUnderItsKey().header("Idempotency-Replayed", "true").header("Location", first.header("Location"))
                .body(equalTo(first.asString()));
        list("").body("items", hasSize(1));
    }

    private ValidatableResponse draftUnderItsKey() {
        return given().auth().oauth2(Tokens.of("co-chair")).header("Idempotency-Key", process)
                .post("/v1/processes/{p}/summaries", process).then().statusCode(201);
    }

    private ValidatableResponse draft(String role) {
        return given().auth().oauth2(Tokens.of(role)).post("/v1/processes/{p}/summaries", process).then();
    }

    private String drafted() {
        return draft("co-chair").statusCode(201).extract().path("versions[0].href");
    }

    private ValidatableResponse list(String query) {
        return given().get("/v1/processes/{p}/summaries" + query, process).then();
    }
}
