package org.unep.summary.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.summary.readmodel.Told.says;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.inject.Inject;

import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;
import org.unep.summary.words.Phrases;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every format says the same: it is printed from the same edition. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class FormatsTest {

    private static final List<String> TYPES = List.of("text/html", "text/markdown",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/akn+xml",
            "application/ld+json");

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private String path;

    @BeforeEach
    void aDraft() {
        UUID proposal = UUID.randomUUID();
        feed.tell(Told.process(process), Told.government("CHE"), Told.government("BRA"), Told.observer("icmm"),
                Told.proposal(proposal, process, 1, "<Tailings> & *dams* | \"سدود\" [1]"));
        feed.tell(says(process, "CHE", "2023-09-07T12:00:00Z", Map.of(proposal, "SUPPORT")).delivered(),
                says(process, "BRA", "2023-09-07T12:30:00Z", Map.of(proposal, "CONCERN")).delivered(),
                says(process, "icmm", "2023-09-07T13:00:00Z", Map.of(proposal, "SUPPORT")).delivered());
        path = given().auth().oauth2(Tokens.of("co-chair")).post("/v1/processes/{p}/summaries", process).then()
                .statusCode(201).extract().path("versions[0].href");
    }

    @Test
    void everyFormatHasEverySentenceAndEveryCellInEveryLanguage() throws Exception {
        for (String language : Phrases.LANGUAGES) {
            JsonNode document = Sample.JSON.readTree(given().get(path + "?language=" + language).asByteArray());
            for (String type : TYPES) {
                String text = read(type, language);
                for (JsonNode sentence : Sentences.sentences(document)) {
                    assertTrue(text.contains(sentence.path("text").asText()), type + ": " + sentence);
                }
                document.findValues("rows").forEach(rows -> rows.forEach(row -> row
                        .forEach(cell -> assertTrue(text.contains(cell.asText()), type + " has no cell " + cell))));
            }
        }
    }

    @Test
    void everyFormatSaysThatItIsNotNegotiatedWhichVersionItIsAndItsHash() throws Exception {
        for (String language : Phrases.LANGUAGES) {
            var edition = given().get(path + "?language=" + language).then().extract();
            String hash = HexFormat.of().formatHex(Base64.getDecoder()
                    .decode(edition.header("Repr-Digest").replaceAll("sha-256=:(.*):", "$1")));
            for (String type : TYPES) {
                String text = read(type, language);
                assertTrue(text.contains(Phrases.in(language).say("about.not-negotiated")), type);
                assertTrue(text.contains(hash), type + " has no hash");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            application/json,json
            text/html,html
            text/markdown,md
            application/vnd.openxmlformats-officedocument.wordprocessingml.document,docx
            application/pdf,pdf
            application/akn+xml,akn.xml
            application/ld+json,jsonld
            """)
    void everyFormatIsNamedAfterItsProcessVersionAndLanguage(String type, String ending) {
        given().accept(type).get(path).then().statusCode(200)
                .header("Content-Disposition", equalTo("inline; filename=\"" + process + "-summary-v1-en." + ending + "\""))
                .header("Content-Language", equalTo("en")).header("Vary", equalTo("Accept, Accept-Language"));
        given().accept(type).get(path + "?language=tlh").then().statusCode(404).contentType("application/problem+json");
    }

    private String read(String type, String language) throws Exception {
        var answer = given().accept(type).get(path + "?language=" + language).then().statusCode(200).extract();
        assertEquals(type, answer.contentType().replaceAll(";.*", ""));
        return Written.text(type, answer.asByteArray());
    }

    @Test
    void linkLeadsToEachFormatThatThePageNames() {
        String page = given().accept("text/html").get(path + "?language=fr").then().statusCode(200).extract().asString();
        var links = Pattern.compile("<a href=\"([^\"]*/formats/[^\"]*)\" rel=\"alternate\" type=\"([^\"]*)\"").matcher(page)
                .results().toList();
        assertEquals(7, links.size());
        links.forEach(link -> {
            var named = given().get(link.group(1)).then().statusCode(200).contentType(startsWith(link.group(2)))
                    .header("Content-Language", "fr").extract();
            if (!link.group(2).contains("pdf") && !link.group(2).contains("officedocument")) { // which tell when they were made
                assertEquals(given().accept(link.group(2)).get(path + "?language=fr").asString(), named.asString());
            }
        });
        given().get(path + "/formats/odt").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void pdfIsNotPrintedForWhoHasItAlready() {
        String tag = given().head(path + "/formats/pdf").then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get(path + "/formats/pdf").then().statusCode(304);
        given().get(path + "/formats/pdf").then().statusCode(200).header("ETag", tag);
    }

    @ParameterizedTest
    @ValueSource(strings = { "docx", "akn", "jsonld", "pdf", "html" })
    void formatIsWellFormedWhateverSomebodySaid(String format) {
        feed.tell(Told.proposal(UUID.randomUUID(), process, 9, "a\uFFFFb\uFFFE"));
        String odd = given().auth().oauth2(Tokens.of("co-chair")).post("/v1/processes/{p}/summaries", process).then()
                .statusCode(201).extract().path("versions[0].href");
        byte[] file = given().get(odd + "/formats/" + format).then().statusCode(200).extract().asByteArray();
        if (format.equals("docx")) {
            assertDoesNotThrow(() -> WordprocessingMLPackage.load(new ByteArrayInputStream(file)).getMainDocumentPart()
                    .getJaxbElement().getBody());
        }
        if (format.equals("akn")) {
            assertDoesNotThrow(() -> DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file)));
        }
    }
}
