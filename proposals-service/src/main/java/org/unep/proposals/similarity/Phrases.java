package org.unep.proposals.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The longest sequences of words, or of characters where there are no spaces, that two proposals share and that tell
 * something, as the first of them writes them. Only the first {@value #TOKENS} words or characters of each are looked at.
 */
final class Phrases {

    static final int TOKENS = 600;
    private static final int MOST = 5;
    private static final int LONGEST = 12;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern LETTER = Pattern.compile("[a-zA-Z0-9]+|[\\p{L}\\p{N}]\\p{M}*");

    /**
     * A word of a text.
     *
     * @param stem what it is compared by, blank in what separates title and text
     * @param weight how telling it is
     */
    record Token(int start, int end, String stem, double weight) {
    }

    private record Run(int start, int end, double weight) {
    }

    private Phrases() {
    }

    /** The words of a text as they are written, or its characters. */
    static Stream<MatchResult> words(String text, boolean spaced) {
        return (spaced ? WORD : LETTER).matcher(text).results().limit(TOKENS);
    }

    /** Splits a title and a text up. What stands between them belongs to no phrase. */
    static List<Token> tokens(String text, boolean spaced, Function<String, String> stem, Rarity rarity) {
        var tokens = new ArrayList<Token>();
        for (MatchResult word : words(text, spaced).toList()) {
            if (!tokens.isEmpty() && breaks(text.substring(tokens.get(tokens.size() - 1).end(), word.start()))) {
                tokens.add(new Token(word.start(), word.start(), "", 0));
            }
            String key = stem.apply(word.group());
            tokens.add(new Token(word.start(), word.end(), key, rarity.of(key)));
        }
        return tokens;
    }

    private static boolean breaks(String between) {
        return between.chars().anyMatch(c -> "\n.;:!?。；：！？؟".indexOf(c) >= 0);
    }

    /** The most telling phrases of the text that the other text has too. */
    static List<String> shared(String text, List<Token> tokens, List<Token> others, boolean spaced, Rarity rarity) {
        var kept = new ArrayList<Run>();
        var phrases = new ArrayList<String>();
        for (Run run : runs(tokens, others, spaced, rarity)) {
            String phrase = text.substring(tokens.get(run.start()).start(), tokens.get(run.end() - 1).end());
            boolean known = phrases.stream().anyMatch(p -> p.toLowerCase(Locale.ROOT).contains(phrase.toLowerCase(Locale.ROOT)))
                    || kept.stream().anyMatch(k -> k.start() < run.end() && run.start() < k.end());
            if (!known && phrases.size() < MOST && run.weight() >= (kept.isEmpty() ? 0 : kept.get(0).weight() / 4)) {
                kept.add(run);
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    private static List<Run> runs(List<Token> tokens, List<Token> others, boolean spaced, Rarity rarity) {
        var runs = new ArrayList<Run>();
        int[] before = new int[others.size() + 1];
        int[] longest = new int[tokens.size() + 1];
        for (int i = 1; i <= tokens.size(); i++) {
            int[] now = new int[others.size() + 1];
            for (int j = 1; j <= others.size(); j++) {
                String stem = tokens.get(i - 1).stem();
                now[j] = !stem.isEmpty() && stem.equals(others.get(j - 1).stem()) ? before[j - 1] + 1 : 0;
                longest[i] = Math.max(longest[i], now[j]);
            }
            before = now;
        }
        for (int i = 1; i <= tokens.size(); i++) {
            if (longest[i] > 0 && (i == tokens.size() || longest[i + 1] <= longest[i])) {
                Run run = run(tokens, i - longest[i], i, spaced, rarity);
                if (run.weight() > 0) {
                    runs.add(run);
                }
            }
        }
        runs.sort(Comparator.comparingDouble(Run::weight).reversed());
        return runs;
    }

    // what tells nothing is taken off both ends
    private static Run run(List<Token> tokens, int from, int to, boolean spaced, Rarity rarity) {
        int start = from;
        int end = Math.min(to, from + (spaced ? LONGEST : 2 * LONGEST));
        if (!spaced) {
            return new Run(start, end, weightOfCharacters(tokens.subList(start, end), rarity));
        }
        while (start < end && tokens.get(start).weight() == 0) {
            start++;
        }
        while (start < end && tokens.get(end - 1).weight() == 0) {
            end--;
        }
        return new Run(start, end, tokens.subList(start, end).stream().mapToDouble(Token::weight).sum());
    }

    private static double weightOfCharacters(List<Token> run, Rarity rarity) {
        double weight = run.stream().mapToDouble(Token::weight).sum();
        for (int i = 1; i < run.size(); i++) {
            weight += rarity.of(run.get(i - 1).stem() + run.get(i).stem());
        }
        return weight;
    }
}
