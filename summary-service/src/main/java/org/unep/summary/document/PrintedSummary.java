package org.unep.summary.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.unep.summary.document.SummaryDocument.Sentence;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.document.SummaryDocument.SourceKind;
import org.unep.summary.document.SummaryDocument.Table;
import org.unep.summary.print.Attachment;
import org.unep.summary.words.Phrases;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A version as the templates of all text formats print it: sections one after another with the level of their heading, and
 * every source numbered where it is first cited.
 */
public final class PrintedSummary {

    private static final int TOP = 2;
    private static final int COLUMNS = 8;

    /** @param level of the heading, from 2: the title of the document has 1 */
    public record Part(int level, String id, String heading, @Nullable SupportBars bars, List<Cited> sentences,
            List<Table> tables) {

        /** The same as Markdown marks it. */
        public String mark() {
            return "#".repeat(level);
        }

        /** The heading, split where its language changes. */
        public List<Span> spans() {
            return Span.of(heading, null);
        }

        /** Whether it stands in the table of contents. */
        public boolean isListed() {
            return level == TOP || bars != null;
        }
    }

    /**
     * A correction of a final version, which leaves its text as it is: to be shown before the text in every format.
     *
     * @param heading which corrigendum it is, of which day, and why it was issued
     * @param corrections what now reads otherwise, a sentence each, in words
     */
    public record Notice(int number, String heading, List<String> corrections) {
    }

    /** A language that the version is written in too, and what it calls itself. */
    public record Other(String tag, String name) {
    }

    /** Where the edition is in a format. */
    public record Format(String name, String href, String type) {
    }

    /** The meaning of a colour. */
    public record Legend(String fill, String meaning) {
    }

    /** A section of the first level with all its parts, itself the first of them. */
    public record Chapter(String id, List<Part> parts) {

        /** Whether it has a table that does not fit across a page unless that is turned. */
        public boolean isWide() {
            return parts.stream().flatMap(part -> part.tables().stream()).anyMatch(table -> table.columns().size() > COLUMNS);
        }
    }

    /**
     * A sentence, as a numbered paragraph, with the numbers of its sources.
     *
     * @param number of the paragraph, from 1 through the whole document
     * @param spans the text, split where its language changes
     * @param replaced what to tell of the computed sentence that it stands in the place of, or null
     */
    public record Cited(int number, Sentence sentence, String origin, List<Span> spans, List<Integer> notes,
            @Nullable String replaced) {
    }

    /** A source under its number, with the paragraphs that cite it. */
    public record Note(int number, Source source, List<Cited> citedBy) {
    }

    private final Edition edition;
    private final SummaryDocument document;
    private final Phrases words;
    private final Map<Source, Note> notes = new LinkedHashMap<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Notice> notices;
    private final List<String> languages;
    private int paragraphs;

    private PrintedSummary(Edition edition, SummaryDocument document, List<Notice> notices, List<String> languages) {
        this.edition = edition;
        this.document = document;
        this.words = Phrases.in(document.language());
        this.notices = notices;
        this.languages = languages;
    }

    /** An edition as it was before any corrigendum; {@link PrintingEditions} knows those. */
    static PrintedSummary of(Edition edition, ObjectMapper json) {
        return of(edition, json, List.of());
    }

    static PrintedSummary of(Edition edition, ObjectMapper json, List<Notice> notices) {
        return of(edition, json, notices, Phrases.LANGUAGES);
    }

    /** @param languages BCP 47 tags of the editions that there are of the version */
    static PrintedSummary of(Edition edition, ObjectMapper json, List<Notice> notices, List<String> languages) {
        var printed = new PrintedSummary(edition, edition.document(json), notices, languages);
        printed.document.sections().forEach(printed::add);
        return printed;
    }

    private void add(SummaryDocument.Section section) {
        int before = parts.size();
        add(section, TOP);
        chapters.add(new Chapter(section.id(), List.copyOf(parts.subList(before, parts.size()))));
    }

    private void add(SummaryDocument.Section section, int level) {
        parts.add(new Part(level, section.id(), section.heading(),
                section.support() == null ? null : SupportBars.of(section.support(), words),
                section.sentences().stream().map(this::cited).toList(), section.tables()));
        section.sections().forEach(inner -> add(inner, level + 1));
    }

    private Cited cited(Sentence sentence) {
        List<Note> cites = sentence.sources().stream()
                .map(source -> notes.computeIfAbsent(source, s -> new Note(notes.size() + 1, s, new ArrayList<>()))).toList();
        var cited = new Cited(++paragraphs, sentence, origin(sentence),
                Span.of(sentence.text(), sentence.language()), cites.stream().map(Note::number).toList(),
                sentence.replaced() == null ? null : words.say("page.replaced", "text", sentence.replaced().text()));
        cites.forEach(note -> note.citedBy().add(cited));
        return cited;
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

    /** What the rule that the levels follow is called. */
    public String ruleVersion() {
        return words.say("page.rule", "version", String.valueOf(document.ruleVersion()));
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

    /** Name of a file that holds it, without an ending. */
    public String fileName() {
        return document.process() + "-summary-v" + number() + "-" + language();
    }

    /** The edition that this is printed from, for formats that can carry it. */
    public Attachment attachment() {
        return new Attachment(fileName() + ".json", "application/json", say("pdf.attached"), edition.json());
    }

    /** The document that is printed. */
    public SummaryDocument document() {
        return document;
    }

    public String language() {
        return document.language();
    }

    /** The other languages. */
    public List<Other> others() {
        return languages.stream().filter(tag -> !tag.equals(language()))
                .map(tag -> new Other(tag, Phrases.in(tag).languageName())).toList();
    }

    /** Where this edition is, in each format that it is printed in. */
    public List<Format> formats() {
        return Stream.of(VersionFormat.values()).map(format -> new Format(format.words(),
                "/v1/summaries/" + edition.summary() + "/versions/" + edition.number() + "/formats/" + format + "?language="
                        + language(),
                format.type())).toList();
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return words.direction();
    }

    /** Its corrigenda, the oldest first; none before it is final. */
    public List<Notice> notices() {
        return notices;
    }

    public List<Part> parts() {
        return parts;
    }

    /** The parts, by section of the first level. */
    public List<Chapter> chapters() {
        return chapters;
    }

    /** The sources under their numbers. */
    public List<Note> notes() {
        return List.copyOf(notes.values());
    }

    /** The rule that the levels follow, where a sentence cites it. */
    public @Nullable Source rule() {
        return notes.keySet().stream().filter(source -> source.kind() == SourceKind.RULE).findFirst().orElse(null);
    }

    /** What the colours of the bars mean, in the order of a bar. */
    public List<Legend> legend() {
        return Arrays.stream(Shade.values()).map(shade -> new Legend(shade.fill(), shade.in(words))).toList();
    }
}
