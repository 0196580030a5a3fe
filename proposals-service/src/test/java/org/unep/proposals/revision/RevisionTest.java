package org.unep.proposals.revision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.embedded.EmbeddedSuite;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Every text that was in force, and what became of it. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class RevisionTest {

    @Test
    void everyTextThatWasInForceIsKeptWithWhoWhenAndWhy() {
        String id = submitted(process(), "Sand");
        patch(id, Map.of("text", Map.of("en", "Better"), "reason", "Agreed"));
        anybody().get("/v1/proposals/" + id + "/revisions?count=true").then().statusCode(200)
                .body("items.number", contains(1, 2)).body("items.text.en", contains("Text of Sand", "Better"))
                .body("items.reason", contains(null, "Agreed")).body("items.actor.role", contains("secretariat", "secretariat"))
                .body("items.revisedAt", not(contains(nullValue(), nullValue()))).body("items.amendment", contains(null, null))
                .body("items[0].revisedBy", nullValue()).body("total", equalTo(2)).body("next", nullValue());
    }

    @Test
    void listIsPaged() {
        String id = submitted(process(), "Sand");
        patch(id, Map.of("text", Map.of("en", "2"), "reason", "r"));
        patch(id, Map.of("text", Map.of("en", "3"), "reason", "r"));
        String next = anybody().get("/v1/proposals/" + id + "/revisions?limit=2").then().body("items.number", contains(1, 2))
                .extract().path("next");
        anybody().get(next).then().statusCode(200).body("items.number", contains(3)).body("next", nullValue());
        anybody().get("/v1/proposals/" + id + "/revisions?cursor=nonsense").then().statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
        anybody().get("/v1/proposals/" + id + "/revisions?of=me").then().statusCode(400);
    }

    @Test
    void oneRevisionCanBeCachedForEver() {
        String id = submitted(process(), "Sand");
        patch(id, Map.of("text", Map.of("en", "Better"), "reason", "Agreed"));
        anybody().get("/v1/proposals/" + id + "/revisions/1").then().statusCode(200).header("ETag", "\"1\"")
                .header("Cache-Control", containsString("immutable")).body("text.en", equalTo("Text of Sand"))
                .body("proposal", equalTo(id)).body("revisedAt", notNullValue());
        anybody().header("If-None-Match", "\"1\"").get("/v1/proposals/" + id + "/revisions/1").then().statusCode(304);
        for (String none : List.of("0", "3", "-1", "two", "99999999999")) {
            anybody().get("/v1/proposals/" + id + "/revisions/" + none).then().statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void draftHasNoRevisionsAndIsSeenByThoseWhoMayOnly() {
        String id = proposed(process(), "Sand");
        as("secretariat").get("/v1/proposals/" + id + "/revisions").then().statusCode(200).body("items", empty());
        as("secretariat").get("/v1/proposals/" + id + "/revisions/1").then().statusCode(404);
        for (String path : List.of("", "/1", "/compare?from=1&to=1")) {
            anybody().get("/v1/proposals/" + id + "/revisions" + path).then().statusCode(404);
        }
        anybody().get("/v1/proposals/" + UUID.randomUUID() + "/revisions").then().statusCode(404);
    }

    @Test
    void anyTwoAreComparedWordForWordInTheSourceLanguageUnlessAnotherIsNamed() {
        String id = submitted(process(), "Sand");
        patch(id, Map.of("text", Map.of("en", "Words of Sand"), "title", Map.of("fr", "Sable"), "reason", "r"));
        patch(id, Map.of("text", Map.of("en", "Words of gravel"), "reason", "r"));
        compare(id, "from=1&to=3").body("language", equalTo("en")).body("from", equalTo(1)).body("to", equalTo(3))
                .body("title.op", contains("EQUAL")).body("text.op", contains("DELETE", "INSERT", "EQUAL", "DELETE", "INSERT"))
                .body("text.text", contains("Text", "Words", " of ", "Sand", "gravel"));
        compare(id, "from=3&to=1").body("text.text", contains("Words", "Text", " of ", "gravel", "Sand"));
        compare(id, "from=1&to=2&language=fr").body("title", equalTo(List.of(Map.of("op", "INSERT", "text", "Sable"))))
                .body("text", empty());
        compare(id, "from=2&to=1&language=fr").body("title.op", contains("DELETE"));
        compare(id, "from=2&to=2").body("text.op", contains("EQUAL"));
    }

    @ParameterizedTest
    @CsvSource({ "from=1&to=2,404", "from=1,400", "to=1,400", "language=en,400", "from=1&to=1&language=de,400",
            "from=1&to=1&language=%00,400", "from=x&to=1,400", "from=0&to=1,400", "from=1&to=1&side=left,400" })
    void comparisonThatCannotBeMadeIsRefused(String query, int status) {
        String id = submitted(process(), "Sand");
        for (String type : List.of("application/json", "text/html")) {
            anybody().accept(type + ", application/problem+json").get("/v1/proposals/" + id + "/revisions/compare?" + query)
                    .then().statusCode(status);
        }
    }

    @Test
    void comparisonIsAPageWithEverythingEscapedAndItsLanguageAndDirection() throws Exception {
        String id = submitted(process(), "Sand");
        patch(id, Map.of("text", Map.of("ar", "مرصد عالمي"), "reason", "r"));
        patch(id, Map.of("text", Map.of("ar", "مرصد <script>alert('&')</script>"), "reason", "r"));
        var page = anybody().accept("text/html").get("/v1/proposals/" + id + "/revisions/compare?from=2&to=3&language=ar")
                .then().statusCode(200).contentType("text/html").header("Vary", containsString("Accept")).extract();
        assertTrue(page.asString().startsWith("<!DOCTYPE html>"), page.asString());
        assertTrue(!page.asString().contains("<script"), page.asString());
        Document html = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.asString())));
        assertEquals("ar", html.getDocumentElement().getAttribute("lang"));
        assertEquals("rtl", html.getDocumentElement().getAttribute("dir"));
        assertEquals("عالمي", html.getElementsByTagName("del").item(1).getTextContent());
        var words = (org.w3c.dom.Element) html.getElementsByTagName("div").item(1);
        assertEquals("ar", words.getAttribute("lang"));
        assertEquals("rtl", words.getAttribute("dir"));
        assertTrue(words.getTextContent().contains("<script>alert('&')</script>"), words.getTextContent());
    }

    @Test
    void comparisonIsJsonUnlessAPageIsWanted() {
        String id = submitted(process(), "Sand");
        for (String accept : List.of("*/*", "application/json", "application/json, text/html;q=0.5")) {
            anybody().accept(accept).get("/v1/proposals/" + id + "/revisions/compare?from=1&to=1").then().statusCode(200)
                    .contentType("application/json");
        }
        anybody().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/v1/proposals/" + id + "/revisions/compare?from=1&to=1").then().contentType("text/html")
                .body(containsString("lang=\"en\""));
        anybody().accept("image/png").get("/v1/proposals/" + id + "/revisions/compare?from=1&to=1").then().statusCode(406);
    }

    private static ValidatableResponse compare(String id, String query) {
        return anybody().get("/v1/proposals/" + id + "/revisions/compare?" + query).then().statusCode(200);
    }

    private static void patch(String id, Map<String, ?> patch) {
        as("secretariat").header("If-Match", "*").contentType("application/merge-patch+json; charset=UTF-8").body(patch)
                .patch("/v1/proposals/" + id).then().statusCode(200);
    }
}
