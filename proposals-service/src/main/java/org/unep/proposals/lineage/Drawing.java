package org.unep.proposals.lineage;

import static org.unep.proposals.lineage.Layout.BOX_HEIGHT;
import static org.unep.proposals.lineage.Layout.BOX_WIDTH;
import static org.unep.proposals.lineage.Layout.MARGIN;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.unep.proposals.consolidation.Kind;
import org.unep.proposals.lineage.Layout.Box;
import org.unep.proposals.lineage.Layout.Heading;
import org.unep.proposals.lineage.Lineage.Edge;
import org.unep.proposals.lineage.Lineage.Node;
import org.unep.proposals.proposal.Status;

/**
 * Draws a lineage as SVG 1.1 without scripts: inputs on the left by regional origin, what became of them on the right by
 * cluster, an edge in the colour of its origin from each input to its result.
 */
final class Drawing {

    private static final String STYLE = """
            text{font-family:"Noto Sans","Segoe UI",Roboto,Helvetica,Arial,sans-serif;fill:#1e293b}\
            .h1{font-size:24px;font-weight:700}.sub{font-size:14px;fill:#475569}.key{font-size:13px}\
            .head{font-size:15px;font-weight:700}.label{font-size:13px}.no{font-size:14px;font-weight:700}\
            .quiet{fill:#64748b;font-style:italic}.gone{text-decoration:line-through}\
            .edge{fill:none;stroke-width:2;stroke-opacity:.6}.SPLIT{stroke-dasharray:9 4}.REFORMULATE{stroke-dasharray:2 4}""";
    private static final double TOP = 84;
    private static final double LEAST_WIDTH = 960;
    private static final int LABEL = 13;
    private static final int NUMBER = 40;
    // the convention by which a record says that it knows of a proposal but not its title
    private static final Pattern UNDISCLOSED = Pattern.compile("title not public", Pattern.CASE_INSENSITIVE);

    private final Lineage lineage;
    private final Names names;
    private final Layout layout;
    private final Palette palette;
    private final Map<UUID, SortedSet<String>> origins = new HashMap<>();
    private final SvgWriter svg = new SvgWriter();

