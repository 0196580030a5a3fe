package org.unep.proposals.lineage;

import static org.unep.proposals.lineage.Layout.BOX_HEIGHT;
import static org.unep.proposals.lineage.Layout.BOX_WIDTH;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.unep.proposals.lineage.Layout.Box;
import org.unep.proposals.lineage.Lineage.Edge;
import org.unep.proposals.lineage.Lineage.Node;
import org.unep.proposals.proposal.Status;

/**
 * Draws the boxes: a stripe for each region behind the proposal, its number and title, its state where no edge tells what
 * became of it, and a mark where an originator objects to the consolidation that it came of.
 */
final class Boxes {

    /** Of these a reader takes it that they stand; the others are gone or have become something else. */
    static final Set<Status> CURRENT = EnumSet.of(Status.DRAFT, Status.SUBMITTED, Status.TABLED, Status.FORWARDED);
    private static final int LABEL = 13;
    private static final int NUMBER = 40;
    private static final int CHIP = 11;
    // the convention by which a record says that it knows of a proposal but not its title
    private static final Pattern UNDISCLOSED = Pattern.compile("title not public", Pattern.CASE_INSENSITIVE);

    private final XmlWriter svg;
    private final Layout layout;
    private final Names names;
    private final Regions regions;
    private final Set<UUID> objected;

    Boxes(XmlWriter svg, Layout layout, Names names, Regions regions, Collection<Edge> edges) {
        this.svg = svg;
        this.layout = layout;
        this.names = names;
        this.regions = regions;
        this.objected = edges.stream().filter(Edge::objected).map(Edge::to).collect(Collectors.toSet());
    }

    void draw(Box box) {
        Node node = box.node();
        String title = names.in(node.title());
        boolean gone = isGone(node.status());
        boolean quiet = gone || UNDISCLOSED.matcher(title).find();
        svg.start("g", "role", Drawing.SYMBOL).text("title", spoken(node, title));
        svg.empty("rect", "x", box.x(), "y", box.y(), "width", BOX_WIDTH, "height", BOX_HEIGHT, "rx", 6, "fill",
                quiet ? "#f1f5f9" : "#ffffff", "stroke", "#cbd5e1");
        stripes(box);
        double left = box.x() + 16;
        if (node.number() != null) {
            svg.text("text", node.number().toString(), "x", box.x() + NUMBER, "y", box.middle() + 5, "class", "no",
                    "text-anchor", "end");
            left = box.x() + NUMBER + 12;
        }
        label(title, left, status(box), box, "label" + (quiet ? " quiet" : "") + (gone ? " gone" : ""));
        objection(box);
        svg.end();
    }

    static boolean isGone(Status status) {
        return !CURRENT.contains(status) && status != Status.CONSOLIDATED;
    }

    private String spoken(Node node, String title) {
        return (node.number() == null ? "" : node.number() + ". ") + title + " (" + words(node.status())
                + (node.undone() ? ": its consolidation was undone" : "")
                + (objected.contains(node.id()) ? "; an originator objects)" : ")");
    }

    private static String words(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private void label(String title, double left, double right, Box box, String style) {
        List<String> lines = Labels.lines(title, (right - left) / LABEL, 2);
        boolean rightToLeft = Labels.rightToLeft(title);
        double y = box.middle() + (lines.size() == 1 ? 5 : -3);
        for (String line : lines) {
            svg.text("text", line, "x", rightToLeft ? right : left, "y", y, "class", style, "direction",
                    rightToLeft ? "rtl" : "ltr");
            y += 16;
        }
    }

    /** Draws the state, and says where the room for the label ends. */
    private double status(Box box) {
        Status status = box.node().status();
        double right = box.x() + BOX_WIDTH - 10;
        if (status == Status.CONSOLIDATED && layout.leadsOn(box.node().id())) {
            return right;
        }
        double width = Labels.width(words(status)) * CHIP + 14;
        String fill = status == Status.FORWARDED ? "#1e293b" : isGone(status) ? "#fee2e2" : "#e2e8f0";
        svg.empty("rect", "x", right - width, "y", box.middle() - 9, "width", width, "height", 18, "rx", 9, "fill", fill)
                .text("text", words(status), "x", right - width / 2, "y", box.middle() + 4, "class", "chip", "text-anchor",
                        "middle", "style", "fill:" + (status == Status.FORWARDED ? "#ffffff" : "#1e293b"));
        return right - width - 8;
    }

    // one stripe for each region behind the proposal
    private void stripes(Box box) {
        SortedSet<String> behind = regions.of(box.node().id());
        double height = (BOX_HEIGHT - 8.0) / behind.size();
        double y = box.y() + 4;
        for (String region : behind) {
            svg.empty("rect", "x", box.x() + 4, "y", y, "width", 5, "height", height, "fill", regions.palette().of(region));
            y += height;
        }
    }

    private void objection(Box box) {
        if (objected.contains(box.node().id())) {
            mark(svg, box.x(), box.y() + 3);
        }
    }

    /** The mark of an objection, around a point. */
    static void mark(XmlWriter svg, double x, double y) {
        svg.empty("circle", "cx", x, "cy", y, "r", 8, "class", "objected").text("text", "!", "x", x, "y", y + 4, "class",
                "mark", "text-anchor", "middle");
    }
}
