package org.unep.summary.merger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.unep.summary.proceedings.Proceedings;
import org.unep.summary.proceedings.Told.Consolidation;
import org.unep.summary.proceedings.Told.Stand;
import org.unep.summary.support.Stance;

/**
 * Which proposals should be merged, and who suggests it, from current positions. A suggestion that names a proposal which
 * was consolidated since is followed along the lineage to what that has become.
 *
 * @param edges by pair, in the order of the proposals' numbers
 * @param alone suggestions that do not say with what the proposal should be merged
 */
record MergerGraph(Proceedings told, List<Edge> edges, List<Stand> alone) {

    /** What has become of a suggestion. */
    enum Status {
        /** Both proposals are open. */
        OPEN,
        /** A consolidation has joined them. */
        MERGED,
        /** One of them is open no more, and nothing came of it. */
        CLOSED
    }

    /** Two proposals, the one with the smaller number first. */
    record Pair(UUID one, UUID other) {
    }

    /** A suggestion, and the proposals that it named. */
    record Suggestion(Stand stand, Pair named) {
    }

    /** @param joined the act that joined the pair; null unless the status is MERGED */
    record Edge(Pair pair, Status status, @Nullable Consolidation joined, List<Suggestion> suggestions) {

        /** How many of a kind suggest it, each once, in the words of these very proposals. */
        int count(String kind) {
            return (int) suggestions.stream().filter(s -> s.named().equals(pair) && s.stand().kind().equals(kind))
                    .map(s -> s.stand().actor().code()).distinct().count();
        }
    }

    static MergerGraph of(Proceedings told) {
        Map<Pair, Edge> edges = new LinkedHashMap<>();
        List<Stand> alone = new ArrayList<>();
        Stream.concat(told.stands().stream(), told.unnamed().stream())
                .filter(s -> s.position().stance() == Stance.MERGE).forEach(stand -> {
                    Set<UUID> others = new LinkedHashSet<>(stand.position().with());
                    others.remove(stand.proposal());
                    if (others.isEmpty()) {
                        alone.add(stand);
                    }
                    others.forEach(other -> suggested(told, stand, other).forEach(edge -> edges
                            .computeIfAbsent(edge.pair(), p -> edge).suggestions().add(suggestion(told, stand, other))));
                });
        return new MergerGraph(told, edges.values().stream().sorted((a, b) -> compare(told, a.pair(), b.pair())).toList(),
                alone);
    }

    /** Every proposal that an edge joins or that stands alone, by number. */
    List<UUID> nodes() {
        SortedSet<UUID> nodes = new TreeSet<>((a, b) -> compare(told, a, b));
        edges.forEach(e -> nodes.addAll(List.of(e.pair().one(), e.pair().other())));
        alone.forEach(s -> nodes.add(s.proposal()));
        return List.copyOf(nodes);
    }

    private static Suggestion suggestion(Proceedings told, Stand stand, UUID other) {
        return new Suggestion(stand, pair(told, stand.proposal(), other));
    }

    private static List<Edge> suggested(Proceedings told, Stand stand, UUID other) {
        Optional<Consolidation> joined = joined(told, stand.proposal(), other);
        if (joined.isPresent()) {
            return List.of(new Edge(pair(told, stand.proposal(), other), Status.MERGED, joined.get(), new ArrayList<>()));
        }
        List<Edge> edges = new ArrayList<>();
        for (UUID a : now(told, stand.proposal())) {
            for (UUID b : now(told, other)) {
                edges.add(new Edge(pair(told, a, b), told.isOpen(a) && told.isOpen(b) ? Status.OPEN : Status.CLOSED, null,
                        new ArrayList<>()));
            }
        }
        return edges;
    }

    /** The first act by which the two have come together. */
    private static Optional<Consolidation> joined(Proceedings told, UUID one, UUID other) {
        Set<UUID> common = new LinkedHashSet<>(told.withDescendants(one));
        common.retainAll(told.withDescendants(other));
        return told.consolidations().stream().filter(c -> c.results().stream().anyMatch(common::contains)).findFirst();
    }

    /** The proposal, or what it has become. */
    private static List<UUID> now(Proceedings told, UUID proposal) {
        return told.withDescendants(proposal).stream().filter(p -> told.consolidatedFrom(p).isEmpty()).toList();
    }

    private static Pair pair(Proceedings told, UUID a, UUID b) {
        return compare(told, a, b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }

    private static int compare(Proceedings told, Pair a, Pair b) {
        int first = compare(told, a.one(), b.one());
        return first != 0 ? first : compare(told, a.other(), b.other());
    }

    // one that is not known here comes last
    private static int compare(Proceedings told, UUID a, UUID b) {
        var one = told.proposals().get(a);
        var other = told.proposals().get(b);
        if (one == null || other == null) {
            return one == other ? a.compareTo(b) : one == null ? 1 : -1;
        }
        return Proceedings.BY_NUMBER.compare(one, other);
    }
}
