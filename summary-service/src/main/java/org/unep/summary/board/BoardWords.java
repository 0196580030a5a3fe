package org.unep.summary.board;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.unep.summary.rule.SupportRule;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;
import org.unep.summary.words.Phrases;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;

/**
 * The words of the board, for the page and for its script, which shows later states. Patterns keep their arguments in braces.
 *
 * @param numbers the digits of the language, as {@code Intl} calls them
 * @param narrow in percent: a narrower part of a bar has no number, one of half the width no mark either
 * @param levels what the levels of the rule are called, by BCP 47 tag
 * @param groups names of the groups, by BCP 47 tag
 * @param say patterns by their keys
 */
public record BoardWords(String language, String locale, String numbers, boolean rightToLeft, int narrow, int rule,
        Map<String, Map<String, String>> levels, Map<String, Map<String, String>> groups, List<Mark> marks,
        Map<Quantifier, String> quantifiers, Map<String, String> say) {

    /** How one kind of view is shown. */
    public record Mark(String style, String symbol, String meaning, List<Stance> stances) {
    }

    static BoardWords of(Shown shown, Phrases words) {
        String locale = words.say("locale");
        Map<String, Map<String, String>> levels = new LinkedHashMap<>();
        for (SupportRule.Level level : shown.rule().levels()) {
            levels.put(level.level(), level.phrase());
        }
        return new BoardWords(words.language(), locale, NumberingSystem.getInstance(ULocale.forLanguageTag(locale)).getName(),
                ULocale.forLanguageTag(words.language()).isRightToLeft(), WritingCards.NARROW, shown.rule().version(), levels,
                shown.groups(),
                Arrays.stream(Kind.values()).map(kind -> new Mark(kind.style(), kind.symbol(),
                        words.say(kind == Kind.MIXED ? "board.mixed" : "bar." + kind.style()), List.copyOf(kind.stances())))
                        .toList(),
                quantifiers(words), patterns(words));
    }

    private static Map<Quantifier, String> quantifiers(Phrases words) {
        Map<Quantifier, String> quantifiers = new EnumMap<>(Quantifier.class);
        for (Quantifier quantifier : Quantifier.values()) {
            quantifiers.put(quantifier, words.say("board.quantifier", "quantifier", quantifier.name()));
        }
        return quantifiers;
    }

    private static Map<String, String> patterns(Phrases words) {
        Map<String, String> say = new LinkedHashMap<>();
        say.put("governments", words.say("heading.governments"));
        say.put("observers", words.say("heading.observers"));
        say.put("spoke", words.say("board.spoke", "spoke", "{spoke}", "registered", "{registered}"));
        say.put("diverging", words.say("board.diverging"));
        say.put("assigned", words.say("board.assigned", "phrase", "{phrase}"));
        say.put("changed", words.say("board.changed", "proposal", "{proposal}", "now", "{now}", "before", "{before}"));
        say.put("foreign", words.say("in-language", "text", "{text}", "language", "{language}"));
        say.put("asOf", words.say("board.as-of", "at", "{at}"));
        say.put("rule", words.say("board.rule", "version", "{version}"));
        say.put("live", words.say("board.live"));
        say.put("lost", words.say("board.lost", "at", "{at}"));
        return say;
    }

    String meaning(Kind kind) {
        return marks.get(kind.ordinal()).meaning();
    }

    String quantifier(@Nullable Quantifier quantifier) {
        return quantifier == null ? meaning(Kind.MIXED) : quantifiers.getOrDefault(quantifier, quantifier.name());
    }
}
