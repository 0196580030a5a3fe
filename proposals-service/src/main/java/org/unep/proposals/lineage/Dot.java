package org.unep.proposals.lineage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.lineage.Lineage.Edge;
import org.unep.proposals.lineage.Lineage.Node;

/**
 * Writes a lineage in the DOT language of Graphviz: what came of inputs in a subgraph for each cluster, borders and edges
 * in the colour of the region, and what else is known as attributes that Graphviz passes over.
 */
final class Dot {

    // in a label Graphviz would read an entity as the character that it stands for
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

    private final StringBuilder dot = new StringBuilder();
    private final Lineage lineage;
    private final Names names;
    private final Regions regions;

    private Dot(Lineage lineage, Names names) {
        this.lineage = lineage;
        this.names = names;
        this.regions = new Regions(lineage);
    }

    static String of(Lineage lineage, Names names) {
        return new Dot(lineage, names).write();
    }

    private String write() {
        dot.append("digraph lineage {\n  graph [").append(attributes("rankdir", "LR", "charset", "UTF-8", "label",
                names.in(names.process()))).append("];\n  node [").append(attributes("shape", "box", "style", "rounded"))
                .append("];\n");
        Map<String, List<Node>> clusters = lineage.nodes().stream()
                .collect(Collectors.groupingBy(this::cluster, TreeMap::new, Collectors.toList()));
        clusters.getOrDefault("", List.of()).forEach(node -> node("  ", node));
        int subgraph = 0;
        for (var cluster : clusters.entrySet()) {
            if (!cluster.getKey().isEmpty()) {
                dot.append("  subgraph cluster_").append(++subgraph).append(" {\n    graph [")
                        .append(attributes("label", names.cluster(cluster.getKey()))).append("];\n");
                cluster.getValue().forEach(node -> node("    ", node));
                dot.append("  }\n");
            }
        }
        lineage.edges().forEach(this::edge);
        return dot.append("}\n").toString();
    }

    // inputs stand apart, as in the drawing: they are sorted by where they come from
    private String cluster(Node node) {
        boolean input = node.number() == null && !node.fromTheFloor() && !node.undone()
                && regions.sourcesOf(node.id()).isEmpty();
        return input || node.cluster() == null ? "" : node.cluster();
    }

    private void node(String indent, Node node) {
        String label = (node.number() == null ? "" : node.number() + ". ") + names.in(node.title());
        dot.append(indent).append(quoted(node.id().toString())).append(" [").append(attributes("label", label, "color",
                regions.colourOf(node.id()), "style", Boxes.isGone(node.status()) ? "rounded,dashed" : null, "number",
                node.number(), "status",
                node.status(), "cluster", node.cluster(), "group", node.group(), "participant", node.participant(),
                "fromTheFloor", node.fromTheFloor() ? true : null, "undone", node.undone() ? true : null)).append("];\n");
    }

    private void edge(Edge edge) {
        dot.append("  ").append(quoted(edge.from().toString())).append(" -> ").append(quoted(edge.to().toString())).append(" [")
                .append(attributes("label", edge.kind().name().toLowerCase(Locale.ROOT), "color", regions.colourOf(edge.from()),
                        "kind", edge.kind(), "consolidation", edge.consolidation(), "objected", edge.objected() ? true : null))
                .append("];\n");
    }

    // name and value in turn; what is null is left out
    private static String attributes(@Nullable Object... attributes) {
        var list = new StringJoiner(", ");
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                list.add(attributes[i] + "=" + quoted(String.valueOf(attributes[i + 1])));
            }
        }
        return list.toString();
    }

    private static String quoted(String text) {
        String escaped = ENTITY.matcher(XmlWriter.legal(text)).replaceAll("&amp;").replace("\\", "\\\\").replace("\"", "\\\"")
                .replace("\r", "").replace("\n", "\\n");
        return '"' + escaped + '"';
    }
}
