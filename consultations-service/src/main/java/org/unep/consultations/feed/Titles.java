package org.unep.consultations.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.TreeMap;

/** Texts by language as those outside take them. */
final class Titles {

    private static final String ENGLISH = "en";

    private Titles() {
    }

    /**
     * By codes of two letters, as InforMEA has them. It refuses what has no English: then what there is stands there too.
     *
     * @param texts at least one, by BCP 47 tag
     */
    static Map<String, String> forInformea(Map<String, String> texts) {
        Map<String, String> shown = new TreeMap<>();
        texts.keySet().stream().sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(tag -> shown.putIfAbsent(Locale.forLanguageTag(tag).getLanguage(), texts.get(tag)));
        shown.putIfAbsent(ENGLISH, texts.get(any(texts)));
        return shown;
    }

    /** The tag of the text that a reader wants most, otherwise English, otherwise what there is. */
    static String tag(Map<String, String> texts, List<LanguageRange> wanted) {
        String found = Locale.lookupTag(wanted, texts.keySet());
        return found == null ? any(texts) : found;
    }

    /** The same, and its text. */
    static String text(Map<String, String> texts, List<LanguageRange> wanted) {
        return texts.get(tag(texts, wanted));
    }

    private static String any(Map<String, String> texts) {
        return texts.containsKey(ENGLISH) ? ENGLISH : new TreeMap<>(texts).firstKey();
    }
}
