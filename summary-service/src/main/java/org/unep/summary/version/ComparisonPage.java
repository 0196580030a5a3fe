package org.unep.summary.version;

import java.util.Map;

import org.unep.chassis.text.comparison.Passage;
import org.unep.summary.words.Phrases;

/** A comparison as a page that a person can read, in the language of the editions. */
public record ComparisonPage(VersionComparison comparison, Phrases words) {

    // what the tables and pictures of a summary call it already
    private static final Map<String, String> VALUES = Map.of("level", "column.level", "assigned", "source.assigned-level",
            "registered", "column.registered", "spoke", "column.spoke", "support", "bar.favour");

    static ComparisonPage of(VersionComparison comparison) {
        return new ComparisonPage(comparison, Phrases.in(comparison.language()));
    }

    public String say(String key) {
        return words.say(key);
    }

    public String title() {
        return words.say("comparison.title", "from", String.valueOf(comparison.from()), "to", String.valueOf(comparison.to()));
    }

    /** What became of a section or a sentence. */
    public String kind(VersionComparison.Kind kind) {
        return say("comparison." + kind);
    }

    public boolean isInserted(Passage passage) {
        return passage.op() == Passage.Op.INSERT;
    }

    public boolean isDeleted(Passage passage) {
        return passage.op() == Passage.Op.DELETE;
    }

    /** What a changed value is called. */
    public String value(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? say(VALUES.getOrDefault(name, "comparison.value." + name))
                : words.say("comparison.value.count", "camp", say("heading." + name.substring(0, dot)), "count",
                        say(VALUES.getOrDefault(name.substring(dot + 1), "bar." + name.substring(dot + 1))));
    }

    /** A value as it stands in a table. */
    public String shown(String value) {
        return "true".equals(value) || "false".equals(value) ? say("comparison." + value) : value;
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return words.direction();
    }

    /** Whether there is anything to tell. */
    public boolean isEmpty() {
        return comparison.sections().isEmpty() && comparison.levels().isEmpty() && comparison.sentences().isEmpty();
    }
}
