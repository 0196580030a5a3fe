package org.unep.proposals.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.unep.proposals.consolidation.Kind;
import org.unep.proposals.lineage.Lineage.Node;
import org.unep.proposals.proposal.Status;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The drawing is well-formed, says what it shows, and keeps everything apart. */
class DrawingTest {

    @Test
    void thirtyEightInputsAndTwentyFourProposalsAreAllThereWithTheirEdges() throws Exception {
        String drawing = Drawing.of(Sample.lineage(), Sample.names());
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("lineage.svg"), drawing);
        Document svg = parse(drawing);
        assertEquals(Sample.lineage().nodes().size() + 1, svg.getElementsByTagName("g").getLength(), "one each, and all");
        assertEquals(Sample.lineage().edges().size(), svg.getElementsByTagName("path").getLength());
        assertEquals("img", svg.getDocumentElement().getAttribute("role"));
        assertTrue(text(svg.getElementsByTagName("title"), 0).contains("Minerals and metals"));
        assertEquals("38 inputs; 25 current proposals in 3 clusters.",
                text(svg.getElementsByTagName("desc"), 0));
        assertEquals(0, svg.getElementsByTagName("script").getLength());
    }

    @Test
    void boxesDoNotOverlapAndStayInside() {
        var layout = new Layout(Sample.lineage(), Sample.names(), 100);
        var seen = new HashSet<Layout.Box>();
        for (var box : layout.boxes().values()) {
            assertTrue(box.x() >= 0 && box.x() + Layout.BOX_WIDTH <= layout.width());
            assertTrue(box.y() >= 100 && box.y() + Layout.BOX_HEIGHT <= layout.bottom());
            assertTrue(seen.stream().allMatch(o -> o.column() != box.column()
                    || Math.abs(o.y() - box.y()) >= Layout.BOX_HEIGHT));
            seen.add(box);
        }
    }

    @Test
    void reformulatedResultGoesIntoAFurtherColumn() {
        var boxes = new Layout(Sample.lineage(), Sample.names(), 0).boxes();
        assertEquals(List.of(0, 1, 2),
                List.of(boxes.get(Sample.id(0)).column(), boxes.get(Sample.id(123)).column(),
                        boxes.get(Sample.id(200)).column()));
    }

    @Test
    void tabledProposalWithoutInputsStandsAmongTheProposals() {
        assertEquals(1, new Layout(Sample.lineage(), Sample.names(), 0).boxes().get(Sample.id(201)).column());
    }

    @Test
    void orderingMakesFewerEdgesCross() {
        var lineage = Sample.lineage();
        var boxes = new Layout(lineage, Sample.names(), 0).boxes();
        long crossings = 0;
        for (var a : lineage.edges()) {
            for (var b : lineage.edges()) {
                double left = boxes.get(a.from()).y() - boxes.get(b.from()).y();
                double right = boxes.get(a.to()).y() - boxes.get(b.to()).y();
                crossings += left < 0 && right > 0 ? 1 : 0;
            }
        }
        assertTrue(crossings < 38 * 37 / 4, crossings + " crossings are no better than chance");
    }

    @Test
    void titleCannotBreakOutOfTheDrawing() throws Exception {
        var node = new Node(Sample.id(1), 1, Map.of("en", "</text><script>alert(1)</script> & \"\u0001\uFFFE"), Status.TABLED,
                null, "weog", null, null);
        String drawing = Drawing.of(new Lineage(List.of(node), List.of()), Sample.names());
        assertEquals(0, parse(drawing).getElementsByTagName("script").getLength());
        assertFalse(drawing.contains("<script"));
    }

    @Test
    void undisclosedTitleIsQuiet() throws Exception {
        var node = new Node(Sample.id(1), 1, Map.of("en", "Input 5 (title not public)"), Status.SUBMITTED, null, "weog", null,
                null);
        NodeList texts = parse(Drawing.of(new Lineage(List.of(node), List.of()), Sample.names())).getElementsByTagName("text");
        assertEquals("label quiet", ((Element) texts.item(texts.getLength() - 1)).getAttribute("class"));
    }

    @Test
    void titleIsInTheLanguageOfTheReader() throws Exception {
        var node = new Node(Sample.id(1), 1, Map.of("en", "Sand", "ar", "مرصد الرمال"), Status.SUBMITTED, null, null, null,
                null);
        var names = new Names(List.of(Locale.forLanguageTag("ar")), Map.of(), Map.of(), Map.of());
        NodeList texts = parse(Drawing.of(new Lineage(List.of(node), List.of()), names)).getElementsByTagName("text");
        Element label = (Element) texts.item(texts.getLength() - 1);
        assertEquals("مرصد الرمال", label.getTextContent());
        assertEquals("rtl", label.getAttribute("direction"));
    }

    @Test
    void emptyLineageIsAnEmptyDrawing() throws Exception {
        parse(Drawing.of(new Lineage(List.of(), List.of()), Sample.names()));
    }

    @Test
    void lineageThatDividesAndMeetsAgainManyTimesIsDrawnAtOnce() throws Exception {
        var nodes = new ArrayList<Node>();
        var edges = new ArrayList<Lineage.Edge>();
        nodes.add(Sample.node(0, null, Status.CONSOLIDATED, null, "weog"));
        for (int round = 0; round < 60; round++) {
            int one = round * 3;
            for (int half = one + 1; half <= one + 2; half++) {
                nodes.add(Sample.node(half, null, Status.CONSOLIDATED, null, null));
                edges.add(new Lineage.Edge(Sample.id(one), Sample.id(half), Kind.SPLIT));
                edges.add(new Lineage.Edge(Sample.id(half), Sample.id(one + 3), Kind.MERGE));
            }
            nodes.add(Sample.node(one + 3, null, Status.CONSOLIDATED, null, null));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Drawing.of(new Lineage(nodes, edges), Sample.names()));
    }

    @Test
    void legendStaysInsideANarrowDrawing() throws Exception {
        var inputs = new Lineage(Sample.lineage().nodes().subList(0, 38), List.of());
        String drawing = Drawing.of(inputs, Sample.names());
        Files.writeString(Path.of("target/lineage-inputs.svg"), drawing);
        NodeList texts = parse(drawing).getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            assertTrue(!text.getAttribute("class").equals("key")
                    || Double.parseDouble(text.getAttribute("x")) + Labels.width(text.getTextContent()) * 13 <= 960);
        }
    }

    @Test
    void longLabelHasTwoLinesAndAnEllipsis() {
        var lines = Labels
                .lines("Environmental peer reviews of national mining frameworks, voluntary and led by those reviewed "
                        .repeat(3), 28, 2);
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).endsWith("…"));
        assertTrue(lines.stream().allMatch(l -> Labels.width(l) <= 28));
        assertEquals(2, Labels.lines("沙".repeat(100), 28, 2).size());
        assertEquals(List.of("Short"), Labels.lines(" Short ", 28, 2));
    }

    private static String text(NodeList nodes, int i) {
        return nodes.item(i).getTextContent();
    }

    private static Document parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
