package org.unep.summary.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unep.chassis.problem.Problem;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;
import org.unep.summary.print.PrintingPdf;
import org.unep.summary.print.SmallHeap;
import org.unep.summary.print.Validity;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;
import org.unep.summary.words.Phrases;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A version of a summary as PDF. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class PdfTest {

    @Inject
    Feed feed;
    @Inject
    PrintingPdf printing;
    @Inject
    ObjectMapper json;

    static Stream<String> languages() {
        return Phrases.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isReadAloudAndKeptInEveryLanguage(String language) throws IOException {
        try {
            Validity.check(print(LongSummary.of(language, 9)));
        } catch (Problem noFont) {
            Assumptions.assumeFalse(language.equals("zh"), "SKIPPED, for there is no Chinese font here: " + noFont.getDetail());
            throw noFont;
        }
    }

    @Test
    void versionIsPrintedWithWhatItIsPrintedFrom() throws IOException {
        String process = "p-" + UUID.randomUUID();
        UUID proposal = UUID.randomUUID();
        feed.tell(Told.process(process), Told.government("CHE"), Told.proposal(proposal, process, 1),
                Told.says(process, "CHE", "2023-09-07T12:00:00Z", Map.of(proposal, "SUPPORT")).delivered());
        String path = given().auth().oauth2(Tokens.of("co-chair")).post("/v1/processes/{p}/summaries", process).then()
                .statusCode(201).extract().path("versions[0].href");
        byte[] edition = given().get(path).asByteArray();
        byte[] pdf = given().accept("application/pdf").get(path).then().statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("Content-Language", "en").header("Content-Disposition", startsWith("inline; filename=\"" + process))
                .extract().asByteArray();
        Validity.check(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertEquals(List.of(process + "-summary-v1-en.json"), List.copyOf(files.keySet()));
            assertArrayEquals(edition, files.values().iterator().next().getEmbeddedFile().toByteArray());
        }
    }

    @Test
    void versionWithCharactersThatCannotBePrintedIsRefusedAsPdfAlone() {
        String process = "p-" + UUID.randomUUID();
        feed.tell(Told.process(process), Told.proposal(UUID.randomUUID(), process, 1, "भारत"));
        String path = given().auth().oauth2(Tokens.of("co-chair")).post("/v1/processes/{p}/summaries", process).then()
                .statusCode(201).extract().path("versions[0].href");
        given().accept("application/pdf").get(path).then().statusCode(501)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("type", equalTo("/problems/font-missing")).body("detail", containsString("Devanagari"));
        given().accept("text/html").get(path).then().statusCode(200).body(containsString("भारत"));
    }

    @Test
    void everyPageTellsWhichVersionItIsOfAndThatItIsNotNegotiated() throws IOException {
        SummaryDocument summary = LongSummary.of("en", 9);
        String hash = Edition.of(new UUID(0, 1), 3, 1, summary, json).sha256();
        try (PDDocument document = Loader.loadPDF(print(summary))) {
            assertNotNull(document.getDocumentCatalog().getDocumentOutline().getFirstChild());
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertTrue(text.contains("Not a negotiated text") && text.contains("Version 3") && text.contains(hash)
                        && text.contains("Draft") && text.contains(page + " / " + document.getNumberOfPages()), text);
            }
        }
    }

    @Test
    void threeHundredPagesArePrintedInASmallHeap(@TempDir Path directory) throws IOException, InterruptedException {
        SummaryDocument summary = LongSummary.of("en", 325);
        PrintedSummary printed = PrintedSummary.of(Edition.of(new UUID(0, 1), 3, 1, summary, json), json);
        Path html = Files.writeString(directory.resolve("page.html"), VersionResource.Templates.pdf(printed).render());
        try (PDDocument document = Loader.loadPDF(SmallHeap.print(html, 256))) {
            assertTrue(document.getNumberOfPages() >= 300, () -> document.getNumberOfPages() + " pages");
        }
    }

    private byte[] print(SummaryDocument summary) {
        PrintedSummary printed = PrintedSummary.of(Edition.of(new UUID(0, 1), 3, 1, summary, json), json);
        return printing.print(() -> VersionResource.Templates.pdf(printed).render(), printed.attachment());
    }
}
