package org.unep.proposals.lineage;

import static org.unep.proposals.lineage.Layout.BOX_WIDTH;
import static org.unep.proposals.lineage.Layout.MARGIN;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.unep.proposals.consolidation.Kind;
import org.unep.proposals.lineage.Layout.Box;
import org.unep.proposals.lineage.Layout.Heading;
import org.unep.proposals.lineage.Lineage.Edge;

/**
 * Draws a lineage as SVG 1.1 without scripts: inputs on the left by regional origin, what became of them on the right by
 * cluster, each cluster on a ground of its own, an edge in the colour of its origin from each input to its result. Every
 * box and every edge has a title, and says to assistive technology that it is a symbol of its own.
 */
final class Drawing {

    static final String SYMBOL = "graphics-symbol img";
    private static final String STYLE = """
            text{font-family:"Noto Sans","Segoe UI",Roboto,Helvetica,Arial,sans-serif;fill:#1e293b}\
            .h1{font-size:24px;font-weight:700}.sub{font-size:14px;fill:#475569}.key{font-size:13px}\
            .head{font-size:15px;font-weight:700}.label{font-size:13px}.no{font-size:14px;font-weight:700}\
            .quiet{fill:#64748b;font-style:italic}.gone{text-decoration:line-through}\
            .chip{font-size:11px}.objected{fill:#b91c1c}.mark{font-size:12px;font-weight:700;fill:#ffffff}\
            .edge{fill:none;stroke-width:2;stroke-opacity:.6}.SPLIT{stroke-dasharray:9 4}.REFORMULATE{stroke-dasharray:2 4}""";
    private static final String[] GROUNDS = { "#eef2ff", "#ecfdf5", "#fff7ed", "#fdf2f8", "#f0f9ff", "#fefce8" };
    private static final double TOP = 84;
    private static final double LEAST_WIDTH = 960;

    private final Lineage lineage;
    private final Names names;
    private final Layout layout;
    private final Regions regions;
    private final XmlWriter svg = new XmlWriter();

    private Drawing(Lineage lineage, Names names) {
        this.lineage = lineage;
        this.names = names;
        this.layout = new Layout(lineage, names, 0);
        this.regions = new Regions(lineage);
    }

    static String of(Lineage lineage, Names names) {
        return new Drawing(lineage, names).draw();
    }

    private String draw() {
        double width = Math.max(layout.width(), LEAST_WIDTH);
        String title = "Lineage of proposals: " + names.in(names.process());
        double top = legend(new XmlWriter(), width);
        double height = top + layout.bottom() + MARGIN;
        svg.start("svg", "xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height, "viewBox",
                String.format(Locale.ROOT, "0 0 %.0f %.0f", width, height), "role", "graphics-document document",
                "aria-roledescription", "diagram", "aria-labelledby", "title", "aria-describedby", "desc");
        svg.text("title", title, "id", "title").text("desc", description(), "id", "desc").text("style", STYLE)
                .empty("rect", "width", width, "height", height, "fill", "#ffffff");
        svg.text("text", Labels.lines(title, width / 14, 1).get(0), "x", MARGIN, "y", 44, "class", "h1")
                .text("text", description(), "x", MARGIN, "y", 68, "class", "sub");
        legend(svg, width);
        svg.start("g", "transform", String.format(Locale.ROOT, "translate(0,%.0f)", top));
        layout.headings().forEach(this::ground);
        layout.headings().forEach(this::heading);
        lineage.edges().forEach(this::edge);
        var boxes = new Boxes(svg, layout, names, regions, lineage.edges());
        layout.boxes().values().forEach(boxes::draw);
        return svg.end().end().toString();
    }

    private double legend(XmlWriter writer, double width) {
        SortedSet<Kind> kinds = lineage.edges().stream().map(Edge::kind).collect(Collectors.toCollection(TreeSet::new));
        return new Legend(writer, TOP, width).draw(layout.groups(), kinds,
                lineage.edges().stream().anyMatch(Edge::objected), names, regions.palette());
    }

    private String description() {
        long inputs = layout.boxes().values().stream().filter(b -> b.column() == 0).count();
        long current = lineage.nodes().stream().filter(n -> Boxes.CURRENT.contains(n.status())).count();
        long clusters = layout.headings().stream().filter(h -> h.column() > 0 && !h.code().isEmpty()).map(Heading::code)
                .distinct().count();
        return "%s; %s%s.".formatted(count(inputs, "input"), count(current, "current proposal"),
                clusters == 0 ? "" : " in " + count(clusters, "cluster"));
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    // one colour per cluster, in whichever columns it comes
    private void ground(Heading heading) {
        if (heading.column() > 0) {
            int cluster = layout.headings().stream().filter(h -> h.column() > 0).map(Heading::code).distinct().toList()
                    .indexOf(heading.code());
            svg.empty("rect", "x", heading.x() - 12, "y", heading.y() - 22, "width", BOX_WIDTH + 24, "height",
                    heading.bottom() - heading.y() + 30, "rx", 10, "fill", GROUNDS[cluster % GROUNDS.length]);
        }
    }

    private void heading(Heading heading) {
        boolean input = heading.column() == 0;
        String name = input ? names.group(heading.code()) : names.cluster(heading.code());
        svg.text("text", Labels.lines(name, 22, 1).get(0), "x", heading.x(), "y", heading.y(), "class", "head", "style",
                "fill:" + (input ? regions.palette().of(heading.code()) : "#1e293b"))
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
        double start = from.x() + BOX_WIDTH;
        double bend = (to.x() - start) / 2;
        svg.start("path", "class", "edge " + edge.kind(), "role", SYMBOL, "stroke", regions.colourOf(edge.from()), "d",
                String.format(Locale.ROOT, "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f", start, from.middle(), start + bend,
                        from.middle(), to.x() - bend, to.middle(), to.x(), to.middle()))
                .text("title", names.in(from.node().title()) + " → " + names.in(to.node().title()) + " ("
                        + edge.kind().name().toLowerCase(Locale.ROOT) + (edge.objected() ? ", objected to)" : ")"))
                .end();
    }
}
