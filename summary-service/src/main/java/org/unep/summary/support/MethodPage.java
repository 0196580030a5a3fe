package org.unep.summary.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.unep.summary.rule.RuleInWords;
import org.unep.summary.rule.SupportRule;
import org.unep.summary.words.Phrases;

/**
 * How to compute the levels of a process anew, for readers: the rule in force in words, and one proposal worked through.
 *
 * @param title the process's
 * @param home absolute address of what this service says of the process
 * @param example null while nobody has spoken
 */
record MethodPage(String process, String title, String home, int version, List<Level> levels, @Nullable Example example) {

    /** @param words when it applies; null for the last level */
    record Level(String name, String phrase, @Nullable String words) {
    }

    /**
     * A proposal worked through.
     *
     * @param spoke how many governments spoke to it
     * @param inFavour how many of them are in favour
     * @param against how many of them are concerned or opposed
     */
    record Example(String proposal, @Nullable Integer number, String title, String level, List<Row> rows,
            List<Tally.Reported> reported, List<Trial> trials, int spoke, int inFavour, int against, boolean diverging) {
    }

    /** Who takes a stance. */
    record Row(Stance stance, Camp governments, Camp observers, Camp groups) {
    }

    /** How many, and their codes. */
    record Camp(int count, String codes) {

        static Camp of(Map<Stance, Set<String>> camp, Stance stance) {
            Set<String> codes = camp.getOrDefault(stance, Set.of());
            return new Camp(codes.size(), codes.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    /** A level held against the numbers. */
    record Trial(String name, boolean reached, boolean decides, List<Line> lines) {
    }

    /** A condition held against the numbers. */
    record Line(int depth, String at, String asks, String found, boolean holds) {
    }

    static MethodPage of(String process, String title, String home, SupportRule rule, Phrases words,
            Optional<Map.Entry<Support.Item, Tally>> example) {
        var inWords = new RuleInWords(words);
        return new MethodPage(process, title, home, rule.version(), rule.levels().stream().map(l -> new Level(l.level(),
                words.text(l.phrase()), l.when() == null ? null : inWords.of(l.when()))).toList(),
                example.map(e -> example(e.getKey(), e.getValue(), rule, words)).orElse(null));
    }

    private static Example example(Support.Item item, Tally tally, SupportRule rule, Phrases words) {
        List<Row> rows = Arrays.stream(Stance.values()).filter(Stance::isPosition)
                .map(s -> new Row(s, Camp.of(tally.governments(), s), Camp.of(tally.observers(), s),
                        Camp.of(tally.groups(), s)))
                .toList();
        List<Trial> trials = ExplainingSupport.tried(rule, tally).stream().map(t -> new Trial(t.level(), t.reached(),
                t.decides(), t.when() == null ? List.of() : t.when().flat().stream().map(MethodPage::line).toList())).toList();
        return new Example(item.proposal().toString(), item.number(), words.text(item.title()), item.level(), rows,
                tally.reported(), trials, item.governments().spoke(),
                Tally.count(tally.governments(), Set.of(Stance.SUPPORT, Stance.SUPPORT_WITH_CONDITIONS)),
                Tally.count(tally.governments(), Set.of(Stance.CONCERN, Stance.OPPOSE)), item.diverging());
    }

    private static Line line(Reason.Nested nested) {
        Reason reason = nested.reason();
        return new Line(nested.depth(), reason.at(), asks(reason), found(reason), reason.holds());
    }

    private static String asks(Reason reason) {
        return switch (reason.kind()) {
            case "all" -> "all of these";
            case "any" -> "at least one of these";
            case "not" -> "not this";
            case "reported" -> "sessions reporting " + codes(reason)
                    + (reason.quantifier() == null ? "" : " by " + reason.quantifier() + " or more") + ": " + bounds(reason);
            default -> reason.kind() + " at " + codes(reason) + ": " + bounds(reason);
        };
    }

    private static String bounds(Reason reason) {
        List<String> bounds = new ArrayList<>();
        if (reason.min() != null && reason.min() > 0) {
            bounds.add("at least " + reason.min());
        }
        if (reason.minShare() != null) {
            bounds.add("a share of at least " + reason.minShare().toPlainString());
        }
        return bounds.isEmpty() ? "any number" : String.join(" and ", bounds);
    }

    private static String codes(Reason reason) {
        return reason.stances() == null ? ""
                : reason.stances().stream().sorted().map(Stance::name).collect(Collectors.joining(" or "));
    }

    private static String found(Reason reason) {
        if (reason.count() == null) {
            return "";
        }
        return reason.spoke() == null ? reason.count().toString()
                : reason.share() == null ? "0 of 0 that spoke"
                        : String.format(Locale.ROOT, "%d of %d that spoke: %d / %d = %s", reason.count(), reason.spoke(),
                                reason.count(), reason.spoke(), reason.share().stripTrailingZeros().toPlainString());
    }

    /** The proposal from which most can be learnt: the one that most have spoken to, named or in a breakout. */
    static Optional<Support.Item> best(Support support) {
        return support.items().stream().filter(i -> heard(i) > 0).max(Comparator.comparingInt(MethodPage::heard));
    }

    private static int heard(Support.Item item) {
        return item.governments().spoke() + item.observers().spoke() + item.reported().size()
                + item.groups().values().stream().mapToInt(Set::size).sum();
    }
}
