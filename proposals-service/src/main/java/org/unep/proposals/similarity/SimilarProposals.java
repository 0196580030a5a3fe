package org.unep.proposals.similarity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.proposal.Status;
import org.unep.proposals.similarity.Pairing.Pair;

/** Finds proposals that read like one. */
@ApplicationScoped
class SimilarProposals {

    /**
     * What is looked for.
     *
     * @param language the primary language to compare in, null for all
     * @param statuses the statuses that the others may have
     * @param lineage whether those that the proposal came from and those that came of it count
     */
    record Search(@Nullable String language, Collection<Status> statuses, boolean lineage, double threshold, int limit) {
    }

    private final ProposalWords words;
    private final Explaining explaining;

    SimilarProposals(ProposalWords words, Explaining explaining) {
        this.words = words;
        this.explaining = explaining;
    }

    /** Public proposals of the same process, the most similar first. */
    List<SimilarView> to(Proposal proposal, Search search) {
        var byOther = new LinkedHashMap<UUID, List<Pair>>();
        words.of(proposal.id(), search.language()).stream().flatMap(own -> pairs(own, proposal.process(), search))
                .forEach(pair -> byOther.computeIfAbsent(pair.other().words().proposal(), o -> new ArrayList<>()).add(pair));
        List<List<Pair>> best = byOther.values().stream()
                .sorted(Comparator.comparingDouble(SimilarProposals::score).reversed()).limit(search.limit()).toList();
        var ids = Stream.concat(Stream.of(proposal.id()), best.stream().map(SimilarProposals::other)).toList();
        Map<UUID, Compared> proposals = words.compared(ids);
        List<List<Reason>> reasons = explaining.reasons(best, proposals);
        var views = new ArrayList<SimilarView>();
        for (int i = 0; i < best.size(); i++) {
            Compared other = proposals.get(other(best.get(i)));
            if (other != null) {
                views.add(SimilarView.of(other, reasons.get(i)));
            }
        }
        return views;
    }

    private Stream<Pair> pairs(Words own, String process, Search search) {
        Fingerprint first = Fingerprint.of(own, words.rarity(process, own.language(), own.terms()));
        List<Words> others = words.like(first, process, search.statuses(), search.lineage());
        Rarity rarity = words.rarity(process, own.language(),
                Stream.concat(Stream.of(own), others.stream()).flatMap(w -> w.terms().stream()).distinct().toList());
        Fingerprint one = Fingerprint.of(own, rarity);
        return others.stream().map(other -> Fingerprint.of(other, rarity))
                .map(other -> new Pair(one, other, one.to(other), rarity))
                .filter(pair -> pair.likeness().score() >= search.threshold() && pair.likeness().score() > 0);
    }

    private static double score(List<Pair> pairs) {
        return pairs.stream().mapToDouble(pair -> pair.likeness().score()).max().orElse(0);
    }

    private static UUID other(List<Pair> pairs) {
        return pairs.get(0).other().words().proposal();
    }
}
