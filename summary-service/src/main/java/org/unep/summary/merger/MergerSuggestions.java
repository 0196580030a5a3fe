package org.unep.summary.merger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.merger.MergerGraph.Pair;
import org.unep.summary.merger.MergerGraph.Status;
import org.unep.summary.proceedings.Addresses;
import org.unep.summary.proceedings.Proceedings;
import org.unep.summary.proceedings.ReportedFinding;
import org.unep.summary.proceedings.Told.Consolidation;
import org.unep.summary.proceedings.Told.Proposal;
import org.unep.summary.proceedings.View;
import org.unep.summary.support.Stance;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Which proposals should be merged, and who suggests it, as a graph. */
@Schema(name = "MergerSuggestions", description = "Which proposals should be merged, and who suggests it, as a graph: from current positions, and from what breakouts reported.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MergerSuggestions(@Schema(description = "Code of the process.", examples = "unea-5-12") String process,
        @Schema(description = "Time of the latest event about the process that is reflected; null before the first.", nullable = true) @Nullable Instant asOf,
        @Schema(description = "The proposals that a suggestion concerns, by number.") List<Node> nodes,
        @Schema(description = "The pairs of them that should be merged.") List<Edge> edges,
        @Schema(description = "Suggestions of another wording for an open proposal.") List<Reformulation> reformulations,
        @Schema(description = "Whether there are earlier suggestions of mergers without a name than are shown: of each proposal the newest 20 are.") boolean moreUnnamed) {

    /** A proposal that a suggestion concerns. */
    @Schema(name = "MergerNode", description = "A proposal that a suggestion concerns.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Node(@Schema(description = "Id of the proposal.") UUID proposal,
            @Schema(description = "Its number in the process; null until it is tabled.", nullable = true) @Nullable Integer number,
            @Schema(description = "Its title by BCP 47 tag; empty for one that is not known here.") Map<String, String> title,
            @Schema(description = "Code of the process's cluster; null where it is in none.", nullable = true) @Nullable String cluster,
            @Schema(description = "Its state in its lifecycle, as the proposals service tells it; null for one that is not known here.", nullable = true, examples = "TABLED") @Nullable String status,
            @Schema(description = "Suggestions that do not say with what it should be merged.") List<View> suggestedWithout,
            @Schema(description = "Breakouts that reported suggestions of a merger; a report does not say with what.") List<ReportedFinding> reported) {
    }

    /** Two proposals that should be merged. */
    @Schema(name = "MergerEdge", description = "Two proposals that should be merged, and who suggests it.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Edge(
            @Schema(description = "Ids of the two, the smaller number first.", minItems = 2, maxItems = 2) List<UUID> proposals,
            @Schema(description = "OPEN while both can be merged. MERGED where a consolidation has joined them since. CLOSED where one of them is open no more and nothing came of it.") Status status,
            @Schema(description = "The consolidation that joined them; null unless the status is MERGED.", nullable = true) @Nullable Joined joined,
            @Schema(description = "How many governments suggest to merge these two, each once.") int governments,
            @Schema(description = "How many observers do, each once.") int observers,
            @Schema(description = "How many groups do, each as one and never as its members.") int groups,
            @Schema(description = "Who suggests it, and where.") List<Suggestion> suggestedBy) {
    }

    /** A consolidation that joined two proposals. */
    @Schema(name = "MergerJoined", description = "The consolidation that joined two proposals.")
    public record Joined(@Schema(description = "Id of the consolidation.") UUID consolidation,
            @Schema(description = "Absolute address at which the public can read it.") String href,
            @Schema(description = "Ids of its results.") List<UUID> results) {

        static @Nullable Joined of(@Nullable Consolidation act, Addresses addresses) {
            return act == null ? null : new Joined(act.id(), addresses.consolidation(act.id()), act.results());
        }
    }

    /** Somebody's suggestion of a merger. */
    @Schema(name = "MergerSuggestion", description = "Somebody's suggestion of a merger.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Suggestion(@Schema(description = "Who suggests it, where, and in which words.") View view,
            @Schema(description = "The ids of the proposals that it named, where one of them has been consolidated since and the edge joins what became of it. Shown, and not counted. Missing otherwise.") @Nullable List<UUID> named) {
    }

    /** Somebody's suggestion of another wording. */
    @Schema(name = "Reformulation", description = "Somebody's suggestion of another wording.")
    public record Reformulation(@Schema(description = "Id of the proposal.") UUID proposal,
            @Schema(description = "Its number in the process; null until it is tabled.", nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer number,
            @Schema(description = "Who suggests it, where, and in which words.") View view) {
    }

    static MergerSuggestions of(MergerGraph graph, @Nullable Instant asOf, Addresses addresses) {
        Proceedings told = graph.told();
        return new MergerSuggestions(told.process().code(), asOf,
                graph.nodes().stream().map(id -> node(graph, id, addresses)).toList(),
                graph.edges().stream().map(e -> edge(e, addresses)).toList(),
                told.stands().stream().filter(s -> s.position().stance() == Stance.REFORMULATE && told.isOpen(s.proposal()))
                        .map(s -> new Reformulation(s.proposal(), told.proposals().get(s.proposal()).number(),
                                View.of(s, addresses)))
                        .toList(),
                told.unquoted().views().values().stream().anyMatch(more -> more.containsKey(Stance.MERGE)));
    }

    private static Node node(MergerGraph graph, UUID id, Addresses addresses) {
        Proposal proposal = graph.told().proposals().get(id);
        return new Node(id, proposal == null ? null : proposal.number(), proposal == null ? Map.of() : proposal.title(),
                proposal == null ? null : proposal.cluster(), proposal == null ? null : proposal.status(),
                graph.alone().stream().filter(s -> s.proposal().equals(id)).map(s -> View.of(s, addresses)).toList(),
                graph.told().reportBacks().stream().flatMap(r -> r.findings().stream()
                        .filter(f -> f.proposal().equals(id) && f.stance() == Stance.MERGE)
                        .map(f -> ReportedFinding.of(r, f, addresses))).toList());
    }

    private static Edge edge(MergerGraph.Edge edge, Addresses addresses) {
        return new Edge(both(edge.pair()), edge.status(), Joined.of(edge.joined(), addresses), edge.count("GOVERNMENT"),
                edge.count("OBSERVER"), edge.count("GROUP"),
                edge.suggestions().stream().map(s -> new Suggestion(View.of(s.stand(), addresses),
                        s.named().equals(edge.pair()) ? null : both(s.named()))).toList());
    }

    private static List<UUID> both(Pair pair) {
        return List.of(pair.one(), pair.other());
    }
}
