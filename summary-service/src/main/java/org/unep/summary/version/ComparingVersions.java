package org.unep.summary.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.comparison.TextComparison;
import org.unep.summary.document.SummaryDocument;
import org.unep.summary.document.SummaryDocument.Count;
import org.unep.summary.document.SummaryDocument.Section;
import org.unep.summary.document.SummaryDocument.Sentence;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.document.SummaryDocument.Supported;
import org.unep.summary.version.Places.Placed;
import org.unep.summary.version.VersionComparison.Kind;
import org.unep.summary.version.VersionComparison.LevelChange;
import org.unep.summary.version.VersionComparison.SectionChange;
import org.unep.summary.version.VersionComparison.SentenceChange;
import org.unep.summary.version.VersionComparison.ValueChange;

/** Compares two versions of a summary in one language, sentence by sentence and word for word. */
final class ComparingVersions {

    private final Places then;
    private final Places now;
    private final String language;
    private final List<SectionChange> sections = new ArrayList<>();
    private final List<LevelChange> levels = new ArrayList<>();
    private final List<SentenceChange> sentences = new ArrayList<>();

    private ComparingVersions(SummaryDocument before, SummaryDocument after) {
        this.then = Places.of(before);
        this.now = Places.of(after);
        this.language = after.language();
    }

    static VersionComparison compare(UUID summary, int from, SummaryDocument before, int to, SummaryDocument after) {
        var comparing = new ComparingVersions(before, after);
        comparing.sections();
        comparing.sentences();
        return new VersionComparison(summary, from, to, after.language(), comparing.sections, comparing.levels,
                comparing.sentences);
    }

    private void sections() {
        Map<String, Section> before = then.sectionsByKey();
        Map<String, Section> after = now.sectionsByKey();
        Walk.through(List.copyOf(before.keySet()), List.copyOf(after.keySet()), new Walk() {
            @Override
            public void removed(String key) {
                section(before.get(key), null, Kind.REMOVED);
            }

            @Override
            public void added(String key) {
                section(null, after.get(key), Kind.ADDED);
            }

            @Override
            public void kept(String key, boolean moved) {
                Section was = Objects.requireNonNull(before.get(key));
                Section is = Objects.requireNonNull(after.get(key));
                if (moved || !was.heading().equals(is.heading())) {
                    section(was, is, moved ? Kind.MOVED : Kind.CHANGED);
                }
                if (was.support() != null && is.support() != null) {
                    levels(is, was.support(), is.support());
                }
            }
        });
    }

    private void section(@Nullable Section was, @Nullable Section is, Kind kind) {
        Section shown = is == null ? Objects.requireNonNull(was) : is;
        sections.add(new SectionChange(shown.id(), was == null || was.id().equals(shown.id()) ? null : was.id(), kind,
                TextComparison.of(was == null ? "" : was.heading(), is == null ? "" : is.heading(), language)));
    }

    private void levels(Section section, Supported was, Supported is) {
        List<ValueChange> values = new ArrayList<>();
        value(values, "level", was.phrase(), is.phrase());
        value(values, "assigned", was.assigned(), is.assigned());
        value(values, "diverging", was.diverging(), is.diverging());
        counts(values, "governments", was.governments(), is.governments());
        counts(values, "observers", was.observers(), is.observers());
        if (!values.isEmpty()) {
            levels.add(new LevelChange(is.proposal(), section.id(), section.heading(), List.copyOf(values)));
        }
    }

    private static void counts(List<ValueChange> values, String camp, Count was, Count is) {
        value(values, camp + ".registered", was.registered(), is.registered());
        value(values, camp + ".spoke", was.spoke(), is.spoke());
        value(values, camp + ".support", was.support(), is.support());
        value(values, camp + ".conditional", was.conditional(), is.conditional());
        value(values, camp + ".other", was.other(), is.other());
        value(values, camp + ".concern", was.concern(), is.concern());
        value(values, camp + ".oppose", was.oppose(), is.oppose());
    }

    private static void value(List<ValueChange> values, String name, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            values.add(new ValueChange(name, was == null ? null : was.toString(), is == null ? null : is.toString()));
        }
    }

    private void sentences() {
        Map<String, Placed> before = then.sentencesByKey();
        Map<String, Placed> after = now.sentencesByKey();
        Walk.through(List.copyOf(before.keySet()), List.copyOf(after.keySet()), new Walk() {
            @Override
            public void removed(String key) {
                sentence(before.get(key), null, Kind.REMOVED);
            }

            @Override
            public void added(String key) {
                sentence(null, after.get(key), Kind.ADDED);
            }

            @Override
            public void kept(String key, boolean moved) {
                Placed was = Objects.requireNonNull(before.get(key));
                Placed is = Objects.requireNonNull(after.get(key));
                if (moved || !then.key(was.section()).equals(now.key(is.section()))) {
                    sentence(was, is, Kind.MOVED);
                } else if (!isSame(was.sentence(), is.sentence())) {
                    sentence(was, is, Kind.CHANGED);
                }
            }
        });
    }

    private static boolean isSame(Sentence was, Sentence is) {
        return was.text().equals(is.text()) && was.origin() == is.origin() && was.sources().equals(is.sources());
    }

    private void sentence(@Nullable Placed was, @Nullable Placed is, Kind kind) {
        Placed shown = is == null ? Objects.requireNonNull(was) : is;
        Section section = Objects.requireNonNull((is == null ? then : now).sections().get(shown.section()));
        String id = shown.sentence().id();
        sentences.add(new SentenceChange(id, was == null || was.sentence().id().equals(id) ? null : was.sentence().id(),
                section.id(), section.heading(), kind,
                TextComparison.of(was == null ? "" : was.sentence().text(), is == null ? "" : is.sentence().text(), language),
                was == null ? null : was.sentence().origin(), is == null ? null : is.sentence().origin(),
                onlyIn(is, was), onlyIn(was, is)));
    }

    private static List<Source> onlyIn(@Nullable Placed one, @Nullable Placed other) {
        return one == null || other == null ? List.of()
                : one.sentence().sources().stream().filter(s -> !other.sentence().sources().contains(s)).toList();
    }
}
