package org.unep.proposals.lineage;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.lineage.Lineage.Edge;
import org.unep.proposals.lineage.Lineage.Node;

/**
 * Writes a lineage as GraphML 1.0, for programs that analyse graphs: a label in the reader's language, every title, and all
 * else that the JSON has, as data of declared keys.
 */
final class GraphMl {

    private static final String TITLE = "title.";

    private final XmlWriter xml = new XmlWriter();
    private final Names names;

    private GraphMl(Names names) {
        this.names = names;
    }

    static String of(Lineage lineage, Names names) {
        return new GraphMl(names).write(lineage);
    }

    private String write(Lineage lineage) {
        xml.start("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns", "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance", "xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        for (String key : new String[] { "label", "status", "cluster", "group", "groups", "participant", "consultation" }) {
            key("node", key, "string");
        }
        key("node", "number", "int");
        key("node", "fromTheFloor", "boolean");
        key("node", "undone", "boolean");
        languages(lineage.nodes()).forEach(language -> key("node", TITLE + language, "string"));
        key("edge", "kind", "string");
        key("edge", "consolidation", "string");
        key("edge", "objected", "boolean");
        xml.start("graph", "id", "lineage", "edgedefault", "directed");
        lineage.nodes().forEach(this::node);
        lineage.edges().forEach(this::edge);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.end().end();
    }

    private static SortedSet<String> languages(Collection<Node> nodes) {
        SortedSet<String> languages = new TreeSet<>();
        nodes.forEach(node -> languages.addAll(node.title().keySet()));
        return languages;
    }

    private void key(String of, String name, String type) {
        xml.empty("key", "id", name, "for", of, "attr.name", name, "attr.type", type);
    }

    private void node(Node node) {
        xml.start("node", "id", node.id());
        data("label", names.in(node.title()));
        data("number", node.number());
        data("status", node.status());
        data("cluster", node.cluster());
        data("group", node.group());
        data("groups", node.groups().isEmpty() ? null : String.join(" ", node.groups()));
        data("participant", node.participant());
        data("consultation", node.consultation());
        data("fromTheFloor", node.fromTheFloor());
        data("undone", node.undone());
        new TreeSet<>(node.title().keySet()).forEach(language -> data(TITLE + language, node.title().get(language)));
        xml.end();
    }

    private void edge(Edge edge) {
        xml.start("edge", "source", edge.from(), "target", edge.to());
        data("kind", edge.kind());
        data("consolidation", edge.consolidation());
        data("objected", edge.objected());
        xml.end();
    }

    private void data(String key, @Nullable Object value) {
        if (value != null) {
            xml.text("data", value.toString(), "key", key);
        }
    }
}
