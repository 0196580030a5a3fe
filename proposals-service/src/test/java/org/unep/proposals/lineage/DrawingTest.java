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
import java.util.stream.IntStream;

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
        assertEquals("graphics-document document", svg.getDocumentElement().getAttribute("role"));
        assertTrue(text(svg.getElementsByTagName("title"), 0).contains("Minerals and metals"));
        assertEquals("38 inputs; 25 current proposals in 3 clusters.",
                text(svg.getElementsByTagName("desc"), 0));
        assertEquals(0, svg.getElementsByTagName("script").getLength());
    }

    @Test
    void theRecordOfTheConsultationsIsDrawnWithEveryInputInTheColourOfItsRegion() throws Exception {
        Lineage gimm = Sample.gimm();
        String drawing = Drawing.of(gimm, Sample.gimmNames());
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("lineage-gimm.svg"), drawing);
        Document svg = parse(drawing);
        assertTrue(text(svg.getElementsByTagName("desc"), 0).startsWith("38 inputs; "), drawing);
        var regions = new Regions(gimm);
        var strokes = new ArrayList<String>();
        NodeList paths = svg.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            strokes.add(((Element) paths.item(i)).getAttribute("stroke"));
        }
        assertEquals(gimm.edges().stream().map(e -> regions.colourOf(e.from())).toList(), strokes);
        assertTrue(strokes.contains(Palette.NEUTRAL), "of some inputs the record does not tell the region");
        assertEquals(6, new HashSet<>(strokes).size());
    }

    @Test
    void everyBoxAndEveryEdgeSaysWhatItIsToThoseWhoDoNotSeeIt() throws Exception {
        Document svg = parse(Drawing.of(Sample.lineage(), Sample.names()));
        for (String element : List.of("g", "path")) {
            NodeList symbols = svg.getElementsByTagName(element);
            for (int i = element.equals("g") ? 1 : 0; i < symbols.getLength(); i++) {
                assertEquals("graphics-symbol img", ((Element) symbols.item(i)).getAttribute("role"));
                assertEquals("title", symbols.item(i).getFirstChild().getNodeName());
                assertFalse(symbols.item(i).getFirstChild().getTextContent().isBlank());
            }
        }
    }

    @Test
    void stateOfWhatStandsOrIsGoneIsVisible() throws Exception {
        String drawing = Drawing.of(new Lineage(List.of(Sample.node(1, 7, Status.FORWARDED, "policies-and-tools", null),
                Sample.node(6, null, Status.WITHDRAWN, null, "weog")), List.of()), Sample.names());
        assertEquals(List.of("withdrawn", "forwarded"), textsOf(parse(drawing), "chip"));
        assertEquals(1, textsOf(parse(drawing), "label quiet gone").size());
    }

    @Test
    void resultThatAnOriginatorObjectsToIsMarked() throws Exception {
        Document svg = parse(Drawing.of(Sample.lineage(), Sample.names()));
        assertEquals(2, textsOf(svg, "mark").size(), "one in the drawing, one in the legend");
        assertTrue(textsOf(svg, "key").contains("an originator objects"));
        assertTrue(IntStream.range(0, svg.getElementsByTagName("title").getLength())
                .mapToObj(i -> text(svg.getElementsByTagName("title"), i))
                .anyMatch(title -> title.endsWith("(tabled; an originator objects)")));
    }

    @Test
    void resultOfWhatWasUndoneIsNoInput() {
        var undone = new Node(Sample.id(900), null, Map.of("en", "Undone"), Status.WITHDRAWN, null, null, null, null,
                List.of(), false, true);
        var nodes = new ArrayList<>(Sample.lineage().nodes());
        nodes.add(undone);
        var layout = new Layout(new Lineage(nodes, Sample.lineage().edges()), Sample.names(), 0);
        assertEquals(1, layout.boxes().get(undone.id()).column());
    }

    @Test
    void groundsOfTheClustersDoNotOverlap() {
        var headings = new Layout(Sample.lineage(), Sample.names(), 0).headings().stream().filter(h -> h.column() == 1)
                .toList();
        assertEquals(3, headings.size());
        for (int i = 1; i < headings.size(); i++) {
            assertTrue(headings.get(i).y() - 22 >= headings.get(i - 1).bottom() + 8);
        }
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
        var node = titled(Map.of("en", "</text><script>alert(1)</script> & \"\u0001\uFFFE"));
        String drawing = Drawing.of(new Lineage(List.of(node), List.of()), Sample.names());
        assertEquals(0, parse(drawing).getElementsByTagName("script").getLength());
        assertFalse(drawing.contains("<script"));
    }

    @Test
    void undisclosedTitleIsQuiet() throws Exception {
        var node = titled(Map.of("en", "Input 5 (title not public)"));
        NodeList texts = parse(Drawing.of(new Lineage(List.of(node), List.of()), Sample.names())).getElementsByTagName("text");
        assertEquals("label quiet", ((Element) texts.item(texts.getLength() - 1)).getAttribute("class"));
    }

    @Test
    void titleIsInTheLanguageOfTheReader() throws Exception {
        var node = titled(Map.of("en", "Sand", "ar", "مرصد الرمال"));
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
                edges.add(new Lineage.Edge(Sample.id(one), Sample.id(half), Kind.SPLIT, Sample.id(500 + round), false));
                edges.add(new Lineage.Edge(Sample.id(half), Sample.id(one + 3), Kind.MERGE, Sample.id(600 + round), false));
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

    private static Node titled(Map<String, String> title) {
        return new Node(Sample.id(1), 1, title, Status.TABLED, null, "weog", null, null, List.of("weog"), false, false);
    }

    private static List<String> textsOf(Document svg, String style) {
        NodeList texts = svg.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(i -> (Element) texts.item(i))
                .filter(t -> t.getAttribute("class").equals(style)).map(Element::getTextContent).toList();
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
