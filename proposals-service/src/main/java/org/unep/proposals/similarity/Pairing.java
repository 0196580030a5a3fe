package org.unep.proposals.similarity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Finds the pairs that are alike among proposals in one language. Only proposals that share a telling word are compared;
 * for each proposal, the likeness to all others is summed up along the lists of who has which word. At most {@value #MOST}
 * pairs are kept, the best ones.
 */
final class Pairing {

    static final int MOST = 10_000;

    /** Two proposals that are alike; the one that was made first comes first. */
    record Pair(Fingerprint one, Fingerprint other, Likeness likeness, Rarity rarity) {
    }

    private record Entry(int proposal, double weight) {
    }

    private final List<Fingerprint> proposals;
    private final Rarity rarity;
    private double threshold; // rises to the worst pair kept, once there are enough
    private final Map<String, List<Entry>> having = new HashMap<>();
    private final PriorityQueue<Pair> best = new PriorityQueue<>(
            Comparator.comparingDouble((Pair pair) -> pair.likeness().score()));

    private Pairing(List<Fingerprint> proposals, Rarity rarity, double threshold) {
        this.proposals = proposals;
        this.rarity = rarity;
        this.threshold = threshold;
    }

    /** The pairs with at least this score, in no order. */
    static List<Pair> of(List<Fingerprint> proposals, Rarity rarity, double threshold) {
        var pairing = new Pairing(proposals, rarity, threshold);
        for (int i = 0; i < proposals.size(); i++) {
            pairing.pairWithEarlier(i);
        }
        return new ArrayList<>(pairing.best);
    }

    private void pairWithEarlier(int i) {
        Fingerprint one = proposals.get(i);
        double[] wording = new double[i];
        double[] title = new double[i];
        BitSet met = new BitSet(i);
        BitSet same = new BitSet(i);
        one.terms().forEach((term, weight) -> meet(i, term, weight, entry -> {
            wording[entry.proposal()] += weight * entry.weight();
            met.set(entry.proposal());
        }));
        one.titleTerms().forEach((term, weight) -> meet(i, "title " + term, weight,
                entry -> title[entry.proposal()] += weight * entry.weight()));
        // the very same words, even where none of them tells anything
        meet(i, "same " + one.sameness(), 1, entry -> same.set(entry.proposal()));
        met.or(same);
        met.stream().filter(other -> same.get(other) || canReach(title[other], wording[other]))
                .forEach(other -> keep(proposals.get(other), one, title[other], wording[other]));
    }

    // terms have no blanks, so the names of the lists cannot meet
    private void meet(int proposal, String list, double weight, Consumer<Entry> each) {
        List<Entry> entries = having.computeIfAbsent(list, l -> new ArrayList<>());
        entries.forEach(each);
        entries.add(new Entry(proposal, weight));
    }

    // the titles' sequences of characters, which take longest to compare, are half of their likeness
    private boolean canReach(double title, double wording) {
        return new Likeness((title + 1) / 2, wording).score() >= threshold - 1e-9;
    }

    private void keep(Fingerprint earlier, Fingerprint later, double title, double wording) {
        Likeness likeness = earlier.to(later, title, wording);
        if (likeness.score() < threshold
                || earlier.words().proposal().equals(later.words().proposal())) {
            return;
        }
        best.add(new Pair(earlier, later, likeness, rarity));
        if (best.size() > MOST) {
            best.poll();
            threshold = best.element().likeness().score();
        }
    }
}
