package org.unep.summary.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.unep.summary.document.Sources;
import org.unep.summary.document.SummaryDocument;
import org.unep.summary.document.SummaryDocument.Origin;
import org.unep.summary.document.SummaryDocument.Replaced;
import org.unep.summary.document.SummaryDocument.Section;
import org.unep.summary.document.SummaryDocument.Sentence;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.words.Phrases;

/**
 * Lays the Co-Chairs' sentences over a computed text. Nothing that was computed is lost: what is replaced stands with its
 * sources beside what replaces it.
 */
final class LaidOver {

    /** The section of its own in which the Co-Chairs say what belongs nowhere else. */
    static final String CLOSING = "co-chairs";
    private static final String ANNEX = "annex";

    private final SummaryDocument computed;
    private final List<EditorialSentence> edits;
    private final String original;

    private LaidOver(SummaryDocument computed, List<EditorialSentence> edits, String original) {
        this.computed = computed;
        this.edits = edits;
        this.original = original;
    }

    /**
     * The text with the Co-Chairs' sentences, in the language of the computed one.
     *
     * @param original BCP 47 tag of the language that a sentence is shown in where it has no text in that language
     */
    static SummaryDocument of(SummaryDocument computed, String status, List<EditorialSentence> edits, String original) {
        return new SummaryDocument(computed.process(), computed.title(), status, computed.language(), computed.ruleVersion(),
                computed.asOf(), new LaidOver(computed, edits, original).sections());
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>(computed.sections().stream().map(this::section).toList());
        Section closing = section(new Section(CLOSING, Phrases.in(computed.language()).say("heading.co-chairs"), null,
                List.of(), List.of(), List.of()));
        if (!closing.sentences().isEmpty()) {
            int end = sections.size();
            sections.add(end > 0 && sections.get(end - 1).id().equals(ANNEX) ? end - 1 : end, closing);
        }
        return List.copyOf(sections);
    }

    private Section section(Section section) {
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence sentence : section.sentences()) {
            EditorialSentence instead = edits.stream().filter(e -> sentence.id().equals(e.replaces())).findFirst().orElse(null);
            if (instead == null) {
                sentences.add(sentence);
            } else {
                add(instead, sentence, sentences);
            }
            addBehind(sentence.id(), sentences);
        }
        edits.stream().filter(e -> e.isLoose() && e.section().equals(section.id())).forEach(e -> add(e, null, sentences));
        return new Section(section.id(), section.heading(), section.support(), List.copyOf(sentences), section.tables(),
                section.sections().stream().map(this::section).toList());
    }

    private void add(EditorialSentence edit, @Nullable Sentence instead, List<Sentence> to) {
        to.add(sentence(edit, instead));
        addBehind(edit.id(), to);
    }

    private void addBehind(String anchor, List<Sentence> to) {
        edits.stream().filter(e -> anchor.equals(e.after())).forEach(e -> add(e, null, to));
    }

    private Sentence sentence(EditorialSentence edit, @Nullable Sentence instead) {
        String language = language(edit.text());
        List<Source> sources = Stream.concat(edit.sources(computed.language()).stream(),
                instead == null ? Stream.of() : instead.sources().stream()).distinct().sorted(Sources.ORDER).toList();
        return new Sentence(edit.id(), edit.text().get(language), Origin.EDITORIAL, sources,
                language.equals(computed.language()) ? null : language, edit.reflection(),
                instead == null ? null : new Replaced(instead.id(), instead.text(), instead.origin()));
    }

    // zh-Hans is Chinese; what is there in neither language is shown in the first there is
    private String language(Map<String, String> text) {
        TreeSet<String> tags = new TreeSet<>(text.keySet());
        return Stream.of(computed.language(), original)
                .map(language -> Locale.filterTags(LanguageRange.parse(language), tags))
                .flatMap(List::stream).findFirst().map(tag -> as(tag, tags)).orElseGet(tags::first);
    }

    // the library answers in lower case
    private static String as(String tag, TreeSet<String> tags) {
        return tags.stream().filter(tag::equalsIgnoreCase).findFirst().orElse(tag);
    }
}
