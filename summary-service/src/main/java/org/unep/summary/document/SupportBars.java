package org.unep.summary.document;

import java.util.ArrayList;
import java.util.List;

import org.unep.summary.document.SummaryDocument.Count;
import org.unep.summary.document.SummaryDocument.Supported;
import org.unep.summary.words.Phrases;

/**
 * The picture of a proposal's support: one bar for the governments that spoke and one for the observers, never one for
 * both. Each bar is as long as all that spoke; who was silent is told in words, for silence is not support.
 */
public record SupportBars(List<Bar> bars) {

    private static final int LENGTH = 400;

    /**
     * @param spoken how many spoke of how many; who stood where is told by the sentences below the bar
     * @param segments none where nobody spoke
     */
    public record Bar(String camp, String spoken, List<Segment> segments) {
    }

    /**
     * @param kind favour, conditional, other, concern or oppose
     * @param x where it begins, from 0
     * @param width its length; those of a bar add up to 400
     */
    public record Segment(String kind, int n, int x, int width) {

        /** Where the number stands. */
        public int middle() {
            return x + width / 2;
        }
    }

    static SupportBars of(Supported support, Phrases words) {
        return new SupportBars(List.of(bar("governments", support.governments(), words),
                bar("observers", support.observers(), words)));
    }

    private static Bar bar(String camp, Count count, Phrases words) {
        return new Bar(words.say("heading." + camp), words.say("bar." + camp, "registered", count.registered(), "spoke",
                count.spoke()), segments(count));
    }

    private static List<Segment> segments(Count count) {
        List<Segment> segments = new ArrayList<>();
        String[] kinds = { "favour", "conditional", "other", "concern", "oppose" };
        int[] numbers = { count.support(), count.conditional(), count.other(), count.concern(), count.oppose() };
        int before = 0;
        for (int i = 0; i < kinds.length; i++) {
            if (numbers[i] > 0) {
                int x = LENGTH * before / count.spoke();
                before += numbers[i];
                segments.add(new Segment(kinds[i], numbers[i], x, LENGTH * before / count.spoke() - x));
            }
        }
        return segments;
    }
}
