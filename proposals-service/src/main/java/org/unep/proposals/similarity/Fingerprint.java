package org.unep.proposals.similarity;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is compared of a proposal in one language: its {@value #KEY_TERMS} most telling words, its title's words, and the
 * sequences of characters of its title. A word weighs by its {@link Rarity}, by its number in the text (1 + ln n) and by 2
 * more where the title has it.
 *
 * @param titleGrams hashes in ascending order, since every pair of proposals with a telling word in common compares them
 */
record Fingerprint(Words words, Map<String, Double> terms, Map<String, Double> titleTerms, int[] titleGrams,
        String title) {

    static final int KEY_TERMS = 64;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static Fingerprint of(Words words, Rarity rarity) {
        String title = folded(words.title(), words.spaced());
        Map<String, Double> terms = IntStream.range(0, words.terms().size()).boxed()
                .map(i -> Map.entry(words.terms().get(i), weight(words, i) * rarity.of(words.terms().get(i))))
                .filter(term -> term.getValue() > 0)
                .sorted(Comparator.comparing((Map.Entry<String, Double> term) -> -term.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(KEY_TERMS).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, Double> titleTerms = words.terms().subList(0, words.inTitle()).stream()
                .collect(Collectors.toMap(term -> term, rarity::of));
        return new Fingerprint(words, unit(terms), unit(titleTerms), grams(title, words.spaced()), title);
    }

    /** The two are alike in this; proposals that say the very same are wholly alike, however many others say it. */
    Likeness to(Fingerprint other) {
        return to(other, cosine(titleTerms, other.titleTerms), cosine(terms, other.terms));
    }

    /** The same where the cosines of the titles and of the wordings are known already. */
    Likeness to(Fingerprint other, double titles, double wordings) {
        return isSameAs(other) ? new Likeness(1, 1)
                : new Likeness((Math.min(1, titles) + gramsInCommon(other)) / 2, Math.min(1, wordings));
    }

    // of the sequences of characters in either title, those in both
    private double gramsInCommon(Fingerprint other) {
        int common = 0;
        for (int i = 0, j = 0; i < titleGrams.length && j < other.titleGrams.length;) {
            int order = Integer.compare(titleGrams[i], other.titleGrams[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common == 0 ? 0 : (double) common / (titleGrams.length + other.titleGrams.length - common);
    }

    /** What equals in proposals that have the same words equally often. */
    int sameness() {
        return Objects.hash(title, words.terms(), words.counts());
    }

    private boolean isSameAs(Fingerprint other) {
        return title.equals(other.title) && words.terms().equals(other.words.terms())
                && words.counts().equals(other.words.counts());
    }

    private static double weight(Words words, int term) {
        int count = words.counts().get(term);
        return (term < words.inTitle() ? 2 : 0) + (count > 0 ? 1 + Math.log(count) : 0);
    }

    // sorted, so that sums are the same to the last digit whichever of two is compared with which
    private static Map<String, Double> unit(Map<String, Double> weights) {
        double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sorted().sum());
        var unit = new TreeMap<String, Double>();
        weights.forEach((term, weight) -> unit.put(term, length == 0 ? 0 : weight / length));
        return unit;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double sum = 0;
        for (var term : one.entrySet()) {
            sum += term.getValue() * other.getOrDefault(term.getKey(), 0.0);
        }
        return Math.min(1, sum);
    }

    /** Without case, accents and punctuation. */
    static String folded(String text, boolean spaced) {
        String plain = Normalizer.normalize(text, spaced ? Normalizer.Form.NFKD : Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(spaced ? MARKS.matcher(plain).replaceAll("") : plain).replaceAll(" ").strip();
    }

    // as pg_trgm does, three characters with blanks around words; two where there are no spaces
    private static int[] grams(String folded, boolean spaced) {
        var grams = new HashSet<String>();
        for (String word : folded.split(" ")) {
            List<String> letters = (spaced ? "  " + word + " " : word).codePoints().mapToObj(Character::toString).toList();
            int size = spaced ? 3 : Math.min(2, letters.size());
            for (int i = 0; i + size <= letters.size(); i++) {
                grams.add(String.join("", letters.subList(i, i + size)));
            }
        }
        return grams.stream().filter(gram -> !gram.isBlank()).mapToInt(String::hashCode).sorted().distinct().toArray();
    }
}
