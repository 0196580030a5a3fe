package org.unep.summary.document.akn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * What a version is called by the Akoma Ntoso naming convention: the work is the summary, an expression a version of it in a
 * language, a manifestation that as a file.
 *
 * @param process code of the process
 * @param language BCP 47 tag of the edition
 * @param original BCP 47 tag of the language that the version was drafted in
 * @param versions all up to this one, the oldest first
 */
public record Identified(String process, String language, String original, Instant drafted, List<Version> versions) {

    /**
     * A version and when it came about.
     *
     * @param number from 1
     */
    public record Version(int number, Instant createdAt) {
    }

    String work() {
        return "/akn/un/debateReport/" + day(drafted) + "/" + process + "-summary";
    }

    String expression() {
        return expression(language);
    }

    /** The expression that the others are written after. */
    String master() {
        return expression(original);
    }

    String manifestation() {
        return expression() + "/main.xml";
    }

    Version version() {
        return versions.get(versions.size() - 1);
    }

    boolean isOriginal() {
        return language.equals(original);
    }

    /** ISO 639-2. */
    String code() {
        return code(language);
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    // several versions may come about on one day: the number tells them apart
    private String expression(String tag) {
        return work() + "/" + code(tag) + "@" + day(version().createdAt()) + "/ver" + version().number();
    }

    private static String code(String tag) {
        return Locale.forLanguageTag(tag).getISO3Language();
    }
}
