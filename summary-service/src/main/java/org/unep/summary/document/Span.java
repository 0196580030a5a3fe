package org.unep.summary.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.ibm.icu.util.ULocale;

/**
 * Words of one language within a text, so that they are read aloud, and set, as that language is. Words of the record that
 * are not in the language of the document stand in it with the tag of theirs, as {@code “Bonjour [fr]”}.
 *
 * @param language BCP 47 tag; null where it is that of the document
 */
public record Span(String text, @Nullable String language) {

    private static final Pattern MARKED = Pattern.compile(
            "(?:(?<=[“«„「『]\\s?)(?=\\S)[^“”«»„「」『』]+|(?<=^[^:.“«„「『]{1,60}[:.：]\\s?)(?=\\S)[^“”«»„「」『』]+)(?= \\[([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)])");

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return language != null && ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }

    /** @param language of the whole text, where it is not that of the document */
    static List<Span> of(String text, @Nullable String language) {
        if (language != null || !text.contains(" [")) {
            return List.of(new Span(text, language));
        }
        List<Span> spans = new ArrayList<>();
        int end = 0;
        for (Matcher marked = MARKED.matcher(text); marked.find(); end = marked.end()) {
            add(spans, text.substring(end, marked.start()), null);
            add(spans, marked.group(), marked.group(1));
        }
        add(spans, text.substring(end), null);
        return spans;
    }

    private static void add(List<Span> spans, String text, @Nullable String language) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, language));
        }
    }
}
