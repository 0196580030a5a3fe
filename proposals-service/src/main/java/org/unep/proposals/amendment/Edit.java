package org.unep.proposals.amendment;

import java.util.ArrayList;
import java.util.List;

import org.unep.proposals.revision.Passage;
import org.unep.proposals.revision.TextComparison;

/**
 * What was done to a text in one place.
 *
 * @param where in the text before it
 * @param length code points that came there
 */
record Edit(Range where, int length) {

    /** What makes the one text of the other, each in its place in the text before, first to last. */
    static List<Edit> between(String before, String after, String language) {
        List<Edit> edits = new ArrayList<>();
        int start = 0;
        int deleted = 0;
        int inserted = 0;
        for (Passage passage : TextComparison.of(before, after, language)) {
            int length = passage.text().codePointCount(0, passage.text().length());
            switch (passage.op()) {
                case DELETE -> deleted += length;
                case INSERT -> inserted += length;
                case EQUAL -> {
                    add(edits, start, deleted, inserted);
                    start += deleted + length;
                    deleted = 0;
                    inserted = 0;
                }
            }
        }
        add(edits, start, deleted, inserted);
        return edits;
    }

    private static void add(List<Edit> edits, int start, int deleted, int inserted) {
        if (deleted + inserted > 0) {
            edits.add(new Edit(new Range(start, start + deleted), inserted));
        }
    }
}
