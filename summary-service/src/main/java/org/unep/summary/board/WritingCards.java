package org.unep.summary.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.unep.summary.board.Card.Bar;
import org.unep.summary.board.Card.Chip;
import org.unep.summary.board.Card.Part;
import org.unep.summary.board.Card.Row;
import org.unep.summary.board.Card.Text;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;
import org.unep.summary.support.Support;
import org.unep.summary.words.Phrases;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;

/** Writes what the board says of a proposal; the page's script does the same with later states. */
final class WritingCards {

    /** In percent: a narrower part has room for its mark alone, one of half the width for nothing. Words tell all of it. */
    static final int NARROW = 8;

    private final Shown shown;
    private final Phrases words;
    private final BoardWords board;
    private final NumberFormat numbers;
    private final boolean rightToLeft;

    WritingCards(Shown shown, Phrases words, BoardWords board) {
        this.shown = shown;
        this.words = words;
        this.board = board;
        this.numbers = NumberFormat.getIntegerInstance(ULocale.forLanguageTag(words.say("locale")));
        this.numbers.setGroupingUsed(false);
        this.rightToLeft = ULocale.forLanguageTag(words.language()).isRightToLeft();
    }

    Card card(Support.Item item) {
        Text level = text(item.phrase());
        Text assigned = item.assigned() == null ? null
                : own(words.say("board.assigned", "phrase", phrase(item.assigned().level())));
        return new Card(item.proposal().toString(), item.number() == null ? "" : numbers.format(item.number()),
                text(item.title()), level, assigned, item.diverging(), standing(level, assigned, item.diverging()),
                List.of(bar("governments", item.governments()), bar("observers", item.observers())), rows(item));
    }

    private String standing(Text level, @Nullable Text assigned, boolean diverging) {
        return String.join(" · ", Stream.of(level.value(), assigned == null ? null : assigned.value(),
                diverging ? words.say("board.diverging") : null).filter(Objects::nonNull).toList());
    }

    private String phrase(String level) {
        return shown.rule().levels().stream().filter(l -> l.level().equals(level)).findFirst()
                .map(l -> words.text(l.phrase())).orElse(level);
    }

    private Bar bar(String camp, Support.Camp tally) {
        String heading = words.say("heading." + camp);
        String spoke = words.say("board.spoke", "spoke", numbers.format(tally.spoke()), "registered",
                numbers.format(tally.registered()));
        List<Part> parts = new ArrayList<>();
        List<String> told = new ArrayList<>(List.of(heading + ": " + spoke));
        int before = 0;
        for (Kind kind : Kind.values()) {
            int n = kind.of(tally);
            if (n > 0) {
                parts.add(part(kind, before, n, tally.spoke()));
                told.add(board.meaning(kind) + ": " + numbers.format(n));
                before += n;
            }
        }
        return new Bar(camp, heading, spoke, String.join(". ", told), parts);
    }

    private Part part(Kind kind, int before, int n, int spoke) {
        double width = 100.0 * n / spoke;
        double left = 100.0 * before / spoke;
        double x = rightToLeft ? 100 - left - width : left;
        return new Part(kind.style(), percent(x), percent(width), percent(x + width / 2),
                label(kind, n, width));
    }

    private String label(Kind kind, int n, double width) {
        if (width < NARROW) {
            return width < NARROW / 2.0 ? "" : kind.symbol();
        }
        return kind.symbol() + numbers.format(n);
    }

    private static String percent(double of100) {
        return String.format(Locale.ROOT, "%.1f%%", of100);
    }

    private List<Row> rows(Support.Item item) {
        List<Chip> groups = new ArrayList<>();
        item.groups().forEach((stance, codes) -> codes.forEach(code -> groups.add(chip(stance, group(code)))));
        return List.of(new Row("groups", words.say("heading.groups"), groups),
                new Row("breakouts", words.say("board.breakouts"),
                        item.reported().stream().map(r -> chip(r.stance(), quantifier(r.quantifier()))).toList()),
                new Row("unnamed", words.say("board.unnamed"),
                        item.unattributed().stream().map(u -> chip(u.stance(), quantifier(u.quantifier()))).toList()));
    }

    private Chip chip(Stance stance, Text holder) {
        Kind kind = Kind.of(stance);
        return new Chip(kind.style(), kind.symbol(), board.meaning(kind), holder);
    }

    private Text group(String code) {
        Map<String, String> name = shown.groups().get(code);
        return name == null ? own(code) : text(name);
    }

    private Text quantifier(@Nullable Quantifier quantifier) {
        return own(board.quantifier(quantifier));
    }

    Text own(String value) {
        return new Text(value, words.language());
    }

    Text text(Map<String, String> texts) {
        Phrases.Read read = words.read(texts);
        return new Text(read.text(), read.language());
    }
}
