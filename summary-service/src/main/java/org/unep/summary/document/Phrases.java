package org.unep.summary.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

/**
 * Everything that the system itself writes, in one language: the bundle {@code messages/summary_<language>.properties}
 * holds ICU message patterns, and plurals, lists, dates and the order of names follow the language. One per document: not
 * safe for several threads.
 */
final class Phrases {

    private static final ResourceBundle.Control ONE_FILE = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String language;
    private final ULocale locale;
    private final ResourceBundle bundle;
    private final Collator collator;
    private final Map<String, MessageFormat> patterns = new HashMap<>();

    private Phrases(String language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("messages.summary", Locale.forLanguageTag(language), ONE_FILE);
        this.locale = ULocale.forLanguageTag(bundle.getString("locale"));
        this.collator = Collator.getInstance(locale);
    }

    /** @throws java.util.MissingResourceException where there is no bundle in the language */
    static Phrases in(String language) {
        return new Phrases(language);
    }

    String language() {
        return language;
    }

    /** Fills the pattern with arguments given as name, value, name, value. */
    String say(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return patterns.computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), locale)).format(named);
    }

    /** One, two and three. */
    String and(Collection<String> items) {
        return ListFormatter.getInstance(locale).format(items);
    }

    /** One, two or three. */
    String or(Collection<String> items) {
        return ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE).format(items);
    }

    /** Orders names as readers of the language expect; equal ones by code points, so that the order is always the same. */
    Comparator<String> order() {
        return collator::compare;
    }

    List<String> sorted(Collection<String> names) {
        return names.stream().distinct().sorted(order().thenComparing(Comparator.naturalOrder())).toList();
    }

    /** The text in this language; another language is marked with its tag. */
    String text(Map<String, String> texts) {
        String own = texts.get(language);
        if (own != null) {
            return own;
        }
        return new TreeMap<>(texts).entrySet().stream().findFirst()
                .map(e -> say("in-language", "text", e.getValue(), "language", e.getKey())).orElse("");
    }

    String date(LocalDate day) {
        return dates("yMMMMd").format(midnight(day));
    }

    String day(Instant instant) {
        return dates("yMMMMd").format(Date.from(instant));
    }

    String time(Instant instant) {
        return dates("yMMMMdHm").format(Date.from(instant));
    }

    String period(LocalDate from, @Nullable LocalDate to) {
        if (to == null || to.equals(from)) {
            return date(from);
        }
        var format = DateIntervalFormat.getInstance("yMMMMd", locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(midnight(from).getTime(), midnight(to).getTime()));
    }

    private DateFormat dates(String skeleton) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    private static Date midnight(LocalDate day) {
        return new Date(day.toEpochDay() * 86_400_000L);
    }
}
