package org.unep.summary.priority;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.unep.summary.priority.Priorities.Broadest;
import org.unep.summary.priority.Priorities.Reason;
import org.unep.summary.rule.Factor;
import org.unep.summary.rule.SupportRule;
import org.unep.summary.support.Support;
import org.unep.summary.words.Phrases;

/**
 * Scores proposals as a delegate would with paper and pencil: each value is rounded once, to four decimals, and so is the
 * score; in between everything is exact. Binary fractions have no part in it.
 */
record Ranking(Support support, SupportRule rule, List<String> levels, Broadest broadest, List<Candidate> ranked) {

    private static final int DECIMALS = 4;

    static Ranking of(Support support, SupportRule rule) {
        List<String> levels = rule.supportiveLevels();
        List<Candidate> candidates = support.items().stream().filter(i -> levels.contains(i.level())).map(Candidate::of)
                .filter(Candidate::hasSupport).toList();
        Broadest broadest = new Broadest(
                candidates.stream().mapToLong(c -> c.breadth().groupsAndBreakouts()).max().orElse(0),
                candidates.stream().mapToInt(c -> c.breadth().governments()).max().orElse(0));
        Ranking unsorted = new Ranking(support, rule, levels, broadest, candidates);
        return new Ranking(support, rule, levels, broadest, candidates.stream().sorted(unsorted.readiest()).toList());
    }

    private Comparator<Candidate> readiest() {
        return Comparator.comparing(this::score).reversed()
                .thenComparing(c -> c.item().number(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(c -> c.item().proposal());
    }

    BigDecimal score(Candidate candidate) {
        return Arrays.stream(Factor.values()).map(f -> contribution(candidate, f)).reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(rule.weights().sum(), DECIMALS, RoundingMode.HALF_UP);
    }

    private BigDecimal contribution(Candidate candidate, Factor factor) {
        return value(candidate, factor).multiply(rule.weights().of(factor));
    }

    private BigDecimal value(Candidate candidate, Factor factor) {
        return switch (factor) {
            case LEVEL -> fraction(levels.size() - levels.indexOf(candidate.item().level()), levels.size());
            case BREADTH -> breadth(candidate);
            case DIVERGENCE -> fraction(candidate.item().diverging() ? 0 : 1, 1);
            case OPEN_QUESTIONS -> fraction(1, 1 + candidate.open().total());
        };
    }

    // the mean of two shares over one denominator, so that it is rounded once
    private BigDecimal breadth(Candidate candidate) {
        long voices = Math.max(1, broadest.groupsAndBreakouts());
        long governments = Math.max(1, broadest.governments());
        return fraction(candidate.breadth().groupsAndBreakouts() * governments + candidate.breadth().governments() * voices,
                2 * voices * governments);
    }

    private static BigDecimal fraction(long of, long whole) {
        return BigDecimal.valueOf(of).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    /** The ranks with their reasons, told in each of the languages. */
    Priorities told(List<Phrases> words) {
        List<Priorities.Item> items = new ArrayList<>();
        for (Candidate c : ranked) {
            Support.Item item = c.item();
            items.add(new Priorities.Item(items.size() + 1, score(c), item.proposal(), item.number(), item.title(),
                    item.level(), item.diverging(), c.breadth(), c.open(),
                    Arrays.stream(Factor.values()).map(f -> new Reason(f, value(c, f), rule.weights().of(f), contribution(c, f),
                            texts(c, f, words))).toList()));
        }
        return new Priorities(support.process(), support.asOf(), rule.isCandidate() ? null : rule.version(), rule.weights(),
                levels, broadest,
                List.copyOf(items));
    }

    private Map<String, String> texts(Candidate candidate, Factor factor, List<Phrases> words) {
        Map<String, String> texts = new LinkedHashMap<>();
        words.forEach(w -> texts.put(w.language(), w.say("reason." + factor, numbers(candidate, factor, w))));
        return texts;
    }

    private Object[] numbers(Candidate c, Factor factor, Phrases words) {
        return switch (factor) {
            case LEVEL -> new Object[] { "phrase", words.text(c.item().phrase()), "place",
                    levels.indexOf(c.item().level()) + 1, "levels", levels.size() };
            case BREADTH -> new Object[] { "groups", c.breadth().groups(), "breakouts", c.breadth().breakouts(), "governments",
                    c.breadth().governments(), "voices", c.breadth().groupsAndBreakouts(), "mostVoices",
                    broadest.groupsAndBreakouts(), "mostGovernments", broadest.governments() };
            case DIVERGENCE -> new Object[] { "spoke", c.item().governments().spoke(), "diverging",
                    c.item().diverging() ? "yes" : "no", "inFavour", c.breadth().governments(), "against",
                    c.item().governments().concern() + c.item().governments().oppose() };
            case OPEN_QUESTIONS -> new Object[] { "governments", c.open().governments(), "groups", c.open().groups(),
                    "breakouts", c.open().breakouts(), "n", c.open().total() };
        };
    }
}
