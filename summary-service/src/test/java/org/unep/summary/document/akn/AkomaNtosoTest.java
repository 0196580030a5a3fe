package org.unep.summary.document.akn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.unep.summary.document.Written.AKN;
import static org.unep.summary.document.Written.elements;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unep.summary.document.PrintedSummary;
import org.unep.summary.document.Sample;
import org.unep.summary.document.Written;
import org.unep.summary.words.Phrases;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The debate report is valid, and says what the summary says. */
class AkomaNtosoTest {

    private static final Logger LOG = Logger.getLogger(AkomaNtosoTest.class);
    private static final Instant FIRST = Instant.parse("2023-09-08T23:30:00Z");

    static Stream<String> languages() {
        return Phrases.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isValid(String language) throws Exception {
        schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(written(language))));
    }

    @Test
    void whatIsNotValidIsFound() throws Exception {
        String spoilt = new String(written("en"), StandardCharsets.UTF_8).replaceFirst("<FRBRlanguage[^>]*></FRBRlanguage>",
                "");
        Schema schema = schema();
        assertThrows(SAXException.class, () -> schema.newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(spoilt.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void versionsAndLanguagesAreNamedByTheConvention() {
        Document report = Written.xml(written("en"));
        assertEquals(List.of("/akn/un/debateReport/2023-09-08/unea-5-12-summary",
                "/akn/un/debateReport/2023-09-08/unea-5-12-summary/eng@2023-09-19/ver3",
                "/akn/un/debateReport/2023-09-08/unea-5-12-summary/eng@2023-09-19/ver3/main.xml"),
                elements(report, AKN, "FRBRuri").stream().map(uri -> uri.getAttribute("value")).toList());
        assertEquals(List.of("eng"),
                elements(report, AKN, "FRBRlanguage").stream().map(l -> l.getAttribute("language")).toList());
        assertEquals(List.of("2023-09-08 generation", "2023-09-09 amendment", "2023-09-19 amendment"),
                elements(report, AKN, "eventRef").stream().map(e -> e.getAttribute("date") + " " + e.getAttribute("type"))
                        .toList());
        assertEquals("fra", new Identified("p", "fr", "en", FIRST, List.of(new Identified.Version(1, FIRST))).code());
        assertEquals("zho", new Identified("p", "zh", "en", FIRST, List.of(new Identified.Version(1, FIRST))).code());
    }

    @Test
    void everySentenceIsAParagraphWithItsIdItsOriginAndNotesThatThereAre() {
        PrintedSummary summary = Sample.printed("en", 3);
        Document report = Written.xml(written("en"));
        Set<String> notes = elements(report, AKN, "note").stream().map(n -> "#" + n.getAttribute("eId"))
                .collect(Collectors.toSet());
        assertEquals(summary.notes().size(), notes.size());
        List<Element> paragraphs = elements(report, AKN, "p").stream().filter(p -> p.hasAttribute("refersTo")).toList();
        assertEquals(summary.parts().stream().flatMap(p -> p.sentences().stream())
                .map(s -> "p_" + s.sentence().id() + " " + s.sentence().origin() + " " + s.sentence().text() + " " + s.notes())
                .toList(),
                paragraphs.stream().map(p -> p.getAttribute("eId") + " " + p.getAttributeNS(Xml.OWN, "origin") + " "
                        + p.getTextContent() + " "
                        + elements(p, AKN, "noteRef").stream().map(n -> n.getAttribute("marker")).toList())
                        .toList());
        elements(report, AKN, "noteRef").forEach(ref -> assertTrue(notes.contains(ref.getAttribute("href"))));
        assertEquals("es", paragraphs.stream().filter(p -> p.getAttribute("eId").equals("p_about.reflection")).findFirst()
                .orElseThrow().getAttribute("xml:lang"));
    }

    @Test
    void sectionsStandWithinEachOtherAsTheyAreRead() {
        Document report = Written.xml(written("en"));
        Element inner = elements(report, AKN, "section").stream()
                .filter(s -> s.getAttribute("eId").equals("sec_cluster.tools.2.observers")).findFirst().orElseThrow();
        Element proposal = (Element) inner.getParentNode();
        assertEquals("sec_cluster.tools.2", proposal.getAttribute("eId"));
        assertEquals("sec_cluster.tools", ((Element) proposal.getParentNode()).getAttribute("eId"));
    }

    @Test
    void corrigendaAndReplacedSentencesAreToldApartFromTheText() {
        Document report = Written.xml(written("en"));
        var told = elements(report, AKN, "p").stream().filter(p -> List.of("corrigendum", "correction", "replaced")
                .contains(p.getAttribute("class"))).map(Element::getTextContent).toList();
        assertEquals(List.of(Sample.CORRIGENDUM, "For “sand” read “tailings”.",
                "In place of what the system had computed: “9 delegations spoke.”"), told);
    }

    @Test
    void numbersBehindALevelAndTheHashAreKept() {
        Document report = Written.xml(written("en"));
        assertEquals(Sample.printed("en", 3).sha256(), elements(report, Xml.OWN, "version").get(0).getAttribute("sha256"));
        assertEquals(List.of("9", "9", "9"), elements(report, Xml.OWN, "governments").stream().map(g -> g.getAttribute("spoke"))
                .toList());
    }

    @Test
    void charactersThatXmlCannotHoldAreReplaced() throws Exception {
        var out = new ByteArrayOutputStream();
        try (Xml xml = new Xml(out)) {
            xml.document("akomaNtoso", () -> xml.element("p", "a\u0000b\uD800c\uFFFE<&>😀", "title", "\u0001\""));
        }
        Document read = Written.xml(out.toByteArray());
        assertEquals("a\uFFFDb\uFFFDc\uFFFD<&>😀", read.getDocumentElement().getTextContent());
        assertFalse(elements(read, AKN, "p").get(0).getAttribute("title").contains("\u0001"));
    }

    private static byte[] written(String language) {
        var out = new ByteArrayOutputStream();
        AkomaNtoso.write(Sample.printed(language, 3), new Identified("unea-5-12", language, "en", FIRST,
                List.of(new Identified.Version(1, FIRST), new Identified.Version(2, Instant.parse("2023-09-09T10:00:00Z")),
                        new Identified.Version(3, Instant.parse("2023-09-19T10:00:00Z")))),
                out);
        return out.toByteArray();
    }

    private static Schema schema() throws Exception {
        Path folder = Path.of(System.getProperty("suite.root", "..")).resolve("../shared/akn").normalize();
        Path file = folder.resolve("akomantoso30.xsd");
        if (!Files.isReadable(file)) {
            LOG.warn("SKIPPED: no schema of Akoma Ntoso in " + folder + ", so that nobody validated the report.");
            return abort("The schema of Akoma Ntoso is not here");
        }
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        return factory.newSchema(file.toFile());
    }
}
