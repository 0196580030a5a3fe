package org.unep.summary.merger;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.unep.summary.merger.MergerSuggestions.Edge;
import org.unep.summary.merger.MergerSuggestions.Node;
import org.unep.summary.words.Phrases;

/**
 * Draws suggested mergers as SVG without scripts: the proposals one below the other, and an arc for each pair, the thicker
 * the more governments suggest it. What has been merged is dashed, what is closed is dotted, so that nothing is told by colour
 * alone.
 * The drawing has a title and a description; so has every arc, which is a symbol of its own to assistive technology.
 */
final class MergerDrawing {

    private static final int ROW = 40;
    private static final int TOP = 96;
    private static final int TEXT_WIDTH = 560;
    private static final int LONGEST = 64;
    private static final int THICKEST = 12;
    private static final String STYLE = """
            text{font-family:"Noto Sans","Segoe UI",Roboto,Helvetica,Arial,sans-serif;font-size:15px;fill:#1e293b}\
            .h{font-size:22px;font-weight:700}.sub{font-size:14px;fill:#475569}.no{font-weight:700}\
            .gone{fill:#64748b;text-decoration:line-through}path{fill:none;stroke:#0072b2}\
            .MERGED{stroke:#007a5a;stroke-dasharray:9 5}.CLOSED{stroke:#64748b;stroke-dasharray:2 5}""";

    private final MergerSuggestions mergers;
    private final Phrases words;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter svg;
    private final Map<UUID, Integer> middles = new HashMap<>();

    private MergerDrawing(MergerSuggestions mergers, Phrases words) throws XMLStreamException {
        this.mergers = mergers;
        this.words = words;
        this.svg = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        for (Node node : mergers.nodes()) {
            middles.put(node.proposal(), TOP + ROW * middles.size());
        }
    }

    static String of(MergerSuggestions mergers, Phrases words) {
        try {
            return new MergerDrawing(mergers, words).draw();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private String draw() throws XMLStreamException {
        int height = TOP + ROW * Math.max(1, mergers.nodes().size());
        int width = TEXT_WIDTH + 60 + height / 2;
        String title = words.say("merger.title", "n", mergers.edges().size());
        String description = description();
        start("svg", "xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height, "viewBox",
                "0 0 " + width + " " + height, "role", "graphics-document document", "aria-labelledby", "title",
                "aria-describedby", "desc", "lang", words.language());
        element("title", title, "id", "title");
        element("desc", description, "id", "desc");
        element("style", STYLE);
        element("rect", "", "width", width, "height", height, "fill", "#ffffff");
        element("text", title, "x", 16, "y", 34, "class", "h");
        element("text", words.say("merger.legend"), "x", 16, "y", 58, "class", "sub");
        for (Node node : mergers.nodes()) {
            node(node);
        }
        for (Edge edge : mergers.edges()) {
            arc(edge);
        }
        svg.writeEndElement();
        svg.flush();
        return text.toString();
    }

    private void node(Node node) throws XMLStreamException {
        int y = middles.get(node.proposal());
        boolean gone = List.of("WITHDRAWN", "DROPPED", "CONSOLIDATED").contains(String.valueOf(node.status()));
        String name = name(node);
        start("g");
        element("title", name);
        element("text", shortened(name),
                "x", 16, "y", y + 5, "class", gone ? "gone" : "no");
        element("circle", "", "cx", TEXT_WIDTH, "cy", y, "r", 5, "fill", gone ? "#64748b" : "#1e293b");
        svg.writeEndElement();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 4)) + "…";
    }

    private void arc(Edge edge) throws XMLStreamException {
        int from = middles.get(edge.proposals().get(0));
        int to = middles.get(edge.proposals().get(1));
        int out = TEXT_WIDTH + 12 + Math.abs(to - from) * 3 / 5;
        start("path", "class", edge.status(), "role", "graphics-symbol img", "stroke-width",
                Math.min(THICKEST, 1 + edge.governments()), "d", String.format(Locale.ROOT, "M%d %dC%d %d %d %d %d %d",
                        TEXT_WIDTH, from, out, from, out, to, TEXT_WIDTH, to));
        element("title", sentence(edge));
        svg.writeEndElement();
    }

    private String description() {
        if (mergers.edges().isEmpty()) {
            return words.say("merger.none");
        }
        return String.join(" ", mergers.edges().stream().map(this::sentence).toList());
    }

    private String sentence(Edge edge) {
        return words.say("merger.edge", "one", name(edge.proposals().get(0)), "other", name(edge.proposals().get(1)),
                "governments", edge.governments(), "observers", edge.observers(), "groups", edge.groups(), "status",
                edge.status().name());
    }

    private String name(UUID proposal) {
        return mergers.nodes().stream().filter(n -> n.proposal().equals(proposal)).findFirst().map(this::name).orElse("");
    }

    private String name(Node node) {
        String title = node.title().isEmpty() ? words.say("proposal.unknown") : words.text(node.title());
        return node.number() == null ? title
                : words.say("heading.proposal-short", "number", node.number().toString(), "title", title);
    }

    private void start(String element, Object... attributes) throws XMLStreamException {
        svg.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            svg.writeAttribute(attributes[i].toString(), attributes[i + 1].toString());
        }
    }

    private void element(String element, String content, Object... attributes) throws XMLStreamException {
        start(element, attributes);
        svg.writeCharacters(content);
        svg.writeEndElement();
    }
}
