package org.unep.chassis.text.comparison;

import java.util.ArrayList;
import java.util.List;

import org.unep.chassis.text.comparison.Passage.Op;

/** Collects passages so that a person can read them: no two of a kind in a row, and what goes before what comes. */
final class Passages {

    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder equal = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    void equal(String text) {
        equal.append(text);
    }

    void changed(String before, String after) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        settleEqual();
        deleted.append(before);
        inserted.append(after);
    }

    List<Passage> all() {
        if (!equal.isEmpty()) {
            settleChange();
            add(Op.EQUAL, equal);
        }
        settleChange();
        return List.copyOf(passages);
    }

    // a blank between two words that are both replaced is replaced with them
    private void settleEqual() {
        if (equal.isEmpty()) {
            return;
        }
        if (!deleted.isEmpty() && !inserted.isEmpty() && equal.chars().allMatch(c -> c == ' ')) {
            deleted.append(equal);
            inserted.append(equal);
            equal.setLength(0);
        } else {
            settleChange();
            add(Op.EQUAL, equal);
        }
    }

    private void settleChange() {
        add(Op.DELETE, deleted);
        add(Op.INSERT, inserted);
    }

    private void add(Op op, StringBuilder text) {
        if (!text.isEmpty()) {
            passages.add(new Passage(op, text.toString()));
            text.setLength(0);
        }
    }
}
