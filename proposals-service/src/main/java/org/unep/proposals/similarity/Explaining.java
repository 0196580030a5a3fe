package org.unep.proposals.similarity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.proposals.similarity.Pairing.Pair;

/** Finds the words that tell a reader why two proposals count as alike. */
@ApplicationScoped
class Explaining {

    private final ProposalWords words;

    Explaining(ProposalWords words) {
        this.words = words;
    }

    /**
     * The reasons of all the pairs, each list with the best language first.
     *
     * @param pairs the pairs of the same two proposals, language by language
     * @param proposals all that are in them
     */
    List<List<Reason>> reasons(Collection<List<Pair>> pairs, Map<UUID, Compared> proposals) {
        Map<String, Map<String, String>> stems = stems(pairs, proposals);
        return pairs.stream().map(some -> some.stream()
                .map(pair -> Reason.of(pair, phrases(pair, proposals, stems)))
                .sorted(Comparator.comparingDouble(Reason::score).reversed()).toList()).toList();
    }

    private static List<String> phrases(Pair pair, Map<UUID, Compared> proposals, Map<String, Map<String, String>> stems) {
        boolean spaced = pair.one().words().spaced();
        Map<String, String> known = stems.getOrDefault(pair.one().words().language(), Map.of());
        // a word that is in no dictionary of its own, such as 'of', is still part of a phrase
        Function<String, String> stem = word -> {
            String folded = Fingerprint.folded(word, spaced);
            String own = known.getOrDefault(folded, folded);
            return own.isEmpty() ? folded : own;
        };
        String text = wording(pair.one(), proposals);
        return Phrases.shared(text, Phrases.tokens(text, spaced, stem, pair.rarity()),
                Phrases.tokens(wording(pair.other(), proposals), spaced, stem, pair.rarity()), spaced, pair.rarity());
    }

    // one question for each language, not for each pair
    private Map<String, Map<String, String>> stems(Collection<List<Pair>> pairs, Map<UUID, Compared> proposals) {
        var written = new HashMap<String, Set<String>>();
        pairs.stream().flatMap(List::stream).filter(pair -> pair.one().words().spaced()).forEach(pair -> Stream
                .of(pair.one(), pair.other())
                .forEach(one -> Phrases.words(wording(one, proposals), true).map(MatchResult::group)
                        .map(word -> Fingerprint.folded(word, true))
                        .forEach(written.computeIfAbsent(one.words().language(), l -> new HashSet<>())::add)));
        var stems = new HashMap<String, Map<String, String>>();
        written.forEach((language, some) -> stems.put(language, words.stems(language, new ArrayList<>(some))));
        return stems;
    }

    private static String wording(Fingerprint one, Map<UUID, Compared> proposals) {
        Compared proposal = proposals.get(one.words().proposal());
        return proposal == null ? "" : proposal.wording(one.words().tag());
    }
}
