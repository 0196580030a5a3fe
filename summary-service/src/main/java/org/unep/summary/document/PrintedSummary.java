package org.unep.summary.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.summary.document.SummaryDocument.Sentence;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.document.SummaryDocument.Table;
import org.unep.summary.words.Phrases;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.util.ULocale;

/**
 * A version as the templates of all text formats print it: sections one after another with the level of their heading, and
 * every source numbered where it is first cited.
 */
public final class PrintedSummary {

    private static final int TOP = 2;

    /** @param level of the heading, from 2: the title of the document has 1 */
    public record Part(int level, String id, String heading, @Nullable SupportBars bars, List<Cited> sentences,
            List<Table> tables) {

        /** The same as Markdown marks it. */
        public String mark() {
            return "#".repeat(level);
        }

        /** Whether it stands in the table of contents. */
        public boolean isListed() {
            return level == TOP || bars != null;
        }
    }

    /**
     * A sentence with the numbers of its sources.
     *
     * @param replaced what to tell of the computed sentence that it stands in the place of, or null
     */
    public record Cited(Sentence sentence, String origin, List<Integer> notes, @Nullable String replaced) {
    }

    /**
     * A correction of a final version, which leaves its text as it is: to be shown before the text in every format.
     *
     * @param heading which corrigendum it is, of which day, and why it was issued
     * @param corrections what now reads otherwise, a sentence each, in words
     */
    public record Notice(int number, String heading, List<String> corrections) {
    }

    /** A source under its number. */
    public record Note(int number, Source source) {
    }

    private final Edition edition;
    private final SummaryDocument document;
    private final Phrases words;
    private final Map<Source, Integer> numbers = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Notice> notices;

    private PrintedSummary(Edition edition, SummaryDocument document, List<Notice> notices) {
        this.edition = edition;
        this.document = document;
        this.words = Phrases.in(document.language());
        this.notices = notices;
    }

    /** An edition as it was before any corrigendum; {@link PrintingEditions} knows those. */
    static PrintedSummary of(Edition edition, ObjectMapper json) {
        return of(edition, json, List.of());
    }

    static PrintedSummary of(Edition edition, ObjectMapper json, List<Notice> notices) {
        var printed = new PrintedSummary(edition, edition.document(json), notices);
        printed.document.sections().forEach(section -> printed.add(section, TOP));
        return printed;
    }

    private void add(SummaryDocument.Section section, int level) {
        parts.add(new Part(level, section.id(), section.heading(),
                section.support() == null ? null : SupportBars.of(section.support(), words),
                section.sentences().stream().map(this::cited).toList(), section.tables()));
        section.sections().forEach(inner -> add(inner, level + 1));
    }

    private Cited cited(Sentence sentence) {
        return new Cited(sentence, origin(sentence), sentence.sources().stream()
                .map(source -> numbers.computeIfAbsent(source, s -> numbers.size() + 1)).toList(),
                sentence.replaced() == null ? null : words.say("page.replaced", "text", sentence.replaced().text()));
    }

    private String origin(Sentence sentence) {
        return say(sentence.reflection() == null ? "origin." + sentence.origin() : "origin.reflection");
    }

    /** Fixed wording of the printed document, in its language. */
    public String say(String key) {
        return words.say(key);
    }

    /** The status of the version, and what it was computed by and from. */
    public String edition() {
        return words.say("page.edition", "status", document.status(), "version", String.valueOf(document.ruleVersion()),
                "known", document.asOf() == null ? "no" : "yes",
                "at", document.asOf() == null ? "" : words.time(document.asOf()));
    }

    /** Which version this is, in which language, and the hash by which anyone can check it. */
    public String version() {
        return words.say("page.version", "number", String.valueOf(edition.number()), "language", words.languageName(),
                "hash", edition.sha256());
    }

    public String title() {
        return words.text(document.title());
    }

    /** Id of the summary that this is a version of. */
    public UUID summary() {
        return edition.summary();
    }

    /** Number of the version, from 1. */
    public int number() {
        return edition.number();
    }

    /** Of the edition's canonical JSON, in hexadecimal. */
    public String sha256() {
        return edition.sha256();
    }

    /** The document that is printed. */
    public SummaryDocument document() {
        return document;
    }

    public String language() {
        return document.language();
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return ULocale.forLanguageTag(document.language()).isRightToLeft() ? "rtl" : "ltr";
    }

    /** Its corrigenda, the oldest first; none before it is final. */
    public List<Notice> notices() {
        return notices;
    }

    public List<Part> parts() {
        return parts;
    }

    /** The sources under their numbers. */
    public List<Note> notes() {
        return numbers.entrySet().stream().map(e -> new Note(e.getValue(), e.getKey())).toList();
    }
}
