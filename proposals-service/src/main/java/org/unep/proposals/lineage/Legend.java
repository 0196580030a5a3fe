package org.unep.proposals.lineage;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import org.unep.proposals.consolidation.Kind;

/** What the colours, the strokes and the mark mean: in as many rows as the width asks for. */
final class Legend {

    private static final int ROW = 24;
    private static final int FONT = 13;
    private static final int SPACE = 26;
    private static final int SWATCH = 20;
    private static final int STROKE = 36;

    private final XmlWriter svg;
    private final double right;
    private double x = Layout.MARGIN;
    private double y;

    /**
     * @param top where the first row starts
     * @param width of the drawing
     */
    Legend(XmlWriter svg, double top, double width) {
        this.svg = svg;
        this.y = top;
        this.right = width - Layout.MARGIN;
    }

    /** Draws it, and says where it ends. */
    double draw(Map<String, Integer> groups, Collection<Kind> kinds, boolean objections, Names names, Palette palette) {
        groups.forEach((group, inputs) -> {
            String label = names.group(group) + " (" + inputs + ")";
            makeRoom(SWATCH, label);
            svg.empty("rect", "x", x, "y", y + 3, "width", 14, "height", 14, "rx", 3, "fill", palette.of(group));
            write(SWATCH, label);
        });
        for (Kind kind : kinds) {
            String label = kind.name().toLowerCase(Locale.ROOT);
            makeRoom(STROKE, label);
            svg.empty("line", "x1", x, "y1", y + 10, "x2", x + STROKE - 6, "y2", y + 10, "stroke", Palette.NEUTRAL, "class",
                    "edge " + kind);
            write(STROKE, label);
        }
        if (objections) {
            String label = "an originator objects";
            makeRoom(SWATCH, label);
            Boxes.mark(svg, x + 7, y + 10);
            write(SWATCH, label);
        }
        return y + ROW;
    }

    private void makeRoom(int symbol, String label) {
        if (x > Layout.MARGIN && x + symbol + Labels.width(label) * FONT > right) {
            x = Layout.MARGIN;
            y += ROW;
        }
    }

    private void write(int symbol, String label) {
        svg.text("text", label, "x", x + symbol, "y", y + 15, "class", "key");
        x += symbol + Labels.width(label) * FONT + SPACE;
    }
}
