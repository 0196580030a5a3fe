package org.unep.proposals.lineage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.unep.proposals.lineage.Lineage.Edge;
import org.unep.proposals.lineage.Lineage.Node;

/** From which regions each proposal of a lineage comes in the end, and in which colour that is shown. */
final class Regions {

    private final Map<UUID, Node> nodes;
    private final Map<UUID, List<UUID>> sources;
    private final Map<UUID, SortedSet<String>> known = new HashMap<>();
    private final Palette palette;

    Regions(Lineage lineage) {
        nodes = lineage.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
        sources = lineage.edges().stream()
                .collect(Collectors.groupingBy(Edge::to, Collectors.mapping(Edge::from, Collectors.toList())));
        palette = new Palette(lineage.nodes().stream().flatMap(node -> node.groups().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The groups behind the proposal, its own among them; one without a name where none is known. */
    SortedSet<String> of(UUID id) {
        SortedSet<String> found = known.get(id);
        if (found == null) {
            found = behind(id);
            known.put(id, found);
        }
        return found;
    }

    private SortedSet<String> behind(UUID id) {
        SortedSet<String> found = new TreeSet<>();
        sourcesOf(id).forEach(source -> found.addAll(of(source)));
        Node node = nodes.get(id);
        Collection<String> own = node == null ? List.of() : node.groups();
        found.addAll(own.isEmpty() && found.isEmpty() ? List.of("") : own);
        return found;
    }

    List<UUID> sourcesOf(UUID id) {
        return sources.getOrDefault(id, List.of());
    }

    /** The colour of the proposal's only region, neutral where there are several or none. */
    String colourOf(UUID id) {
        return of(id).size() == 1 ? palette.of(of(id).first()) : Palette.NEUTRAL;
    }

    Palette palette() {
        return palette;
    }
}
