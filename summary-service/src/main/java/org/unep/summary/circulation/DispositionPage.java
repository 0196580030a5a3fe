package org.unep.summary.circulation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.unep.summary.circulation.CommentShown.CommentView;
import org.unep.summary.circulation.DispositionTable.Of;
import org.unep.summary.circulation.DispositionTable.Row;
import org.unep.summary.words.Phrases;

/** The table of dispositions as a person reads it, in one language; texts in another are marked. */
public record DispositionPage(DispositionTable table, Phrases words) {

    /** The comments of one camp, under a heading. */
    public record Part(String heading, String count, List<Line> lines) {
    }

    /** A comment, cell by cell. */
    public record Line(String code, String name, int version, String place, String text, String disposition, String reason,
            String reflectedIn) {
    }

    static DispositionPage of(DispositionTable table, String language) {
        return new DispositionPage(table, Phrases.in(language));
    }

    public List<Part> parts() {
        return List.of(part("governments", table.governments()), part("groups", table.groups()),
                part("observers", table.observers()));
    }

    private Part part(String camp, Of of) {
        return new Part(say("heading." + camp), words.say("disposition.count", "n", of.comments().size(), "reflected",
                of.reflected(), "partly", of.partly(), "not", of.notReflected(), "open", of.open()),
                of.comments().stream().map(this::line).toList());
    }

    private Line line(Row row) {
        CommentView comment = row.comment();
        DispositionView made = comment.disposition();
        return new Line(comment.participant(), words.text(row.name()), comment.number(),
                comment.sentence() == null ? text(comment.section()) : comment.sentence(), words.text(comment.text()),
                say("disposition." + (made == null ? "OPEN" : made.disposition())),
                made == null ? "" : words.text(made.reason()),
                made == null || made.reflectedIn() == null ? ""
                        : words.say("disposition.in", "version", String.valueOf(made.reflectedIn().version()), "named",
                                made.reflectedIn().sentence() == null ? "no" : "yes", "sentence",
                                text(made.reflectedIn().sentence())));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    public String title() {
        return words.say("disposition.title", "number", String.valueOf(table.number()));
    }

    public String say(String key) {
        return words.say(key);
    }

    public String language() {
        return words.language();
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return words.direction();
    }
}
