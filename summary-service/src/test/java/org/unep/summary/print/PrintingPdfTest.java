package org.unep.summary.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.chassis.problem.Problem;

/** What comes of a page, in which scripts, and how many at once. */
class PrintingPdfTest {

    private final PrintingPdf printing = new PrintingPdf(new Fonts(Optional.empty(), Optional.empty()), new Places(1),
            OptionalInt.of(10_000));

    @ParameterizedTest
    @ValueSource(strings = { "Français, ñandú", "Минералы и металлы", "Ελλάδα", "საქართველო", "Հայաստան", "Việt Nam",
            "محمد Müller-Ødegård" })
    void scriptsOfTheFontThatComesWithTheServiceArePrinted(String text) throws IOException {
        byte[] pdf = print("ltr", "<p>" + text + "</p>");
        Validity.check(pdf);
        for (String word : text.split(" ")) {
            assertTrue(text(pdf).contains(word), text(pdf));
        }
    }

    @Test
    void arabicLettersAreJoinedAndRunFromTheRight() throws IOException {
        byte[] pdf = print("rtl", "<p>المعادن والفلزات (المادة 5)</p>");
        Validity.check(pdf);
        assertTrue(drawn(pdf).codePoints()
                .anyMatch(c -> Character.UnicodeBlock.of(c) == Character.UnicodeBlock.ARABIC_PRESENTATION_FORMS_B), drawn(pdf));
        assertTrue(text(pdf).contains("المعادن والفلزات"), text(pdf));
    }

    @Test
    void rowIsReadFromItsHeadingOnWhereverThatStands() throws IOException {
        byte[] pdf = print("rtl", "<table><tr><th scope=\"row\">أ</th><td>1</td><td>2</td></tr></table>");
        Validity.check(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(List.of("TH", "TD", "TD"), kidsOfTheRow(document.getDocumentCatalog().getStructureTreeRoot()));
        }
    }

    @Test
    void scriptWithoutAFontIsRefusedWithWhatToInstall() {
        Problem problem = assertThrows(Problem.class, () -> print("ltr", "<p>矿产 in 🦣</p>"));
        assertEquals(501, problem.getStatusCode());
        String detail = problem.getDetail();
        assertTrue(detail.contains("矿 (U+77FF)") && detail.contains("产 (U+4EA7)") && detail.contains("🦣 (U+1F9A3)"), detail);
        assertTrue(detail.contains("Han") && detail.contains("fonts-droid-fallback") && detail.contains("suite.print.fonts"),
                detail);
    }

    @Test
    void scriptWhoseLettersCannotBeJoinedIsRefused() {
        Problem problem = assertThrows(Problem.class, () -> print("ltr", "<p>भारत</p>"));
        assertEquals(501, problem.getStatusCode());
        assertTrue(problem.getDetail().contains("Devanagari"), problem.getDetail());
    }

    @Test
    void whatIsNotDrawnNeedsNoFont() {
        Validity.check(print("ltr", "<p>a\u200Bb\u00ADc\u2067\uFEFFd \u3000e\u0007f</p>"));
    }

    @Test
    void linkOfWhichNothingIsWrittenIsDescribedAndNoneIsFollowed() {
        Validity.check(print("ltr",
                "<p><a href=\"http://127.0.0.1:1/x\" aria-label=\"Source 1\">1</a><link href=\"http://127.0.0.1:1/y.css\" rel=\"stylesheet\"/></p>"));
    }

    @Test
    void whoComesWhileAllPlacesAreTakenIsToldToComeAgain() {
        printing.print(() -> {
            Problem problem = assertThrows(Problem.class, () -> print("ltr", "<p>b</p>"));
            assertEquals(503, problem.getStatusCode());
            assertEquals("5", problem.getHeaders().get("Retry-After").toString());
            return page("ltr", "<p>a</p>");
        }, ATTACHMENT);
        print("ltr", "<p>c</p>");
    }

    @Test
    void characterThatOnlyTheBoldFontLacksIsRefusedTooForItMayStandInAHeading() {
        Problem problem = assertThrows(Problem.class, () -> print("ltr", "<h2>\uD835\uDDA0</h2>"));
        assertEquals(501, problem.getStatusCode());
    }

    @Test
    void directoryOfFontsThatCannotBeReadKeepsNothingFromBeingTold(@TempDir Path directory) throws IOException {
        Files.createSymbolicLink(directory.resolve("loop.ttf"), directory.resolve("nowhere"));
        var none = new PrintingPdf(new Fonts(Optional.of(List.of(directory)), Optional.empty()), new Places(1),
                OptionalInt.of(10_000));
        Problem problem = assertThrows(Problem.class, () -> none.print(() -> page("ltr", "<p>矿</p>"), ATTACHMENT));
        assertEquals(501, problem.getStatusCode());
    }

    @Test
    void pageThatWouldNotFitIntoMemoryIsRefused() {
        Problem problem = assertThrows(Problem.class, () -> print("ltr", "<p>" + "a".repeat(10_000) + "</p>"));
        assertEquals(501, problem.getStatusCode());
        assertTrue(problem.getDetail().contains("suite.print.longest"), problem.getDetail());
    }

    @Test
    void longestPageFollowsTheHeap() {
        assertEquals(2_636_419, PrintingPdf.fitting(256L << 20, 1));
        assertEquals(1_318_209, PrintingPdf.fitting(256L << 20, 2));
        assertEquals(0, PrintingPdf.fitting(64L << 20, 1));
        assertEquals(Integer.MAX_VALUE, PrintingPdf.fitting(1L << 40, 1));
    }

    @Test
    void placeIsFreeAgainAfterAFailure() {
        assertThrows(Problem.class, () -> print("ltr", "<p>矿</p>"));
        print("ltr", "<p>a</p>");
    }

    private static final Attachment ATTACHMENT = new Attachment("a.json", "application/json", "Its data", "{}");

    private byte[] print(String direction, String body) {
        return printing.print(() -> page(direction, body), ATTACHMENT);
    }

    private static String page(String direction, String body) {
        return """
                <!DOCTYPE html><html lang="en" dir="%s"><head><title>A title</title><meta name="subject" content="A subject"/>
                <style>body { font-family: Suite; } @page { size: A4; }</style></head><body>%s</body></html>"""
                .formatted(direction, body);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    // before letters that are joined are taken apart, as readers of text want them
    private static String drawn(byte[] pdf) throws IOException {
        var glyphs = new StringBuilder();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    glyphs.append(glyph.getUnicode());
                }
            }.getText(document);
        }
        return glyphs.toString();
    }

    private static List<String> kidsOfTheRow(PDStructureNode node) {
        if (node instanceof PDStructureElement row && row.getStructureType().equals("TR")) {
            return row.getKids().stream().map(kid -> ((PDStructureElement) kid).getStructureType()).toList();
        }
        return node.getKids().stream().filter(PDStructureNode.class::isInstance)
                .map(kid -> kidsOfTheRow((PDStructureNode) kid)).filter(kids -> !kids.isEmpty()).findFirst().orElse(List.of());
    }
}
