package org.unep.summary.words;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

/**
 * Everything that the system itself writes, in one language: the bundle {@code messages/summary_<language>.properties}
 * holds ICU message patterns, and plurals, lists, dates and the order of names follow the language. One per document: not
 * safe for several threads.
 */
public final class Phrases {

    /** BCP 47 tags of the languages that there is a bundle in, the original of a draft first. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");

    private static final String ORIGINAL = LANGUAGES.get(0);
    private static final ResourceBundle.Control ONE_FILE = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String language;
    private final ULocale locale;
    private final ResourceBundle bundle;
    private final Collator collator;
    private final Map<String, Wording> patterns = new HashMap<>();

    private Phrases(String language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("messages.summary", Locale.forLanguageTag(language), ONE_FILE);
        this.locale = ULocale.forLanguageTag(bundle.getString("locale"));
        this.collator = Collator.getInstance(locale);
    }

    /** @throws java.util.MissingResourceException where there is no bundle in the language */
    public static Phrases in(String language) {
        return new Phrases(language);
    }

    /** BCP 47 tag. */
    public String language() {
        return language;
    }

    /** What the language calls itself. */
    public String languageName() {
        return ULocale.forLanguageTag(language).getDisplayLanguage(locale);
    }

    /** Whether the language is written from right to left. */
    public boolean isRightToLeft() {
        return locale.isRightToLeft();
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /**
     * Fills the pattern with arguments given as name, value, name, value. A text of another direction than the language's is
     * isolated. What the language does not have yet is said in English, and marked.
     */
    public String say(String key, Object... arguments) {
        if (!bundle.containsKey(key)) {
            return text(Map.of(ORIGINAL, in(ORIGINAL).say(key, arguments)));
        }
        Wording wording = patterns.computeIfAbsent(key, k -> Wording.of(bundle.getString(k), locale));
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            Object value = arguments[i + 1];
            boolean written = value instanceof String && !wording.choosing().contains(arguments[i]);
            named.put((String) arguments[i], written ? isolated((String) value) : value);
        }
        return wording.format().format(named);
    }

    /** @param choosing names of the arguments that choose among wordings and are not written themselves */
    private record Wording(MessageFormat format, Set<String> choosing) {

        static Wording of(String pattern, ULocale locale) {
            var parts = new MessagePattern(pattern);
            return new Wording(new MessageFormat(pattern, locale), IntStream.range(0, parts.countParts())
                    .filter(i -> parts.getPart(i).getType() == MessagePattern.Part.Type.ARG_START
                            && parts.getPart(i).getArgType() == MessagePattern.ArgType.SELECT)
                    .mapToObj(i -> parts.getSubstring(parts.getPart(i + 1))).collect(Collectors.toSet()));
        }
    }

    /** One, two and three. */
    public String and(Collection<String> items) {
        return ListFormatter.getInstance(locale).format(isolated(items));
    }

    /** One, two or three. */
    public String or(Collection<String> items) {
        return ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE).format(isolated(items));
    }

    /** One; two; three: for parts of a sentence that have commas themselves. */
    public String series(Collection<String> items) {
        return String.join(bundle.getString("separator"), isolated(items));
    }

    /** Sentences one after another. */
    public String sentences(Collection<String> sentences) {
        return String.join(bundle.getString("sentence-separator"), sentences);
    }

    /** Orders names as readers of the language expect; equal ones by code points, so that the order is always the same. */
    public Comparator<String> order() {
        return collator::compare;
    }

    /** Each once, in the order of the language. */
    public List<String> sorted(Collection<String> names) {
        return names.stream().distinct().sorted(order().thenComparing(Comparator.naturalOrder())).toList();
    }

    /**
     * A text as readers of this language get it.
     *
     * @param text with the mark of its language, where that is another
     * @param language BCP 47 tag of the language that the text is in
     */
    public record Read(String text, String language) {
    }

    /** The text as {@link #read} has it, for where no tag can stand beside it. */
    public String text(Map<String, String> texts) {
        return read(texts).text();
    }

    /**
     * The text in this language, whatever its region or script. Where there is none: in English, or else in the first of the
     * languages that it has by tag, marked with that tag. The script of the board chooses by the same order.
     */
    public Read read(Map<String, String> texts) {
        var sorted = new TreeMap<>(texts);
        return sorted.entrySet().stream().filter(e -> isOwn(e.getKey()))
                .min(Comparator.comparing(e -> !e.getKey().equalsIgnoreCase(language)))
                .map(e -> new Read(e.getValue(), e.getKey()))
                .orElseGet(() -> sorted.entrySet().stream()
                        .min(Comparator.comparing(e -> !ULocale.forLanguageTag(e.getKey()).getLanguage().equals(ORIGINAL)))
                        .map(e -> new Read(say("in-language", "text", e.getValue(), "language", e.getKey()), e.getKey()))
                        .orElseGet(() -> new Read("", language)));
    }

    private boolean isOwn(String tag) {
        return ULocale.forLanguageTag(tag).getLanguage().equals(locale.getLanguage());
    }

    private List<String> isolated(Collection<String> texts) {
        return texts.stream().map(this::isolated).toList();
    }

    private String isolated(String text) {
        return Isolation.within(locale.isRightToLeft(), text);
    }

    /** A day. */
    public String date(LocalDate day) {
        return dates("yMMMMd").format(midnight(day));
    }

    /** The day, in UTC. */
    public String day(Instant instant) {
        return dates("yMMMMd").format(Date.from(instant));
    }

    /** Day, hour and minute, in UTC. */
    public String time(Instant instant) {
        return dates("yMMMMdHm").format(Date.from(instant));
    }

    /** From a day to a day; one day where they are the same or the second is not known. */
    public String period(LocalDate from, @Nullable LocalDate to) {
        if (to == null || to.equals(from)) {
            return date(from);
        }
        var format = DateIntervalFormat.getInstance(bundle.getString("period"), locale);
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
