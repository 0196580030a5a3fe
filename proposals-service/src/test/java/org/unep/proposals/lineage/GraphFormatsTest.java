package org.unep.proposals.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.proposals.consolidation.Kind;
import org.unep.proposals.lineage.Lineage.Edge;
import org.unep.proposals.lineage.Lineage.Node;
import org.unep.proposals.proposal.Status;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** GraphML and DOT, read back as programs read them: nothing is lost, and no title breaks out of its place. */
class GraphFormatsTest {

    private static final String EVIL = "A \"sand\" \\ <gravel> & ]]> &amp; 沙\nobservatory\\";
    private static final Names NAMES = new Names(List.of(Locale.ENGLISH), Map.of("en", "The \"process\""), Map.of(),
            Map.of("tools", Map.of("en", "Policies \\ \"tools\"")));

    private static Lineage evil(String title) {
        var source = new Node(Sample.id(1), null, Map.of("en", title, "ar", "مرصد"), Status.CONSOLIDATED, "tools", "weog",
                "CHE", Sample.id(9), List.of("weog", "grulac"), false, false);
        var result = new Node(Sample.id(2), 7, Map.of("en", "Result"), Status.TABLED, "tools", null, null, null, List.of(),
                false, false);
        return new Lineage(List.of(source, result),
                List.of(new Edge(source.id(), result.id(), Kind.MERGE, Sample.id(5), true)));
    }

    @Test
    void graphMlDeclaresEveryKeyThatItUsesAndHasAllThatIsKnown() throws Exception {
        Document xml = parse(GraphMl.of(evil(EVIL), NAMES));
        Map<String, String> types = elements(xml.getElementsByTagNameNS("*", "key")).collect(
                Collectors.toMap(k -> k.getAttribute("for") + " " + k.getAttribute("id"), k -> k.getAttribute("attr.type")));
        for (Element data : elements(xml.getElementsByTagNameNS("*", "data")).toList()) {
            assertTrue(types.containsKey(data.getParentNode().getLocalName() + " " + data.getAttribute("key")));
        }
        assertEquals("int", types.get("node number"));
        assertEquals("boolean", types.get("edge objected"));
        List<Map<String, String>> nodes = data(xml, "node");
        assertEquals(Map.ofEntries(Map.entry("id", Sample.id(1).toString()), Map.entry("label", EVIL),
                Map.entry("title.en", EVIL), Map.entry("title.ar", "مرصد"), Map.entry("status", "CONSOLIDATED"),
                Map.entry("cluster", "tools"), Map.entry("group", "weog"), Map.entry("groups", "weog grulac"),
                Map.entry("participant", "CHE"), Map.entry("consultation", Sample.id(9).toString()),
                Map.entry("undone", "false"), Map.entry("fromTheFloor", "false")), nodes.get(0));
        assertEquals("7", nodes.get(1).get("number"));
        assertEquals(List.of(Map.of("source", Sample.id(1).toString(), "target", Sample.id(2).toString(), "kind", "MERGE",
                "consolidation", Sample.id(5).toString(), "objected", "true")), data(xml, "edge"));
    }

    @Test
    void graphMlIsOfItsNamespaceAndDirected() throws Exception {
        Document xml = parse(GraphMl.of(Sample.lineage(), Sample.names()));
        assertEquals("http://graphml.graphdrawing.org/xmlns", xml.getDocumentElement().getNamespaceURI());
        Element graph = (Element) xml.getElementsByTagNameNS("*", "graph").item(0);
        assertEquals("directed", graph.getAttribute("edgedefault"));
        Set<String> ids = new HashSet<>();
        elements(xml.getElementsByTagNameNS("*", "node")).forEach(n -> assertTrue(ids.add(n.getAttribute("id"))));
        assertEquals(Sample.lineage().nodes().size(), ids.size());
        elements(xml.getElementsByTagNameNS("*", "edge")).forEach(
                e -> assertTrue(ids.containsAll(List.of(e.getAttribute("source"), e.getAttribute("target")))));
    }

    @Test
    void dotHasAllThatIsKnown() {
        DotReader dot = DotReader.read(Dot.of(evil(EVIL), NAMES));
        assertEquals("The \"process\"", dot.label("graph"));
        Map<String, String> source = dot.nodes().get(Sample.id(1).toString());
        assertEquals("CONSOLIDATED", source.get("status"));
        assertEquals("weog", source.get("group"));
        assertEquals("7. Result", dot.label(Sample.id(2).toString()));
        assertEquals("Policies \\ \"tools\"", dot.label("cluster_1"));
        Map<String, String> edge = dot.edges().get(Sample.id(1) + " " + Sample.id(2));
        assertEquals(List.of("MERGE", "true", Sample.id(5).toString()),
                Stream.of("kind", "objected", "consolidation").map(edge::get).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { EVIL, "\\", "\\\"", "\"]; evil [label=\"", "\\N \\G", "&lt;b&gt; & co", "}\n}", "//x", "" })
    void titleIsReadFromDotAsItWasWritten(String title) {
        DotReader dot = DotReader.read(Dot.of(evil(title), NAMES));
        assertEquals(title, dot.label(Sample.id(1).toString()));
        assertEquals(2, dot.nodes().size());
    }

    @Test
    void wholeRecordIsReadBackFromDot() throws Exception {
        Lineage gimm = Sample.gimm();
        DotReader dot = DotReader.read(Dot.of(gimm, Sample.gimmNames()));
        assertEquals(gimm.nodes().stream().map(n -> n.id().toString()).collect(Collectors.toSet()), dot.nodes().keySet());
        assertEquals(gimm.edges().stream().map(e -> e.from() + " " + e.to()).collect(Collectors.toSet()), dot.edges().keySet());
    }

    @Test
    void readerOfDotIsStrict() {
        for (String wrong : List.of("digraph g { \"a\" [x=\"1\" }", "digraph g { \"a\"", "graph g { }", "digraph g { } }",
                "digraph g { \"a\" [label=\"un\"closed\"]; }")) {
            assertThrows(IllegalArgumentException.class, () -> DotReader.read(wrong), wrong);
        }
    }

    private static List<Map<String, String>> data(Document xml, String element) {
        return elements(xml.getElementsByTagNameNS("*", element)).map(e -> {
            Map<String, String> data = new HashMap<>();
            IntStream.range(0, e.getAttributes().getLength()).mapToObj(e.getAttributes()::item)
                    .forEach(a -> data.put(a.getNodeName(), a.getNodeValue()));
            elements(e.getElementsByTagNameNS("*", "data")).forEach(d -> data.put(d.getAttribute("key"), d.getTextContent()));
            return data;
        }).toList();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    private static Document parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
