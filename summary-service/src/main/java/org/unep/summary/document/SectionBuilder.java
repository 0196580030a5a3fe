package org.unep.summary.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.unep.summary.document.SummaryDocument.Origin;
import org.unep.summary.document.SummaryDocument.Section;
import org.unep.summary.document.SummaryDocument.Sentence;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.document.SummaryDocument.Supported;
import org.unep.summary.document.SummaryDocument.Table;

/**
 * Collects a section. Its sentences' ids begin with the root's id, whatever subsection they stand in; a second sentence
 * of the same name becomes {@code name-2}.
 */
final class SectionBuilder {

    private final String id;
    private final String root;
    private final String heading;
    /** Every id given, with the highest number that was put behind it. */
    private final Map<String, Integer> used;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<SectionBuilder> sections = new ArrayList<>();
    private @Nullable Supported support;

    private SectionBuilder(String id, String root, String heading, Map<String, Integer> used) {
        this.id = id;
        this.root = root;
        this.heading = heading;
        this.used = used;
    }

    String id() {
        return id;
    }

    static SectionBuilder of(String id, String heading) {
        return new SectionBuilder(id, id, heading, new HashMap<>());
    }

    /** Opens a part of this section that shares its sentence ids. */
    SectionBuilder part(String name, String heading) {
        var part = new SectionBuilder(root + "." + name, root, heading, used);
        sections.add(part);
        return part;
    }

    /** Adds a section with sentence ids of its own. */
    SectionBuilder add(SectionBuilder section) {
        sections.add(section);
        return this;
    }

    SectionBuilder support(Supported numbers) {
        support = numbers;
        return this;
    }

    SectionBuilder table(Table table) {
        tables.add(table);
        return this;
    }

    SectionBuilder computed(String name, String text, Collection<Source> sources) {
        return say(name, text, Origin.COMPUTED, sources);
    }

    SectionBuilder reported(String name, String text, Collection<Source> sources) {
        return say(name, text, Origin.REPORTED, sources);
    }

    SectionBuilder editorial(String name, String text, Collection<Source> sources) {
        return say(name, text, Origin.EDITORIAL, sources);
    }

    boolean isEmpty() {
        return sentences.isEmpty() && tables.isEmpty() && sections.stream().allMatch(SectionBuilder::isEmpty);
    }

    /** The section, without parts that stayed empty. */
    Section build() {
        return new Section(id, heading, support, List.copyOf(sentences), List.copyOf(tables),
                sections.stream().filter(s -> !s.isEmpty()).map(SectionBuilder::build).toList());
    }

    private SectionBuilder say(String name, String text, Origin origin, Collection<Source> sources) {
        if (sources.isEmpty()) {
            throw new IllegalStateException("A sentence without a source: " + root + "." + name);
        }
        sentences.add(Sentence.of(unused(root + "." + name), text, origin,
                sources.stream().distinct().sorted(Sources.ORDER).toList()));
        return this;
    }

    private String unused(String wanted) {
        Integer before = used.putIfAbsent(wanted, 1);
        if (before == null) {
            return wanted;
        }
        int n = before;
        String free;
        do {
            free = wanted + "-" + ++n;
        } while (used.putIfAbsent(free, 1) != null);
        used.put(wanted, n);
        return free;
    }
}
