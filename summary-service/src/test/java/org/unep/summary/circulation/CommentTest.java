package org.unep.summary.circulation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.unep.summary.Changes.with;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;
import org.unep.summary.Drafts;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Participants comment on a circulated version, and learn what was made of it. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class CommentTest {

    private static final String ON_SENTENCE = "{\"sentence\":\"about.origins\",\"text\":{\"en\":\"Which origins?\"}}";
    private static final String ON_SECTION = "{\"section\":\"annex\",\"text\":{\"en\":\"=SUM(A1) is missing.\"}}";

    @Inject
    Feed feed;
    @Inject
    EntityManager entities;

    private final String process = "p-" + UUID.randomUUID();
    private Drafts drafts;

    @BeforeEach
    void aDraft() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.observer("icmm"),
                Told.group("grulac"));
        drafts = Drafts.of(process);
    }

    @Test
    void circulatedVersionSaysSoAndIsNotEditedAnyMore() {
        String before = drafts.state(1).getString("editions[0].sha256");
        drafts.circulate(1).statusCode(200).header("ETag", "\"2\"").body("status", equalTo("CIRCULATED"))
                .body("commentsUntil", equalTo(Drafts.UNTIL)).body("editions[0].sha256", not(equalTo(before)));
        given().get(drafts.version(1)).then().body("status", equalTo("CIRCULATED")).header("ETag", "\"2-en\"");
        drafts.add(1, "{\"section\":\"about\",\"text\":{\"en\":\"Late.\"},\"reflection\":true}").statusCode(409)
                .body("type", equalTo("/problems/version-not-draft"));
        drafts.circulate(1).statusCode(409);
        drafts.regenerate().statusCode(201).body("drafted.status", equalTo("DRAFT"));
    }

    @Test
    void versionIsCirculatedIntoTheFutureAndByTheCoChairsAsTheyReadIt() {
        String past = "{\"commentsUntil\":\"2020-01-01T00:00:00Z\"}";
        with("co-chair").body(past).post(drafts.version(1) + "/circulate").then().statusCode(400)
                .body("errors.pointer", contains("/commentsUntil"));
        with("delegate").body(past).post(drafts.version(1) + "/circulate").then().statusCode(403);
        with("co-chair").header("If-Match", "\"9\"").body("{\"commentsUntil\":\"" + Drafts.UNTIL + "\"}")
                .post(drafts.version(1) + "/circulate").then().statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(strings = { "+300000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2999-01-01T00:00:00Z" })
    void timeForCommentsThatNobodySeesTheEndOfIsRefused(String until) {
        with("co-chair").body("{\"commentsUntil\":\"" + until + "\"}").post(drafts.version(1) + "/circulate").then()
                .statusCode(400).body("errors.pointer", contains("/commentsUntil"));
        given().get(drafts.version(1)).then().body("status", equalTo("DRAFT"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\\u0000b", "no code", "" })
    void participantThatIsNoCodeIsRefused(String participant) {
        drafts.circulate(1);
        with("secretariat")
                .body("{\"section\":\"annex\",\"text\":{\"en\":\"x\"},\"participant\":\"%s\"}".formatted(participant))
                .post(drafts.version(1) + "/comments").then().statusCode(400).body("errors.pointer", contains("/participant"));
    }

    @Test
    void draftTakesNoComments() {
        drafts.comment(1, "CHE", ON_SENTENCE).statusCode(409).body("type", equalTo("/problems/version-not-circulated"));
    }

    @Test
    void delegatesCommentForTheirOwnParticipantGovernmentsAndObserversApart() {
        drafts.circulate(1);
        drafts.comment(1, "CHE", ON_SENTENCE).statusCode(201).header("ETag", "\"1\"").body("participant", equalTo("CHE"))
                .body("camp", equalTo("GOVERNMENT")).body("actor.role", equalTo("delegate")).body("createdBy", nullValue());
        drafts.comment(1, "icmm", ON_SECTION).statusCode(201).body("camp", equalTo("OBSERVER"));
        drafts.comment(1, "icmm", "{\"section\":\"annex\",\"text\":{\"en\":\"x\"},\"participant\":\"CHE\"}").statusCode(403);
        String behalf = "{\"section\":\"annex\",\"text\":{\"en\":\"On behalf.\"}%s}";
        with("secretariat").body(behalf.formatted(",\"participant\":\"grulac\"")).post(drafts.version(1) + "/comments").then()
                .statusCode(201).body("camp", equalTo("GROUP")).body("actor.participant", nullValue());
        with("secretariat").body(behalf.formatted("")).post(drafts.version(1) + "/comments").then().statusCode(400)
                .body("errors.pointer", contains("/participant"));
        with("secretariat").body(behalf.formatted(",\"participant\":\"nobody\"")).post(drafts.version(1) + "/comments").then()
                .statusCode(422).body("type", equalTo("/problems/not-known-yet"));
        with("co-chair").body(ON_SECTION).post(drafts.version(1) + "/comments").then().statusCode(403);
        list("camp", "government").body("items.participant", contains("CHE"));
        list("camp", "OBSERVER").body("items.participant", contains("icmm"));
        list("sentence", "about.origins").body("items", hasSize(1));
        list("section", "annex").body("items", hasSize(2));
    }

    @Test
    void commentIsOnSomethingThatIsThere() {
        drafts.circulate(1);
        drafts.comment(1, "CHE", "{\"sentence\":\"nowhere\",\"text\":{\"en\":\"x\"}}").statusCode(422)
                .body("errors.pointer", contains("/sentence"));
        drafts.comment(1, "CHE", "{\"section\":\"nowhere\",\"text\":{\"en\":\"x\"}}").statusCode(422)
                .body("errors.pointer", contains("/section"));
        drafts.comment(1, "CHE", "{\"text\":{\"en\":\"x\"}}").statusCode(400);
        drafts.comment(1, "CHE", "{\"section\":\"annex\",\"sentence\":\"about.origins\",\"text\":{\"en\":\"x\"}}")
                .statusCode(400);
    }

    @Test
    void nothingIsSaidOfAVersionWhoseTimeForCommentsIsOver() {
        drafts.circulate(1);
        String id = drafts.comment(1, "CHE", ON_SENTENCE).statusCode(201).extract().path("id");
        String summary = drafts.summary().replaceFirst(".*/", "");
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                "update summary_version set comments_until = now() - interval '1 hour' where summary = cast(:id as uuid)")
                .setParameter("id", summary).executeUpdate());
        drafts.comment(1, "CHE", ON_SENTENCE).statusCode(409).body("type", equalTo("/problems/comments-closed"));
        as("CHE").header("If-Match", "\"1\"").delete(at(id)).then().statusCode(409);
        drafts.dispose(1, id, "REFLECTED").statusCode(200);
    }

    @Test
    void commentIsChangedAndTakenBackByWhoseItIs() {
        drafts.circulate(1);
        String id = drafts.comment(1, "CHE", ON_SENTENCE).statusCode(201).extract().path("id");
        drafts.dispose(1, id, "REFLECTED").statusCode(200).header("ETag", "\"2\"");
        String patch = "{\"text\":{\"en\":\"Which origins, please?\"}}";
        as("BRA").contentType("application/merge-patch+json").header("If-Match", "\"2\"").body(patch).patch(at(id)).then()
                .statusCode(403);
        as("CHE").contentType("application/merge-patch+json").header("If-Match", "\"1\"").body(patch).patch(at(id)).then()
                .statusCode(412);
        as("CHE").contentType("application/merge-patch+json").header("If-Match", "\"2\"").body(patch).patch(at(id)).then()
                .statusCode(200).body("text.en", equalTo("Which origins, please?")).body("sentence", equalTo("about.origins"))
                .body("disposition", nullValue());
        as("CHE").delete(at(id)).then().statusCode(428);
        as("CHE").header("If-Match", "\"3\"").delete(at(id)).then().statusCode(204);
        given().get(drafts.version(1) + "/comments").then().body("items", hasSize(0));
        list("updatedSince", "2020-01-01T00:00:00Z").body("items.deleted", contains(true)).body("items[0].text", nullValue());
        as("CHE").header("If-Match", "*").delete(at(id)).then().statusCode(404);
        drafts.conclude(1).statusCode(200);
    }

    @Test
    void secretariatAndDelegatesChangeOnlyTheCommentsThatTheyMadeThemselves() {
        drafts.circulate(1);
        String said = drafts.comment(1, "CHE", ON_SENTENCE).statusCode(201).extract().path("id");
        String entered = with("secretariat")
                .body("{\"section\":\"annex\",\"text\":{\"en\":\"By letter.\"},\"participant\":\"CHE\"}")
                .post(drafts.version(1) + "/comments").then().statusCode(201).extract().path("id");
        String patch = "{\"text\":{\"en\":\"All is well.\"}}";
        patched(with("secretariat"), said, patch).statusCode(403).body("type", equalTo("/problems/forbidden"))
                .body("detail", containsString("delegate of CHE"));
        with("secretariat").header("If-Match", "*").delete(at(said)).then().statusCode(403);
        patched(as("CHE"), entered, patch).statusCode(403);
        as("CHE").header("If-Match", "*").delete(at(entered)).then().statusCode(403);
        given().get(at(said)).then().body("text.en", equalTo("Which origins?")).body("actor.role", equalTo("delegate"));
        patched(with("secretariat"), entered, patch).statusCode(200).body("actor.role", equalTo("secretariat"));
        with("secretariat").header("If-Match", "*").delete(at(entered)).then().statusCode(204);
    }

    private ValidatableResponse patched(RequestSpecification as, String comment, String patch) {
        return as.contentType("application/merge-patch+json").header("If-Match", "*").body(patch).patch(at(comment)).then();
    }

    @Test
    void everyCommentGetsADispositionWithAReason() {
        drafts.circulate(1);
        String id = drafts.comment(1, "CHE", ON_SENTENCE).statusCode(201).extract().path("id");
        String body = "{\"disposition\":\"REFLECTED\",\"reason\":{\"en\":\"It says so.\"},\"reflectedIn\":{\"version\":%d,\"sentence\":\"%s\"}}";
        put(id, "{\"disposition\":\"REFLECTED\"}").statusCode(400).body("errors.pointer", contains("/reason"));
        put(id, body.formatted(3, "about.origins")).statusCode(422).body("errors.pointer", contains("/reflectedIn/version"));
        put(id, body.formatted(1, "nowhere")).statusCode(422).body("errors.pointer", contains("/reflectedIn/sentence"));
        put(id, body.replace("REFL", "NOT_REFL").formatted(1, "about.origins")).statusCode(400);
        with("delegate").header("If-Match", "*").body(body.formatted(1, "about.origins")).put(at(id) + "/disposition").then()
                .statusCode(403);
        with("co-chair").body(body.formatted(1, "about.origins")).put(at(id) + "/disposition").then().statusCode(428);
        put(id, body.formatted(1, "about.origins")).statusCode(200).header("ETag", "\"2\"")
                .body("disposition.by", equalTo("co-chair")).body("disposition.at", notNullValue());
        list("disposition", "REFLECTED").body("items", hasSize(1));
        list("open", "true").body("items", hasSize(0));
        drafts.dispose(1, id, "NOT_REFLECTED").statusCode(200).body("disposition.reflectedIn", nullValue());
    }

    @Test
    void tableOfDispositionsTellsThemAllGovernmentsAndObserversApart() {
        drafts.circulate(1);
        String first = drafts.comment(1, "CHE", ON_SENTENCE).statusCode(201).extract().path("id");
        drafts.comment(1, "icmm", ON_SECTION).statusCode(201);
        drafts.dispose(1, first, "PARTLY").statusCode(200);
        drafts.regenerate().statusCode(201);
        String table = drafts.version(2) + "/dispositions";
        given().get(table).then().statusCode(200).body("governments.partly", equalTo(1)).body("governments.open", equalTo(0))
                .body("governments.comments.comment.id", contains(first)).body("governments.comments[0].name.en",
                        equalTo("Name of CHE"))
                .body("observers.open", equalTo(1)).body("groups.comments", hasSize(0));
        given().accept("text/csv").get(table).then().statusCode(200).contentType(startsWith("text/csv"))
                .body(containsString(
                        "Governments,CHE,Name of CHE,1,about.origins,Which origins?,Partly reflected,As discussed.,"))
                .body(containsString("'=SUM(A1) is missing."));
        given().accept("text/html").get(table).then().statusCode(200)
                .body(containsString("<th scope=\"row\" dir=\"auto\">Name of CHE"))
                .body(containsString("Comments: 1. Reflected: 0; partly: 1; not reflected: 0; open: 0."))
                .header("Content-Security-Policy", notNullValue());
    }

    private ValidatableResponse list(String filter, String value) {
        return given().queryParam(filter, value).get(drafts.version(1) + "/comments").then().statusCode(200);
    }

    private ValidatableResponse put(String id, String disposition) {
        return with("co-chair").header("If-Match", given().get(at(id)).header("ETag")).body(disposition)
                .put(at(id) + "/disposition").then();
    }

    private String at(String comment) {
        return drafts.version(1) + "/comments/" + comment;
    }

    private static RequestSpecification as(String participant) {
        return given().auth().oauth2(Tokens.of("delegate", participant)).contentType("application/json");
    }
}
