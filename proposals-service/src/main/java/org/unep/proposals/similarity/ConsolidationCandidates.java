package org.unep.proposals.similarity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.similarity.CandidatesView.PairView;
import org.unep.proposals.similarity.Pairing.Pair;

/** Groups the open proposals of a process that read alike. */
@ApplicationScoped
class ConsolidationCandidates {

    private record Ends(UUID one, UUID other) {
    }

    private record Group(List<UUID> proposals, List<List<Pair>> pairs) {
    }

    private final ProposalWords words;
    private final Explaining explaining;

    ConsolidationCandidates(ProposalWords words, Explaining explaining) {
        this.words = words;
        this.explaining = explaining;
    }

    /** The groups with the most similar pairs first. */
    List<CandidatesView> of(String process, @Nullable String cluster, double threshold, int limit) {
        List<Group> groups = groups(pairs(process, cluster, threshold)).stream().limit(limit).toList();
        Map<UUID, Compared> proposals = words
                .compared(groups.stream().flatMap(group -> mentioned(group).stream()).distinct().toList());
        return groups.stream().map(group -> view(group, proposals)).toList();
    }

    // the pairs of the same two proposals, language by language; the most similar two first
    private List<List<Pair>> pairs(String process, @Nullable String cluster, double threshold) {
        var byEnds = new LinkedHashMap<Ends, List<Pair>>();
        words.ofOpen(process, cluster).stream().collect(Collectors.groupingBy(Words::language)).forEach((language, some) -> {
            Rarity rarity = words.rarity(process, language, some.stream().flatMap(w -> w.terms().stream()).distinct().toList());
            List<Fingerprint> fingerprints = some.stream().map(w -> Fingerprint.of(w, rarity)).toList();
            Pairing.of(fingerprints, rarity, threshold).forEach(pair -> byEnds
                    .computeIfAbsent(new Ends(pair.one().words().proposal(), pair.other().words().proposal()),
                            e -> new ArrayList<>())
                    .add(pair));
        });
        return byEnds.values().stream().sorted(Comparator.comparingDouble(ConsolidationCandidates::score).reversed()
                .thenComparing(pairs -> pairs.get(0).one().words().proposal())
                .thenComparing(pairs -> pairs.get(0).other().words().proposal())).toList();
    }

    // groups and their pairs keep the order of the pairs
    private static List<Group> groups(List<List<Pair>> pairs) {
        var leaders = new HashMap<UUID, UUID>();
        pairs.forEach(some -> leaders.put(leader(leaders, some.get(0).one().words().proposal()),
                leader(leaders, some.get(0).other().words().proposal())));
        var byLeader = new LinkedHashMap<UUID, List<List<Pair>>>();
        pairs.forEach(some -> byLeader
                .computeIfAbsent(leader(leaders, some.get(0).one().words().proposal()), l -> new ArrayList<>()).add(some));
        return byLeader.values().stream().map(some -> new Group(new ArrayList<>(ends(some)), some)).toList();
    }

    private static UUID leader(Map<UUID, UUID> leaders, UUID proposal) {
        UUID leader = proposal;
        for (UUID next = leaders.get(leader); next != null && !next.equals(leader); next = leaders.get(leader)) {
            leaders.put(proposal, next);
            leader = next;
        }
        return leader;
    }

    private CandidatesView view(Group group, Map<UUID, Compared> proposals) {
        List<List<Pair>> shown = group.pairs().stream().limit(CandidatesView.MOST_PAIRS).toList();
        List<List<Reason>> reasons = explaining.reasons(shown, proposals);
        var pairs = new ArrayList<PairView>();
        for (int i = 0; i < shown.size(); i++) {
            Pair pair = shown.get(i).get(0);
            pairs.add(PairView.of(pair.one().words().proposal(), pair.other().words().proposal(), reasons.get(i)));
        }
        return new CandidatesView(pairs.get(0).score(), group.proposals().size(),
                group.proposals().stream().limit(CandidatesView.MOST_PROPOSALS).map(proposals::get).toList(), pairs);
    }

    private static TreeSet<UUID> mentioned(Group group) {
        var mentioned = ends(group.pairs().subList(0, Math.min(CandidatesView.MOST_PAIRS, group.pairs().size())));
        group.proposals().stream().limit(CandidatesView.MOST_PROPOSALS).forEach(mentioned::add);
        return mentioned;
    }

    private static TreeSet<UUID> ends(Collection<List<Pair>> pairs) {
        return pairs.stream().map(some -> some.get(0))
                .flatMap(pair -> Stream.of(pair.one().words().proposal(), pair.other().words().proposal()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static double score(List<Pair> pairs) {
        return pairs.stream().mapToDouble(pair -> pair.likeness().score()).max().orElse(0);
    }
}
