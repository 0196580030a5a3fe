package org.unep.summary.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;

/** Every bundle says everything that the English one says, as its language needs it. */
class EveryLanguageTest {

    /** Alike in both languages, and meant to be. */
    private static final Map<String, Set<String>> ALIKE = Map.of(
            "fr", Set.of("heading.consultations", "page.sources", "page.source", "disposition.in"),
            "es", Set.of("proposal.unnumbered", "lineage.input", "about.rung-phrase", "comparison.false"),
            "zh", Set.of("proposal.unnumbered", "about.rung-phrase"),
            "ru", Set.of(), "ar", Set.of());
    /** Nothing but arguments and signs; keys in every language. */
    private static final Set<String> WITHOUT_WORDS = Set.of("period", "in-language", "separator", "sentence-separator",
            "heading.proposal-short", "source.statement", "priorities.item", "comparison.value.count", "page.bar",
            "page.bar-part");

    private static final Map<String, String> ENGLISH = bundle("en");

    static List<String> languages() {
        return Phrases.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysNeitherMoreNorLessThanEnglish(String language) {
        var missing = new TreeSet<>(ENGLISH.keySet());
        missing.removeAll(bundle(language).keySet());
        var superfluous = new TreeSet<>(bundle(language).keySet());
        superfluous.removeAll(ENGLISH.keySet());
        assertEquals("missing [], superfluous []", "missing " + missing + ", superfluous " + superfluous);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPatternIsOne(String language) {
        List<String> broken = new ArrayList<>();
        bundle(language).forEach((key, value) -> {
            try {
                new MessagePattern(value);
            } catch (RuntimeException e) {
                broken.add(key + ": " + e.getMessage());
            }
        });
        assertEquals(List.of(), broken);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPatternTakesTheArgumentsOfTheEnglishOne(String language) {
        List<String> other = new ArrayList<>();
        bundle(language).forEach((key, value) -> {
            Set<String> wanted = arguments(ENGLISH.getOrDefault(key, value));
            if (!arguments(value).equals(wanted)) {
                other.add(key + ": " + arguments(value) + " instead of " + wanted);
            }
        });
        assertEquals(List.of(), other);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPluralHasTheFormsOfTheLanguage(String language) {
        var forms = new TreeSet<>(PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords());
        List<String> incomplete = new ArrayList<>();
        bundle(language).forEach((key, value) -> plurals(value).forEach(plural -> {
            if (!plural.equals(forms)) {
                incomplete.add(key + ": " + plural + " instead of " + forms);
            }
        }));
        assertEquals(List.of(), incomplete);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsLeftInEnglish(String language) {
        var english = new TreeSet<String>();
        bundle(language).forEach((key, value) -> {
            if (!language.equals("en") && value.equals(ENGLISH.get(key)) && !WITHOUT_WORDS.contains(key)
                    && !ALIKE.get(language).contains(key)) {
                english.add(key);
            }
        });
        assertEquals(Set.of(), english);
    }

    private static Set<String> arguments(String pattern) {
        var arguments = new TreeSet<String>();
        var parts = new MessagePattern(pattern);
        for (int i = 0; i < parts.countParts(); i++) {
            if (parts.getPartType(i) == Part.Type.ARG_NAME) {
                arguments.add(parts.getSubstring(parts.getPart(i)));
            }
        }
        return arguments;
    }

    private static List<Set<String>> plurals(String pattern) {
        var parts = new MessagePattern(pattern);
        List<Set<String>> plurals = new ArrayList<>();
        for (int i = 0; i < parts.countParts(); i++) {
            if (parts.getPartType(i) == Part.Type.ARG_START && parts.getPart(i).getArgType() == ArgType.PLURAL) {
                forms(parts, i, plurals);
            }
        }
        return plurals;
    }

    // one that only tells certain numbers from all others, and prints none, needs but one form in every language
    private static void forms(MessagePattern parts, int plural, List<Set<String>> plurals) {
        var forms = new TreeSet<String>();
        boolean exact = false;
        boolean prints = false;
        for (int i = plural + 1; i < parts.getLimitPartIndex(plural); i++) {
            Part part = parts.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                boolean number = parts.getSubstring(part).startsWith("=");
                exact |= number;
                if (!number) {
                    forms.add(parts.getSubstring(part));
                }
                i = parts.getLimitPartIndex(number ? i + 2 : i + 1);
                prints |= parts.getPatternString().substring(part.getLimit(), parts.getPart(i).getIndex()).contains("#");
            }
        }
        if (prints || !exact || forms.size() > 1) {
            plurals.add(forms);
        }
    }

    private static Map<String, String> bundle(String language) {
        try (var in = new InputStreamReader(
                EveryLanguageTest.class.getResourceAsStream("/messages/summary_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(in);
            var bundle = new TreeMap<String, String>();
            properties.forEach((key, value) -> bundle.put((String) key, (String) value));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