    private Drawing(Lineage lineage, Names names) {
        this.lineage = lineage;
        this.names = names;
        this.layout = new Layout(lineage, names, 0);
        this.palette = new Palette(lineage.nodes().stream().map(Node::group).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    static String of(Lineage lineage, Names names) {
        return new Drawing(lineage, names).draw();
    }

    private String draw() {
        double width = Math.max(layout.width(), LEAST_WIDTH);
        String title = "Lineage of proposals: " + names.in(names.process());
        double top = new Legend(new SvgWriter(), TOP, width).draw(layout.groups(), kinds(), names, palette);
        double height = top + layout.bottom() + MARGIN;
        svg.start("svg", "xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height, "viewBox",
                String.format(Locale.ROOT, "0 0 %.0f %.0f", width, height), "role", "img", "aria-labelledby", "title desc");
        svg.text("title", title, "id", "title").text("desc", description(), "id", "desc").text("style", STYLE)
                .empty("rect", "width", width, "height", height, "fill", "#ffffff");
        svg.text("text", Labels.lines(title, width / 14, 1).get(0), "x", MARGIN, "y", 44, "class", "h1")
                .text("text", description(), "x", MARGIN, "y", 68, "class", "sub");
        new Legend(svg, TOP, width).draw(layout.groups(), kinds(), names, palette);
        svg.start("g", "transform", String.format(Locale.ROOT, "translate(0,%.0f)", top));
        layout.headings().forEach(this::heading);
        lineage.edges().forEach(this::edge);
        layout.boxes().values().forEach(this::box);
        return svg.end().end().toString();
    }

    private SortedSet<Kind> kinds() {
        return lineage.edges().stream().map(Edge::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    private String description() {
        long inputs = layout.boxes().values().stream().filter(b -> b.column() == 0).count();
        long current = lineage.nodes().stream()
                .filter(n -> n.status() != Status.CONSOLIDATED && n.status() != Status.WITHDRAWN).count();
        long clusters = layout.headings().stream().filter(h -> h.column() > 0 && !h.code().isEmpty()).map(Heading::code)
                .distinct().count();
        return "%s; %s%s.".formatted(count(inputs, "input"), count(current, "current proposal"),
                clusters == 0 ? "" : " in " + count(clusters, "cluster"));
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void heading(Heading heading) {
        boolean input = heading.column() == 0;
        String name = input ? names.group(heading.code()) : names.cluster(heading.code());
        svg.text("text", Labels.lines(name, 22, 1).get(0), "x", heading.x(), "y", heading.y(), "class", "head", "style",
                "fill:" + (input ? palette.of(heading.code()) : "#1e293b"))
                .text("text", String.valueOf(heading.size()), "x", heading.x() + BOX_WIDTH, "y", heading.y(), "class", "sub",
                        "text-anchor", "end")
                .empty("line", "x1", heading.x(), "y1", heading.y() + 6, "x2", heading.x() + BOX_WIDTH, "y2", heading.y() + 6,
                        "stroke", "#cbd5e1");
    }

    private void edge(Edge edge) {
        Box from = layout.boxes().get(edge.from());
        Box to = layout.boxes().get(edge.to());
        if (from == null || to == null) {
            return;
        }
        SortedSet<String> regions = origins(List.of(edge.from()));
        double start = from.x() + BOX_WIDTH;
        double bend = (to.x() - start) / 2;
        svg.start("path", "class", "edge " + edge.kind(), "stroke",
                regions.size() == 1 ? palette.of(regions.first()) : Palette.NEUTRAL, "d",
                String.format(Locale.ROOT, "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f", start, from.middle(), start + bend,
                        from.middle(), to.x() - bend, to.middle(), to.x(), to.middle()))
                .text("title", names.in(from.node().title()) + " → " + names.in(to.node().title())).end();
    }

    private void box(Box box) {
        Node node = box.node();
        String title = names.in(node.title());
        boolean quiet = UNDISCLOSED.matcher(title).find();
        boolean gone = node.status() == Status.WITHDRAWN;
        svg.start("g").text("title", (node.number() == null ? "" : node.number() + ". ") + title + " ("
                + node.status().name().toLowerCase(Locale.ROOT) + ")");
        svg.empty("rect", "x", box.x(), "y", box.y(), "width", BOX_WIDTH, "height", BOX_HEIGHT, "rx", 6, "fill",
                quiet || gone ? "#f1f5f9" : "#ffffff", "stroke", "#cbd5e1");
        stripes(box);
        double left = box.x() + 16;
        if (node.number() != null) {
            svg.text("text", node.number().toString(), "x", box.x() + NUMBER, "y", box.middle() + 5, "class", "no",
                    "text-anchor", "end");
            left = box.x() + NUMBER + 12;
        }
        label(title, left, box, "label" + (quiet || gone ? " quiet" : "") + (gone ? " gone" : ""));
        svg.end();
    }

    private void label(String title, double left, Box box, String style) {
        double right = box.x() + BOX_WIDTH - 10;
        List<String> lines = Labels.lines(title, (right - left) / LABEL, 2);
        boolean rightToLeft = Labels.rightToLeft(title);
        double y = box.middle() + (lines.size() == 1 ? 5 : -3);
        for (String line : lines) {
            svg.text("text", line, "x", rightToLeft ? right : left, "y", y, "class", style, "direction",
                    rightToLeft ? "rtl" : "ltr");
            y += 16;
        }
    }

    // one stripe for each region behind the proposal
    private void stripes(Box box) {
        SortedSet<String> regions = origins(List.of(box.node().id()));
        double height = (BOX_HEIGHT - 8.0) / Math.max(1, regions.size());
        double y = box.y() + 4;
        for (String origin : regions) {
            svg.empty("rect", "x", box.x() + 4, "y", y, "width", 5, "height", height, "fill", palette.of(origin));
            y += height;
        }
    }

    private SortedSet<String> origins(Collection<UUID> proposals) {
        SortedSet<String> found = new TreeSet<>();
        for (UUID id : proposals) {
            SortedSet<String> known = origins.get(id);
            if (known == null) {
                known = originsOf(id);
                origins.put(id, known);
            }
            found.addAll(known);
        }
        return found;
    }

    private SortedSet<String> originsOf(UUID id) {
        Box box = layout.boxes().get(id);
        String group = box == null ? null : box.node().group();
        SortedSet<String> found = origins(layout.sourcesOf(id));
        if (group != null || found.isEmpty()) {
            found.add(group == null ? "" : group);
        }
        return found;
    }
}
