package org.unep.summary.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
     * @param spoken how many spoke of how many
     * @param told who stood where, in words, in place of the picture
     * @param segments none where nobody spoke
     */
    public record Bar(String camp, String spoken, String told, List<Segment> segments) {
    }

    /**
     * @param kind favour, conditional, other, concern or oppose
     * @param fill colour of the segment
     * @param ink colour of its number
     * @param x where it begins, from 0
     * @param width its length; those of a bar add up to 400
     */
    public record Segment(String kind, String fill, String ink, int n, int x, int width) {

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
        List<String> parts = Arrays.stream(Shade.values()).filter(shade -> shade.of(count) > 0)
                .map(shade -> words.say("page.bar-part", "what", shade.in(words), "n", shade.of(count))).toList();
        String heading = words.say("heading." + camp);
        return new Bar(heading, words.say("bar." + camp, "registered", count.registered(), "spoke", count.spoke()),
                words.say("page.bar", "camp", heading, "parts", words.and(parts)), segments(count, words.isRightToLeft()));
    }

    private static List<Segment> segments(Count count, boolean fromTheRight) {
        List<Segment> segments = new ArrayList<>();
        int before = 0;
        for (Shade shade : Shade.values()) {
            int n = shade.of(count);
            if (n > 0) {
                int from = LENGTH * before / count.spoke();
                before += n;
                int to = LENGTH * before / count.spoke();
                segments.add(new Segment(shade.name().toLowerCase(Locale.ROOT), shade.fill(), shade.ink(), n,
                        fromTheRight ? LENGTH - to : from, to - from));
            }
        }
        return segments;
    }
}
