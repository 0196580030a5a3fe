package org.unep.consultations.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.patch;
import static org.unep.consultations.Api.post;
import static org.unep.consultations.feed.InformeaMeetingsTest.announced;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What a portal gets that keeps a copy of all documents, in the form of InforMEA. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class InformeaDocumentsTest {

    private static final Map<String, Object> RESOLUTION = Map.of("symbol", "UNEP/EA.5/Res.12", "title",
            Map.of("en", "Minerals and metals"), "url", "https://example.org/res12.pdf", "language", "en", "kind", "RESOLUTION",
            "publishedOn", "2022-03-02");

    @Test
    void documentIsShownByTheNamesThatInformeaUses() {
        String process = process(Map.of("mandateDocument", RESOLUTION));
        feed(process).body("items[0].treaty", equalTo("unea")).body("items[0].title.en", equalTo("Minerals and metals"))
                .body("items[0].types", contains("resolution"))
                .body("items[0].identifiers", contains(Map.of("name", "symbol", "value", "UNEP/EA.5/Res.12")))
                .body("items[0].files", contains(
                        Map.of("url", "https://example.org/res12.pdf", "mimeType", "application/pdf", "language", "en")))
                .body("items[0].published", equalTo("2022-03-02"))
                .body("items[0].url", equalTo("https://example.org/res12.pdf"))
                .body("items[0].referenceToEntities", empty()).body("items[0]", not(hasKey("deleted")));
    }

    @Test
    void whatIsMandatoryIsThereAlsoOfABareSymbol() {
        String process = process(Map.of("documents", List.of(Map.of("symbol", "A/1"))));
        feed(process).body("items[0].title", equalTo(Map.of("en", "A/1"))).body("items[0].files", empty())
                .body("items[0].types", contains("other")).body("items[0].url", endsWith("/v1/processes/" + process));
    }

    @Test
    void documentInSeveralLanguagesIsOneWithSeveralFiles() {
        String process = process(Map.of("documents", List.of(
                Map.of("symbol", "A/1", "title", Map.of("en", "One"), "url", "https://example.org/en", "language", "en"),
                Map.of("symbol", "A/1", "title", Map.of("fr", "Un"), "url", "https://example.org/fr.docx", "language",
                        "fr"))));
        feed(process).body("items.title", contains(Map.of("en", "One", "fr", "Un")))
                .body("items[0].files.language", contains("en", "fr")).body("items[0].files[0].mimeType", equalTo("text/html"))
                .body("items[0].files[1].mimeType", endsWith("wordprocessingml.document"));
    }

    @Test
    void documentOfAnAgendaBelongsToItsMeeting() {
        String process = process(Map.of("documents", List.of(Map.of("symbol", "A/1", "title", Map.of("en", "One")))));
        String meeting = announced(process, Map.of("agenda", List.of(
                Map.of("item", "1", "title", Map.of("en", "Opening"), "document", "A/1"),
                Map.of("item", "2", "title", Map.of("en", "Proposals"), "document", "A/2"),
                Map.of("item", "3", "title", Map.of("en", "Closing")))));
        feed(process).body("items.identifiers.value.flatten()", containsInAnyOrder("A/1", "A/2"))
                .body("items.referenceToEntities.flatten()", contains(reference(meeting), reference(meeting)))
                .body("items.find { it.identifiers[0].value == 'A/2' }.title.en", equalTo("Proposals"))
                .body("items.find { it.identifiers[0].value == 'A/2' }.url", endsWith("/v1/consultations/" + meeting));
    }

    @Test
    void secondHarvestGetsOnlyWhatChangedAndWhatIsGone() {
        Map<String, Object> stays = Map.of("symbol", "A/1");
        String process = process(Map.of("documents", List.of(stays, Map.of("symbol", "A/2"), Map.of("symbol", "A/3"))));
        String seen = feed(process).body("items.title.en", containsInAnyOrder("A/1", "A/2", "A/3")).extract()
                .path("items[2].updated");
        patch("/v1/processes/" + process, 1,
                Map.of("documents", List.of(Map.of("symbol", "A/2", "title", Map.of("en", "Two")), stays))).statusCode(200);
        since(process, seen).body("items.title.en", containsInAnyOrder("Two", "A/3"))
                .body("items.find { it.title.en == 'A/3' }.deleted", equalTo(true))
                .body("items.find { it.title.en == 'Two' }", not(hasKey("deleted")));
        patch("/v1/processes/" + process, 2, Map.of("title", Map.of("en", "Another title"))).statusCode(200);
        since(process, seen).body("items.title.en", containsInAnyOrder("Two", "A/3"));
    }

    @Test
    void documentThatIsReferredToAgainIsTheOneThatItWas() {
        String process = process(Map.of("documents", List.of(Map.of("symbol", "A/1"))));
        String id = feed(process).extract().path("items[0].id");
        patch("/v1/processes/" + process, 1, Map.of("documents", List.of())).statusCode(200);
        feed(process).body("items.deleted", contains(true));
        patch("/v1/processes/" + process, 2, Map.of("documents", List.of(Map.of("symbol", "A/1")))).statusCode(200);
        feed(process).body("items.id", contains(id)).body("items[0]", not(hasKey("deleted")));
    }

    private static Map<String, String> reference(String meeting) {
        return Map.of("type", "meeting", "refId", meeting);
    }

    private static ValidatableResponse feed(String process) {
        return anybody().get("/informea/v2/documents?process=" + process).then().statusCode(200);
    }

    private static ValidatableResponse since(String process, String seen) {
        return anybody().queryParam("process", process).queryParam("$filter", "updated gt datetime'" + seen + "'")
                .get("/informea/v2/documents").then().statusCode(200);
    }

    private static String process(Map<String, Object> with) {
        var body = new HashMap<>(with);
        body.put("code", "p-" + UUID.randomUUID());
        body.put("title", Map.of("en", "A process"));
        return post("/v1/processes", body).statusCode(201).extract().path("code");
    }
}
