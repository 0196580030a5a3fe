package org.unep.summary.version;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.summary.Changes.with;
import static org.unep.summary.readmodel.Told.says;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.Drafts;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The Co-Chairs write their sentences into a draft, and nothing that was computed is lost by it. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class EditingTest {

    private static final String NOON = "2023-09-07T12:00:00Z";
    private static final String SUPPORT = "cluster.tools.1.support-governments";

    @Inject
    Feed feed;
    @Inject
    EntityManager entities;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private Told.Statement said;
    private Drafts drafts;

    @BeforeEach
    void aDraftInWhichAGovernmentSupportsAProposal() {
        said = says(process, "CHE", NOON, Map.of(one, "SUPPORT"));
        feed.tell(Told.process(process), Told.government("CHE"), Told.proposal(one, process, 1), said.delivered());
        drafts = Drafts.of(process);
    }

    @Test
    void sentenceStandsBehindAnotherWithItsOriginAndItsSource() {
        String id = drafts.add(1, """
                {"after":"%s","text":{"en":"It did so with much applause."},"sources":[{"kind":"STATEMENT","id":"%s"}]}"""
                .formatted(SUPPORT, said.id())).statusCode(201).header("ETag", "\"2\"").header("Location",
                        startsWith(drafts.version(1) + "/sentences/"))
                .body("sources[0].label", containsString("Name of CHE")).extract().path("id");
        List<String> order = drafts.order(1);
        assertEquals(order.indexOf(SUPPORT) + 1, order.indexOf(id));
        var sentence = drafts.sentence(1, id);
        assertEquals("EDITORIAL", sentence.get("origin"));
        assertEquals("It did so with much applause.", sentence.get("text"));
        assertTrue(String.valueOf(sentence.get("sources")).contains("/v1/statements/" + said.id()));
    }

    @Test
    void sentenceWithASourceThatDoesNotExistIsRefusedAtThatSource() {
        drafts.add(1,
                """
                        {"after":"%s","text":{"en":"Hearsay."},"sources":[{"kind":"STATEMENT","id":"%s"},{"kind":"STATEMENT","id":"%s"}]}"""
                        .formatted(SUPPORT, said.id(), UUID.randomUUID()))
                .statusCode(422)
                .body("type", equalTo("/problems/source-not-public")).body("errors.pointer", contains("/sources/1"))
                .header("Retry-After", notNullValue());
        given().get(drafts.version(1)).then().header("ETag", startsWith("\"1-"));
    }

    @Test
    void sentenceWithASourceThatIsNotPublicIsRefused() {
        UUID draft = UUID.randomUUID();
        UUID withdrawn = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        String other = "p-" + UUID.randomUUID();
        feed.tell(Told.process(other), Told.proposal(draft, process, 2, 1, "DRAFT"),
                Told.proposal(withdrawn, process, 3, 3, "WITHDRAWN"), Told.proposal(elsewhere, other, 1), said.withdrawn());
        for (String source : List.of("PROPOSAL\",\"id\":\"" + draft, "PROPOSAL\",\"id\":\"" + withdrawn,
                "PROPOSAL\",\"id\":\"" + elsewhere, "STATEMENT\",\"id\":\"" + said.id(), "PROCESS\",\"id\":\"" + other,
                "ASSIGNED_LEVEL\",\"id\":\"" + one, "STATEMENT\",\"id\":\"nonsense")) {
            drafts.add(1, "{\"section\":\"about\",\"text\":{\"en\":\"So it is.\"},\"sources\":[{\"kind\":\"" + source + "\"}]}")
                    .statusCode(422).body("type", equalTo("/problems/source-not-public"))
                    .body("errors.pointer", contains("/sources/0"));
        }
        drafts.add(1,
                "{\"section\":\"about\",\"text\":{\"en\":\"So it is.\"},\"sources\":[{\"kind\":\"PROCESS\",\"id\":\"" + process
                        + "\"},{\"kind\":\"PROPOSAL\",\"id\":\"" + one + "\"},{\"kind\":\"RULE\",\"id\":\"" + process + "\"}]}")
                .statusCode(201).body("sources", hasSize(3));
    }

    @Test
    void sentenceWithoutASourceIsRefusedUnlessItIsAReflectionOfTheCoChairs() {
        String sentence = "{\"section\":\"about\",\"text\":{\"en\":\"We are hopeful.\"}%s}";
        drafts.add(1, sentence.formatted("")).statusCode(422).body("type", equalTo("/problems/sentence-without-source"))
                .body("errors.pointer", contains("/sources"));
        String id = drafts.add(1, sentence.formatted(",\"reflection\":true")).statusCode(201).extract().path("id");
        assertEquals(true, drafts.sentence(1, id).get("reflection"));
        given().accept("text/html").get(drafts.version(1)).then().body(containsString("Co-Chairs’ reflection"));
    }

    @Test
    void computedSentenceIsReplacedAndStillThereForEverybodyToRead() {
        String id = replacing("Switzerland was in favour.").statusCode(201).extract().path("id");
        var sentence = drafts.sentence(1, id);
        assertEquals(Map.of("id", SUPPORT, "text", "Name of CHE expressed support.", "origin", "COMPUTED"),
                sentence.get("replaced"));
        assertTrue(String.valueOf(sentence.get("sources")).contains(said.id().toString()), "keeps the source");
        assertEquals(null, drafts.sentence(1, SUPPORT));
        given().accept("text/html").get(drafts.version(1)).then()
                .body(containsString("In place of what the system had computed: “Name of CHE expressed support.”"));
        replacing("Another.").statusCode(422).body("type", equalTo("/problems/sentence-not-replaceable"));
        remove(id, "\"2\"").statusCode(204).header("ETag", "\"3\"");
        assertEquals("Name of CHE expressed support.", drafts.sentence(1, SUPPORT).get("text"));
    }

    @Test
    void thatTheTextIsNotNegotiatedIsNeverReplaced() {
        drafts.add(1, "{\"replaces\":\"about.not-negotiated\",\"text\":{\"en\":\"All agreed.\"},\"reflection\":true}")
                .statusCode(422).body("type", equalTo("/problems/sentence-not-replaceable"));
    }

    @Test
    void ofTwoEditorsOnOneDraftTheSecondIsToldWhatChanged() {
        String id = drafts.reflect(1, SUPPORT, "As one of us wrote.");
        String read = given().get(drafts.version(1)).header("ETag");
        assertTrue(read.startsWith("\"2"), read);
        put(id, read, "As the first editor wrote.").statusCode(200).header("ETag", "\"3\"");
        put(id, "\"3\"", "As the first editor wrote.").statusCode(200).header("ETag", "\"3\"");
        put(id, read, "As the second editor wrote.").statusCode(412).body("type", equalTo("/problems/precondition-failed"))
                .body("changes", hasSize(1)).body("changes[0].revision", equalTo(3)).body("changes[0].sentence", equalTo(id))
                .body("changes[0].change", equalTo("CHANGED")).body("changes[0].by", equalTo("co-chair"))
                .body("changes[0].at", notNullValue()).body("changes[0].text.en", equalTo("As the first editor wrote."));
        assertEquals("As the first editor wrote.", drafts.sentence(1, id).get("text"));
        remove(id, "\"1\"").statusCode(412).body("changes.change", contains("ADDED", "CHANGED"));
        given().queryParam("count", true).get(drafts.version(1) + "/changes").then().statusCode(200)
                .body("items.revision", contains(2, 3)).body("total", equalTo(2));
    }

    @Test
    void whoComesLateToManyChangesIsToldTheNewestHundred() {
        String summary = drafts.summary().replaceFirst(".*/", "");
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery(
                    """
                            insert into summary_change (summary, number, revision, change, sentence, text, changed_by, changed_as, changed_at)
                            select cast(:id as uuid), 1, n, 'ADDED', 'co-chairs.' || n, jsonb_build_object('en', 'x'), 'x', 'co-chair', now()
                            from generate_series(2, 121) n""")
                    .setParameter("id", summary).executeUpdate();
            entities.createNativeQuery("update summary_version set revision = 121 where summary = cast(:id as uuid)")
                    .setParameter("id", summary).executeUpdate();
        });
        with("co-chair").header("If-Match", "\"1\"")
                .body("{\"section\":\"about\",\"text\":{\"en\":\"Late.\"},\"reflection\":true}")
                .post(drafts.version(1) + "/sentences").then().statusCode(412).body("changes", hasSize(100))
                .body("changes[0].revision", equalTo(22)).body("changes[99].revision", equalTo(121));
    }

    @Test
    void whatASentenceSaidIsNotToldAnyMoreOnceItIsTakenOut() {
        String out = drafts.reflect(1, SUPPORT, "Not yet.");
        drafts.reflect(1, SUPPORT, "That stays.");
        remove(out, "\"3\"").statusCode(204);
        given().get(drafts.version(1) + "/changes").then().statusCode(200)
                .body("items.change", contains("ADDED", "ADDED", "REMOVED"))
                .body("items.text", contains(nullValue(), equalTo(Map.of("en", "That stays.")), nullValue()));
        assertEquals(1L, entities.createNativeQuery("""
                select count(*) from outbox
                where subject = :id and payload ->> 'change' = 'REMOVED' and payload -> 'text' is null""", Long.class)
                .setParameter("id", drafts.summary().replaceFirst(".*/", "")).getSingleResult());
    }

    @Test
    void whoAddsToWhatItHasNotReadIsToldWhatChangedWhereItSaysWhatItRead() {
        drafts.reflect(1, SUPPORT, "First.");
        with("co-chair").header("If-Match", "\"1\"")
                .body("{\"section\":\"about\",\"text\":{\"en\":\"Second.\"},\"reflection\":true}")
                .post(drafts.version(1) + "/sentences").then().statusCode(412).body("changes.text.en", contains("First."));
    }

    @Test
    void sentenceIsNotChangedBlindly() {
        String id = drafts.reflect(1, SUPPORT, "Here.");
        with("co-chair").body("{\"section\":\"about\",\"text\":{\"en\":\"There.\"},\"reflection\":true}")
                .put(drafts.version(1) + "/sentences/" + id).then().statusCode(428);
        with("co-chair").delete(drafts.version(1) + "/sentences/" + id).then().statusCode(428);
    }

    @Test
    void onlyTheCoChairsAndTheSecretariatEdit() {
        String sentence = "{\"section\":\"about\",\"text\":{\"en\":\"Mine.\"},\"reflection\":true}";
        for (String role : List.of("delegate", "co-facilitator")) {
            with(role).body(sentence).post(drafts.version(1) + "/sentences").then().statusCode(403);
        }
        given().contentType("application/json").body(sentence).post(drafts.version(1) + "/sentences").then().statusCode(401);
        with("secretariat").body(sentence).post(drafts.version(1) + "/sentences").then().statusCode(201);
    }

    @Test
    void sentenceStandsSomewhereThatIsThere() {
        for (String place : List.of("section", "after", "replaces")) {
            drafts.add(1, "{\"" + place + "\":\"nowhere\",\"text\":{\"en\":\"Here.\"},\"reflection\":true}").statusCode(422)
                    .body("type", equalTo("/problems/unknown-reference")).body("errors.pointer", contains("/" + place));
        }
        drafts.add(1, "{\"text\":{\"en\":\"Here.\"},\"reflection\":true}").statusCode(400);
        drafts.add(1, "{\"after\":\"" + SUPPORT + "\",\"section\":\"about\",\"text\":{\"en\":\"Here.\"},\"reflection\":true}")
                .statusCode(400).body("errors.pointer", contains("/section"));
        drafts.add(1, "{\"section\":\"about\",\"text\":{\"en\":\" \"},\"reflection\":true}").statusCode(400);
        String closing = drafts.add(1, "{\"section\":\"co-chairs\",\"text\":{\"en\":\"Thank you.\"},\"reflection\":true}")
                .statusCode(201).extract().path("id");
        assertEquals("Thank you.", drafts.sentence(1, closing).get("text"));
    }

    @Test
    void sentencesBehindOneThatGoesStandWhereItStood() {
        String first = drafts.reflect(1, SUPPORT, "First.");
        String second = drafts.reflect(1, first, "Second.");
        String third = drafts.reflect(1, SUPPORT, "Third.");
        List<String> order = drafts.order(1);
        int at = order.indexOf(SUPPORT);
        assertEquals(List.of(SUPPORT, first, second, third), order.subList(at, at + 4));
        write(first, "\"4\"", "{\"after\":\"" + second + "\",\"text\":{\"en\":\"Round.\"},\"reflection\":true}")
                .statusCode(422).body("errors.pointer", contains("/after"));
        remove(first, "\"4\"").statusCode(204);
        order = drafts.order(1);
        assertEquals(List.of(SUPPORT, second, third), order.subList(at, at + 3));
    }

    @Test
    void everyFormatOfARevisionHasATagOfItsOwnWithTheSameNumber() {
        String json = given().get(drafts.version(1)).header("ETag");
        String html = given().accept("text/html").get(drafts.version(1)).header("ETag");
        assertEquals("\"1-en\"", json);
        assertEquals("\"1-en-html\"", html);
        given().accept("text/html").header("If-None-Match", html).get(drafts.version(1)).then().statusCode(304)
                .body(emptyString());
        given().header("If-None-Match", html).get(drafts.version(1)).then().statusCode(200);
        drafts.reflect(1, SUPPORT, "New.");
        given().accept("text/html").header("If-None-Match", html).get(drafts.version(1)).then().statusCode(200)
                .header("ETag", "\"2-en-html\"");
    }

    @Test
    void hashOfAnEditionIsOfWhatItSaysNow() {
        String before = drafts.state(1).getString("editions[0].sha256");
        String id = drafts.reflect(1, SUPPORT, "New.");
        assertNotEquals(before, drafts.state(1).getString("editions[0].sha256"));
        given().get(drafts.version(1) + "/verification").then().statusCode(200).body("matches", equalTo(true))
                .body("editions[0].command", containsString("sha256sum"));
        remove(id, "\"2\"").statusCode(204);
        assertEquals(before, drafts.state(1).getString("editions[0].sha256"));
        assertEquals(3, drafts.state(1).getInt("revision"));
    }

    @Test
    void sentencesAreListedInAllTheirLanguages() {
        drafts.add(1, "{\"section\":\"about\",\"text\":{\"en\":\"Thanks.\",\"fr\":\"Merci.\"},\"reflection\":true}")
                .statusCode(201);
        String second = drafts.reflect(1, SUPPORT, "Second.");
        String next = given().queryParam("limit", 1).queryParam("count", true).get(drafts.version(1) + "/sentences").then()
                .statusCode(200).body("items.text.fr", contains("Merci.")).body("total", equalTo(2)).extract().path("next");
        given().get(next).then().body("items.id", contains(second)).body("next", nullValue());
        given().get(drafts.version(1) + "/sentences/" + second).then().header("ETag", "\"3\"").body("after", equalTo(SUPPORT));
        given().get(drafts.version(1) + "/sentences/nothing").then().statusCode(404);
    }

    private ValidatableResponse replacing(String text) {
        return drafts.add(1,
                "{\"replaces\":\"%s\",\"text\":{\"en\":\"%s\"},\"sources\":[{\"kind\":\"PROPOSAL\",\"id\":\"%s\"}]}"
                        .formatted(SUPPORT, text, one));
    }

    private ValidatableResponse put(String id, String tag, String text) {
        return write(id, tag, "{\"after\":\"" + SUPPORT + "\",\"text\":{\"en\":\"" + text + "\"},\"reflection\":true}");
    }

    private ValidatableResponse write(String id, String tag, String body) {
        return with("co-chair").header("If-Match", tag).body(body).put(drafts.version(1) + "/sentences/" + id).then();
    }

    private ValidatableResponse remove(String id, String tag) {
        return with("co-chair").header("If-Match", tag).delete(drafts.version(1) + "/sentences/" + id).then();
    }
}
