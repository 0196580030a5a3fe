package org.unep.proposals.amendment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.comparison.Passage;
import org.unep.chassis.text.comparison.Passage.Op;
import org.unep.chassis.text.comparison.TextComparison;

/**
 * What was done to a text in one place.
 *
 * @param where in the text before it
 * @param length code points that came there
 * @param window all the places in which it can have been done with the same outcome: of "sand, sand" either can be new
 */
record Edit(Range where, int length, Range window) {

    /** What is known to have been done in this very place. */
    Edit(Range where, int length) {
        this(where, length, where);
    }

    /** What makes the one text of the other, each in its place in the text before, first to last. */
    static List<Edit> between(String before, String after, String language) {
        List<Passage> passages = TextComparison.of(before, after, language);
        List<Edit> edits = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            int length = length(passage.text());
            var where = new Range(start, passage.op() == Op.INSERT ? start : start + length);
            if (passage.op() == Op.DELETE && op(passages, i + 1) == Op.INSERT) {
                i++;
                edits.add(new Edit(where, length(passages.get(i).text())));
            } else if (passage.op() != Op.EQUAL) {
                edits.add(new Edit(where, length - where.length(), window(where, passages, i, language)));
            }
            start = where.end();
        }
        return edits;
    }

    private static @Nullable Op op(List<Passage> passages, int index) {
        return index < 0 || index >= passages.size() ? null : passages.get(index).op();
    }

    // words that come or go are the same as the next ones to them, if these begin or end alike
    private static Range window(Range where, List<Passage> passages, int index, String language) {
        List<String> words = TextComparison.words(passages.get(index).text(), language);
        int right = op(passages, index + 1) != Op.EQUAL ? 0
                : slide(words, TextComparison.words(passages.get(index + 1).text(), language));
        int left = op(passages, index - 1) != Op.EQUAL ? 0
                : slide(reversed(words), reversed(TextComparison.words(passages.get(index - 1).text(), language)));
        return new Range(where.start() - left, where.end() + right);
    }

    private static int slide(List<String> words, List<String> beside) {
        int length = 0;
        for (int i = 0; i < beside.size() && beside.get(i).equals(words.get(i % words.size())); i++) {
            length += length(beside.get(i));
        }
        return length;
    }

    private static List<String> reversed(List<String> words) {
        List<String> reversed = new ArrayList<>(words);
        Collections.reverse(reversed);
        return reversed;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Where a place is after it; null where that cannot be said exactly. */
    @Nullable
    Range follow(Range place) {
        boolean bothInsert = where.length() == 0 && place.length() == 0;
        if (bothInsert && window.start() <= place.start() && place.start() <= window.end()) {
            return null;
        }
        return place.after(window, window.length() - where.length() + length);
    }
}
