package org.unep.summary.circulation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.summary.Changes.with;
import static org.unep.summary.readmodel.Told.says;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.Changes;
import org.unep.summary.Drafts;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What is final never changes; what is wrong in it is corrected beside it. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class FinalVersionTest {

    private static final String COMMENT = "{\"sentence\":\"about.origins\",\"text\":{\"en\":\"Which origins?\"}}";

    @Inject
    Feed feed;
    @Inject
    EntityManager entities;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private Drafts drafts;

    @BeforeEach
    void aDraft() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.proposal(one, process, 1),
                says(process, "CHE", "2023-09-07T12:00:00Z", Map.of(one, "SUPPORT")).delivered());
        drafts = Drafts.of(process);
    }

    @Test
    void onlyACirculatedVersionBecomesFinal() {
        drafts.conclude(1).statusCode(409).body("type", equalTo("/problems/version-not-circulated"));
        drafts.circulate(1);
        with("delegate").post(drafts.version(1) + "/finalize").then().statusCode(403);
        drafts.regenerate().statusCode(201);
        drafts.conclude(1).statusCode(409).body("type", equalTo("/problems/version-not-draft"));
    }

    @Test
    void versionBecomesFinalOnlyOnceEveryCommentHasADisposition() {
        drafts.circulate(1);
        String comment = drafts.comment(1, "CHE", COMMENT).statusCode(201).extract().path("id");
        drafts.regenerate().statusCode(201);
        drafts.circulate(2);
        drafts.conclude(2).statusCode(409).body("type", equalTo("/problems/open-comments")).body("comments", contains(comment));
        drafts.dispose(1, comment, "NOT_REFLECTED").statusCode(200);
        drafts.conclude(2).statusCode(200).body("status", equalTo("FINAL")).body("revision", equalTo(3));
        drafts.dispose(1, comment, "REFLECTED").statusCode(409).body("type", equalTo("/problems/version-final"));
    }

    @Test
    void commentOnAFinalVersionIsRefused() {
        conclude();
        drafts.comment(1, "CHE", COMMENT).statusCode(409).body("type", equalTo("/problems/version-final"));
    }

    @Test
    void nothingChangesAFinalVersion() {
        conclude();
        drafts.add(1, "{\"section\":\"about\",\"text\":{\"en\":\"Late.\"},\"reflection\":true}").statusCode(409)
                .body("type", equalTo("/problems/version-final"));
        drafts.circulate(1).statusCode(409).body("type", equalTo("/problems/version-final"));
        drafts.conclude(1).statusCode(409).body("type", equalTo("/problems/version-final"));
        drafts.regenerate().statusCode(409).body("type", equalTo("/problems/version-final"));
        String before = given().get(drafts.version(1)).asString();
        feed.tell(says(process, "CHE", "2023-09-08T12:00:00Z", Map.of(one, "OPPOSE")).delivered());
        Changes.put("co-chair", "{\"levels\":[{\"level\":\"NONE\",\"phrase\":{\"en\":\"none\"}}]}",
                "/v1/processes/{p}/support-rule", process).statusCode(200);
        assertEquals(before, given().get(drafts.version(1)).asString());
    }

    @Test
    void databaseRefusesToChangeOrRemoveWhatIsFinal() {
        drafts.circulate(1).statusCode(200);
        drafts.dispose(1, drafts.comment(1, "CHE", COMMENT).statusCode(201).extract().path("id"), "PARTLY").statusCode(200);
        drafts.conclude(1).statusCode(200);
        corrigendum("about.origins").statusCode(201);
        for (String sql : List.of("update summary_edition set document = document || ' '", "delete from summary_edition",
                "insert into summary_edition (summary, number, language, computed, document, sha256) "
                        + "select summary, number, 'xx', computed, document, sha256 from summary_edition",
                "update summary_version set status = 'DRAFT'", "delete from summary_version",
                "delete from summary_corrigendum", "update summary_corrigendum set sha256 = sha256",
                "update summary_change set changed_as = 'secretariat'", "delete from summary_change",
                "update summary_comment set disposition = 'REFLECTED'", "delete from summary_comment",
                "insert into summary_comment (id, version, process, summary, number, section, text, participant, camp, actor, "
                        + "created_by, created_at, updated_at) select uuidv7(), 1, process, summary, number, 'about', text, "
                        + "participant, camp, actor, created_by, created_at, updated_at from summary_comment")) {
            assertRefused(sql + " where summary = cast('" + drafts.summary().replaceFirst(".*/", "") + "' as uuid)");
        }
        for (String table : List.of("summary_version", "summary_edition", "summary_change", "summary_corrigendum",
                "summary_comment")) {
            assertRefused("truncate " + table + " cascade");
        }
    }

    private void assertRefused(String sql) {
        Throwable refused = assertThrows(Exception.class,
                () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate()), sql);
        assertTrue(Stream.iterate(refused, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("What is final is never changed")),
                sql + ": " + refused);
    }

    @Test
    void versionWhoseSourceIsGoneByNowDoesNotBecomeFinal() {
        Told.Statement said = says(process, "CHE", "2023-09-07T13:00:00Z", Map.of());
        feed.tell(said.delivered());
        String id = drafts.add(1, """
                {"section":"about","text":{"en":"As was said."},"sources":[{"kind":"STATEMENT","id":"%s"}]}"""
                .formatted(said.id())).statusCode(201).extract().path("id");
        drafts.circulate(1).statusCode(200);
        feed.tell(said.withdrawn());
        drafts.conclude(1).statusCode(422).body("type", equalTo("/problems/source-not-public"))
                .body("detail", containsString(id));
        given().get(drafts.version(1)).then().body("status", equalTo("CIRCULATED"));
    }

    @Test
    void thatTheTextIsNotNegotiatedIsNotCorrectedAway() {
        conclude();
        corrigendum("about.not-negotiated").statusCode(422).body("type", equalTo("/problems/sentence-not-replaceable"))
                .body("errors.pointer", contains("/corrections/0/sentence"));
        given().get(drafts.version(1) + "/corrigenda").then().body("items", hasSize(0));
    }

    @Test
    void sentenceIsCorrectedOnceInACorrigendum() {
        conclude();
        with("co-chair")
                .body("""
                        {"corrections":[{"sentence":"about.origins","text":{"en":"So."}},{"sentence":"about.origins","text":{"en":"Or so."}}],
                         "reason":{"en":"An error."}}""")
                .post(drafts.version(1) + "/corrigenda").then().statusCode(400)
                .body("errors.pointer", contains("/corrections/1/sentence"));
    }

    @Test
    void correctionOfACorrectionSaysWhatThatSaidAndHasTheSourcesOfTheSentence() {
        conclude();
        var sources = drafts.sentence(1, "about.origins").get("sources");
        corrigendum("about.origins").statusCode(201).body("document.corrections[0].sources", equalTo(sources))
                .body("document.corrections[0].was.fr", notNullValue());
        corrigendum("about.rule").statusCode(201);
        corrigendum("about.origins").statusCode(201)
                .body("document.corrections[0].was", equalTo(Map.of("en", "It is otherwise.")))
                .body("document.corrections[0].sources", equalTo(sources));
    }

    @Test
    void anybodyCanVerifyAFinalVersion() throws Exception {
        conclude();
        byte[] text = given().get(drafts.version(1)).asByteArray();
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        given().get(drafts.version(1) + "/verification").then().statusCode(200).body("status", equalTo("FINAL"))
                .body("matches", equalTo(true)).body("editions.matches", everyItem(is(true)))
                .body("editions.find { it.language == 'en' }.recomputed", equalTo(hash))
                .body("editions.find { it.language == 'en' }.sha256", equalTo(hash));
        given().get(drafts.version(1)).then().body("status", equalTo("FINAL"));
    }

    @Test
    void textThatWasTamperedWithIsFoundOut() {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                "update summary_edition set document = replace(document, 'not', 'now') where summary = cast(:id as uuid)")
                .setParameter("id", drafts.summary().replaceFirst(".*/", "")).executeUpdate());
        given().get(drafts.version(1) + "/verification").then().body("matches", equalTo(false));
    }

    @Test
    void corrigendumStandsBesideTheTextAndInEveryPrintedFormat() throws IOException {
        corrigendum("about.origins").statusCode(409).body("type", equalTo("/problems/version-not-final"));
        conclude();
        String before = given().get(drafts.version(1)).asString();
        String tag = given().accept("text/html").get(drafts.version(1)).header("ETag");
        corrigendum("nowhere").statusCode(422).body("errors.pointer", contains("/corrections/0/sentence"));
        String at = corrigendum("about.origins").statusCode(201).body("number", equalTo(1))
                .body("document.corrections[0].was.en", startsWith("Every sentence names its origin"))
                .body("document.corrections[0].reads.en", equalTo("It is otherwise.")).extract().header("Location");
        assertEquals(before, given().get(drafts.version(1)).asString());
        given().accept("text/html").header("If-None-Match", tag).get(drafts.version(1)).then().statusCode(200)
                .body(containsString("Corrigendum 1 of ")).body(containsString("read “It is otherwise.”"));
        given().accept("text/markdown").get(drafts.version(1)).then().body(containsString("Corrigendum 1 of "));
        try (PDDocument pdf = Loader
                .loadPDF(given().accept("application/pdf").get(drafts.version(1)).then().statusCode(200).extract()
                        .asByteArray())) {
            String printed = new PDFTextStripper().getText(pdf);
            assertTrue(printed.contains("Corrigendum 1 of ") && printed.contains("It is otherwise."), printed);
        }
        given().get(drafts.version(1) + "/corrigenda").then().body("items", hasSize(1)).body("items[0].issuedBy",
                equalTo("co-chair"));
        String digest = given().get(at).then().statusCode(200).extract().header("Repr-Digest");
        String hash = given().get(drafts.version(1) + "/corrigenda").path("items[0].sha256");
        assertEquals(digest, "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash)) + ":");
        corrigendum("about.rule").statusCode(201).body("number", equalTo(2));
        given().get(drafts.version(1) + "/verification").then().body("matches", equalTo(true));
    }

    @Test
    void whoFinalizesWhatIsNotWhatTheyReadIsToldWhatChanged() {
        drafts.reflect(1, "about.origins", "New.");
        drafts.circulate(1);
        with("co-chair").header("If-Match", "\"1\"").post(drafts.version(1) + "/finalize").then().statusCode(412)
                .body("changes.change", contains("ADDED", "CIRCULATED"));
        given().get(drafts.version(1)).then().body("status", not(equalTo("FINAL")));
    }

    private void conclude() {
        drafts.circulate(1).statusCode(200);
        drafts.conclude(1).statusCode(200).body("status", equalTo("FINAL"));
    }

    private ValidatableResponse corrigendum(String sentence) {
        return with("co-chair").body("""
                {"corrections":[{"sentence":"%s","text":{"en":"It is otherwise."}}],"reason":{"en":"An error."}}"""
                .formatted(sentence)).post(drafts.version(1) + "/corrigenda").then();
    }
}
