package org.unep.summary.document.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.summary.document.Written.W;
import static org.unep.summary.document.Written.elements;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.unep.summary.document.PrintedSummary;
import org.unep.summary.document.Sample;
import org.unep.summary.document.Written;
import org.unep.summary.words.Phrases;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a word processor finds in the file. */
class WordDocumentTest {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar");

    static Stream<String> languages() {
        return Phrases.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void opensAgainWithTheTextAsItsContent(String language) throws Docx4JException {
        PrintedSummary summary = Sample.printed(language, 3);
        var opened = WordprocessingMLPackage.load(new ByteArrayInputStream(Sample.docx(language, 3)));
        assertEquals(summary.title(), opened.getTitle());
        var core = opened.getDocPropsCorePart().getJaxbElement();
        assertEquals(List.of(language), core.getLanguage().getContent());
        assertEquals(List.of("unea-5-12"), core.getSubject().getContent());
        assertEquals("3", core.getVersion());
        assertEquals("DRAFT", core.getContentStatus());
        assertEquals(summary.sha256(), opened.getDocPropsCustomPart().getProperty("sha256").getLpwstr());
        assertTrue(opened.getMainDocumentPart().getContent().size() > 20);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyStyleNamedIsDefined(String language) {
        Map<String, byte[]> files = files(language);
        Set<String> defined = elements(part(files, "styles"), W, "style").stream().map(s -> s.getAttributeNS(W, "styleId"))
                .collect(Collectors.toSet());
        for (String part : List.of("document", "footnotes")) {
            for (String kind : List.of("pStyle", "rStyle", "tblStyle")) {
                elements(part(files, part), W, kind)
                        .forEach(style -> assertTrue(defined.contains(value(style)), value(style)));
            }
        }
    }

    @Test
    void everyRelationLeadsToAPartOrAnAddress() {
        Map<String, byte[]> files = files("en");
        files.keySet().stream().filter(name -> name.endsWith(".rels")).forEach(name -> {
            URI folder = URI.create("/" + name).resolve("..");
            elements(Written.xml(files.get(name)), "http://schemas.openxmlformats.org/package/2006/relationships",
                    "Relationship").forEach(relation -> {
                        String target = relation.getAttribute("Target");
                        assertTrue(relation.getAttribute("TargetMode").equals("External") ? target.startsWith("http://")
                                : files.containsKey(folder.resolve(target).getPath().substring(1)), name + " " + target);
                    });
        });
    }

    @Test
    void aSourceIsAFootnoteWhereItIsFirstCitedAndAReferenceToItAfterwards() {
        Map<String, byte[]> files = files("en");
        PrintedSummary summary = Sample.printed("en", 3);
        List<String> notes = elements(part(files, "footnotes"), W, "footnote").stream()
                .filter(note -> note.getAttributeNS(W, "type").isEmpty()).map(note -> note.getAttributeNS(W, "id")).toList();
        List<String> inOrder = IntStream.rangeClosed(1, summary.notes().size()).mapToObj(String::valueOf).toList();
        assertEquals(inOrder, notes);
        Document text = part(files, "document");
        assertEquals(inOrder, elements(text, W, "footnoteReference").stream().map(r -> r.getAttributeNS(W, "id")).toList());
        int cited = summary.parts().stream().flatMap(part -> part.sentences().stream()).mapToInt(s -> s.notes().size()).sum();
        assertEquals(cited - notes.size(), instructions(text, "NOTEREF").size());
        Set<String> bookmarks = elements(text, W, "bookmarkStart").stream().map(b -> b.getAttributeNS(W, "name"))
                .collect(Collectors.toSet());
        Stream.of("NOTEREF", "PAGEREF").flatMap(field -> instructions(text, field).stream())
                .forEach(field -> assertTrue(bookmarks.contains(field.split(" ")[1]), field));
        assertEquals(elements(text, W, "bookmarkStart").size(), bookmarks.size(), "bookmarks are unique");
    }

    @Test
    void headingsMakeAnOutlineAndTheTableOfContentsShowsItWithoutAskingToBeUpdated() {
        Map<String, byte[]> files = files("en");
        Document text = part(files, "document");
        assertEquals(List.of("Contents", "How to read this document", "About this document", "How levels are computed",
                "Policies and tools / 政策和工具", "Proposal 1: Tailings & <dams> 1", "Proposal 2: Tailings & <dams> 2",
                "Proposal 3: Tailings & <dams> 3", "Annex: tallies and lineage"), styled(text, "TOCHeading", "TOC1", "TOC2"));
        assertEquals(styled(text, "Heading1", "Heading2"), styled(text, "TOC1", "TOC2"));
        assertEquals(3, styled(text, "Heading3").size());
        assertEquals(1, instructions(text, "TOC").size());
        assertEquals(List.of(), elements(part(files, "settings"), W, "updateFields"));
        assertTrue(elements(text, W, "fldChar").stream().noneMatch(f -> f.hasAttributeNS(W, "dirty")));
        assertEquals(0, elements(text, W, "fldChar").size() % 3);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void paragraphsPageAndTablesFollowTheDirectionOfTheLanguage(String language) {
        Document text = part(files(language), "document");
        boolean rightToLeft = RIGHT_TO_LEFT.contains(language);
        var ownDirection = elements(text, W, "p").stream().filter(p -> p.getTextContent().contains("Los copresidentes"))
                .toList();
        assertEquals(1, ownDirection.size());
        assertEquals(List.of(), elements(ownDirection.get(0), W, "bidi"), "a sentence in Spanish");
        long paragraphs = elements(text, W, "p").size() - 1;
        assertEquals(rightToLeft ? paragraphs + 1 : 0, elements(text, W, "bidi").size(), "paragraphs and the page");
        assertEquals(rightToLeft ? elements(text, W, "tbl").size() : 0, elements(text, W, "bidiVisual").size());
    }

    @Test
    void runsOfAnotherScriptAreMarkedWithDirectionAndLanguage() {
        Document text = part(files("en"), "document");
        List<Element> runs = elements(text, W, "r");
        Element arabic = runs.stream().filter(r -> r.getTextContent().contains("الجمعية")).findFirst().orElseThrow();
        assertTrue(arabic.getTextContent().contains("الجمعية العربية للتعدين"), arabic.getTextContent());
        assertFalse(arabic.getTextContent().matches(".*[A-Za-z].*"), arabic.getTextContent());
        assertEquals(1, elements(arabic, W, "rtl").size());
        assertEquals("ar-EG", elements(arabic, W, "lang").get(0).getAttributeNS(W, "bidi"));
        assertEquals("ru-RU", language(runs, "Российская Федерация", "val"));
        assertEquals("zh-CN", language(runs, "政策和工具", "eastAsia"));
        assertEquals("es-ES", language(runs, "Los copresidentes", "val"));
        Element latin = runs.stream().filter(r -> r.getTextContent().contains("Arab Mining")).findFirst().orElseThrow();
        assertEquals(List.of(), elements(latin, W, "rtl"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | plain text 12                   | plain text 12
            en | a name الجمعية (x)              | a name ;الجمعية<; (x)
            ar | الإصدار 3 من الموجز             | الإصدار 3 من الموجز<
            ar | قال ICMM نعم 5.                 | قال <;ICMM; نعم 5.<
            ar | 12.5%                           | 12.5%<
            en | Name of Россия and 中国 and CHE | Name of ;Россия ;and ;中国 ;and CHE
            """)
    void aRunEndsWhereDirectionOrScriptChanges(String language, String text, String pieces) {
        assertEquals(pieces, new Runs(language).pieces(text).stream().map(p -> p.text() + (p.rightToLeft() ? "<" : ""))
                .collect(Collectors.joining(";")));
    }

    @Test
    void tablesRepeatTheirHeadAndBarsAreToldInWords() {
        Document text = part(files("en"), "document");
        List<Element> tables = elements(text, W, "tbl");
        Element annex = tables.get(tables.size() - 1);
        assertEquals(1, elements(annex, W, "tblHeader").size());
        assertEquals(81, elements(annex, W, "tr").size());
        assertEquals("Governments by proposal", value(elements(annex, W, "tblCaption").get(0)));
        var told = elements(text, W, "tblDescription").stream().map(WordDocumentTest::value).collect(Collectors.toSet());
        assertTrue(told
                .contains("Governments: In support: 6, In support with conditions: 1, Asking for clarification, a merger or "
                        + "another wording: 1 and Concerned: 1"),
                told.toString());
        assertEquals(3, elements(text, W, "tblCaption").stream().filter(c -> value(c).equals("Governments")).count());
        assertEquals(2, elements(text, W, "tblCaption").stream().filter(c -> value(c).equals("Observers")).count(),
                "none where nobody spoke");
    }

    @Test
    void corrigendaStandBeforeTheTextAndWhatASentenceReplacesBehindIt() {
        Document text = part(files("en"), "document");
        assertEquals(List.of("For “sand” read “tailings”.", "In place of what the system had computed: “9 delegations spoke.”"),
                styled(text, "Quote"));
        assertTrue(Written.paragraphs(text).indexOf(Sample.CORRIGENDUM) < Written.paragraphs(text).indexOf("Contents"));
    }

    @Test
    void everyPageSaysThatItIsNotNegotiatedAndOfWhatItIsAPage() {
        Map<String, byte[]> files = files("en");
        String header = Written.paragraphs(Written.xml(named(files, "header")));
        assertTrue(header.startsWith("Not a negotiated text"), header);
        Document footer = Written.xml(named(files, "footer"));
        assertTrue(Written.paragraphs(footer).startsWith("Version 3 of the summary, in English. SHA-256"));
        assertEquals(1, instructions(footer, "PAGE").size());
        assertEquals(1, instructions(footer, "NUMPAGES").size());
    }

    private static String language(List<Element> runs, String text, String kind) {
        Element run = runs.stream().filter(r -> r.getTextContent().contains(text)).findFirst().orElseThrow();
        return elements(run, W, "lang").get(0).getAttributeNS(W, kind);
    }

    private static List<String> styled(Document text, String... styles) {
        return elements(text, W, "p").stream().filter(p -> elements(p, W, "pStyle").stream().map(WordDocumentTest::value)
                .anyMatch(List.of(styles)::contains))
                .map(p -> elements(p, W, "t").stream().map(Element::getTextContent).collect(Collectors.joining())).toList();
    }

    private static List<String> instructions(Document text, String field) {
        return elements(text, W, "instrText").stream().map(i -> i.getTextContent().strip())
                .filter(i -> i.split(" ")[0].equals(field)).toList();
    }

    private static String value(Element element) {
        return element.getAttributeNS(W, "val");
    }

    private static Map<String, byte[]> files(String language) {
        return Written.unzipped(Sample.docx(language, 3));
    }

    private static Document part(Map<String, byte[]> files, String name) {
        return Written.xml(files.get("word/" + name + ".xml"));
    }

    private static byte[] named(Map<String, byte[]> files, String beginning) {
        return files.get(new TreeSet<>(files.keySet()).stream().filter(n -> n.startsWith("word/" + beginning)).findFirst()
                .orElseThrow());
    }
}
