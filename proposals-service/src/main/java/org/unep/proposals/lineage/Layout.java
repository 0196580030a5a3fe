package org.unep.proposals.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.lineage.Lineage.Edge;
import org.unep.proposals.lineage.Lineage.Node;

/**
 * Where everything goes in the drawing: columns by the number of consolidations behind a proposal, inputs in blocks by
 * group, what became of them in blocks by cluster, and within the blocks an order in which few edges cross (barycenter
 * method). Lengths are in user units of the SVG, one of which is a pixel at 100 %.
 */
final class Layout {

    static final int BOX_WIDTH = 400;
    static final int BOX_HEIGHT = 42;
    static final int COLUMN_STEP = 720;
    static final int MARGIN = 32;
    private static final int GAP = 7;
    private static final int HEADING = 46;
    private static final int SWEEPS = 12;

    /** A proposal's place. */
    record Box(Node node, int column, double x, double y) {
        double middle() {
            return y + BOX_HEIGHT / 2.0;
        }
    }

    /** A heading above the boxes of a group (in the column of inputs) or of a cluster, and where the last of them ends. */
    record Heading(String code, int column, double x, double y, int size, double bottom) {
    }

    private final Map<UUID, List<UUID>> sources;
    private final Map<UUID, List<UUID>> results;
    private final List<Map<String, List<Node>>> columns = new ArrayList<>();
    private final Map<UUID, Integer> depths = new HashMap<>();
    private final Map<UUID, Integer> columnOf = new HashMap<>();
    private final Map<UUID, Double> rank = new HashMap<>();
    private final Map<UUID, Box> boxes = new LinkedHashMap<>();
    private final List<Heading> headings = new ArrayList<>();
    private double bottom;

    Layout(Lineage lineage, Names names, double top) {
        sources = lineage.edges().stream().collect(
                Collectors.groupingBy(Edge::to, Collectors.mapping(Edge::from, Collectors.toList())));
        results = lineage.edges().stream().collect(
                Collectors.groupingBy(Edge::from, Collectors.mapping(Edge::to, Collectors.toList())));
        lineage.nodes().forEach(node -> columnOf.put(node.id(), column(node)));
        sortIntoBlocks(lineage, names);
        rankAll();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            reorder(sweep % 2 == 0 ? sources : results);
        }
        place(top);
    }

    // an open proposal with a number is before the meeting like those that came of others, so it stands among them; and so
    // does what was added from the floor, and what came of others until that was undone
    private int column(Node node) {
        int depth = depth(node.id());
        if (node.undone() || node.fromTheFloor() && depth == 0) {
            return 1;
        }
        return depth == 0 && node.number() != null && !results.containsKey(node.id()) && !results.isEmpty() ? 1 : depth;
    }

    private int depth(UUID id) {
        Integer known = depths.get(id);
        if (known == null) {
            known = sources.getOrDefault(id, List.of()).stream().mapToInt(source -> depth(source) + 1).max().orElse(0);
            depths.put(id, known);
        }
        return known;
    }

    private void sortIntoBlocks(Lineage lineage, Names names) {
        Comparator<String> inOrder = Comparator.<String> comparingInt(names::place).thenComparing(String::isEmpty)
                .thenComparing(Comparator.naturalOrder());
        Comparator<String> byName = Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder());
        for (Node node : lineage.nodes()) {
            int column = columnOf.getOrDefault(node.id(), 0);
            while (columns.size() <= column) {
                columns.add(new TreeMap<>(columns.isEmpty() ? byName : inOrder));
            }
            columns.get(column).computeIfAbsent(block(node, column), code -> new ArrayList<>()).add(node);
        }
    }

    private static String block(Node node, int column) {
        @Nullable
        String code = column == 0 ? node.group() : node.cluster();
        return code == null ? "" : code;
    }

    // ranks are shares of the column's height, so that columns of different lengths can be compared
    private void rankAll() {
        for (var blocks : columns) {
            double count = blocks.values().stream().mapToInt(List::size).sum();
            int i = 0;
            for (var block : blocks.values()) {
                for (Node node : block) {
                    rank.put(node.id(), i++ / count);
                }
            }
        }
    }

    private void reorder(Map<UUID, List<UUID>> neighbours) {
        for (var blocks : columns) {
            blocks.values().forEach(block -> block.sort(Comparator.comparingDouble(node -> barycenter(node, neighbours))));
            rankAll();
        }
    }

    private double barycenter(Node node, Map<UUID, List<UUID>> neighbours) {
        return neighbours.getOrDefault(node.id(), List.of()).stream().mapToDouble(id -> rank.getOrDefault(id, 0.0)).average()
                .orElseGet(() -> rank.getOrDefault(node.id(), 0.0));
    }

    // the longest column sets the height, the others spread over it
    private void place(double top) {
        double height = columns.stream().mapToDouble(blocks -> height(blocks, GAP)).max().orElse(0);
        for (int column = 0; column < columns.size(); column++) {
            var blocks = columns.get(column);
            int count = blocks.values().stream().mapToInt(List::size).sum();
            double gap = Math.min(GAP + (height - height(blocks, GAP)) / Math.max(1, count), BOX_HEIGHT);
            double y = top + Math.min(height - height(blocks, gap), Math.max(0, lead(blocks, height, gap, top)));
            for (var block : blocks.entrySet()) {
                y = place(block.getKey(), block.getValue(), column, y, gap);
            }
        }
        bottom = top + height;
    }

    // what came of a few stands level with them; a column without sources before it is centred
    private double lead(Map<String, List<Node>> blocks, double height, double gap, double top) {
        double middle = blocks.values().stream().flatMap(List::stream).flatMap(node -> sourcesOf(node.id()).stream())
                .filter(boxes::containsKey).mapToDouble(id -> boxes.get(id).middle()).average().orElse(top + height / 2);
        return middle - top - height(blocks, gap) / 2;
    }

    private double place(String code, List<Node> block, int column, double top, double gap) {
        double x = MARGIN + column * (double) COLUMN_STEP;
        double y = top + HEADING;
        for (Node node : block) {
            boxes.put(node.id(), new Box(node, column, x, y));
            y += BOX_HEIGHT + gap;
        }
        headings.add(new Heading(code, column, x, top + HEADING - 14, block.size(), y - gap));
        return y;
    }

    private static double height(Map<String, List<Node>> blocks, double gap) {
        return blocks.values().stream().mapToDouble(block -> HEADING + block.size() * (BOX_HEIGHT + gap)).sum();
    }

    Map<UUID, Box> boxes() {
        return boxes;
    }

    List<Heading> headings() {
        return headings;
    }

    /** The groups of the inputs, with how many each made. */
    Map<String, Integer> groups() {
        Map<String, Integer> groups = new LinkedHashMap<>();
        headings.stream().filter(h -> h.column() == 0).forEach(h -> groups.put(h.code(), h.size()));
        return groups;
    }

    double width() {
        return 2.0 * MARGIN + BOX_WIDTH + Math.max(0, columns.size() - 1) * (double) COLUMN_STEP;
    }

    double bottom() {
        return bottom;
    }

    /** Whether an edge leads on from the proposal. */
    boolean leadsOn(UUID id) {
        return results.containsKey(id);
    }

    private List<UUID> sourcesOf(UUID id) {
        return sources.getOrDefault(id, List.of());
    }
}
