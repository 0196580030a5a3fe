package org.unep.proposals.amendment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.proposals.revision.Revisions.Then;

/** Places in a text, and where they are when the text has changed. */
class TrailTest {

    @ParameterizedTest
    @CsvSource({ "0,5, 5,9, false", "0,5, 4,9, true", "3,4, 0,9, true", "5,5, 5,5, true", "5,5, 6,6, false", "5,5, 5,9, false",
            "9,9, 5,9, false", "7,7, 5,9, true", "5,9, 5,9, true" })
    void rangesOverlapWhereBothChangeTheSamePlace(int start, int end, int otherStart, int otherEnd, boolean overlap) {
        var one = new Range(start, end);
        var other = new Range(otherStart, otherEnd);
        assertEquals(overlap, one.overlaps(other));
        assertEquals(overlap, other.overlaps(one));
        assertEquals(overlap, one.after(other, 3) == null);
    }

    @Test
    void rangeCountsCodePointsSoThatNoCharacterIsCutInHalf() {
        String text = "a😀b𠀀c";
        assertEquals("😀b", new Range(1, 3).in(text));
        assertEquals("a", new Range(1, 3).head(text));
        assertEquals("𠀀c", new Range(1, 3).tail(text));
        assertEquals("", new Range(5, 5).in(text));
        assertNull(new Range(4, 6).in(text));
        assertNull(new Range(Integer.MAX_VALUE, Integer.MAX_VALUE).in(text));
    }

    @Test
    void placeIsFollowedThroughSeveralEditsOfAText() {
        var trail = trail("The sand of the sea", "All the 😀 sand of the sea", "All the 😀 sand of the deep sea");
        assertEquals(new Range(10, 14), trail.follow(new Range(4, 8), 1));
        assertEquals(new Range(27, 30), trail.follow(new Range(16, 19), 1));
        assertEquals(new Range(27, 30), trail.follow(new Range(22, 25), 2));
        assertEquals(new Range(27, 30), trail.follow(new Range(27, 30), 3));
        assertNull(trail.follow(new Range(0, 3), 1), "its words are others now");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "sand, sand, sand|sand, sand|6,10|", "sand, sand, sand|sand, sand|0,4|", "sand, sand, sand|sand, sand|12,16|",
            "sand, sand|sand, sand, sand|0,4|", "sand, sand|sand, sand, sand|10,10|", "sand, sand|sand, sand, sand|0,0|",
            "a sand, sand b|a sand b|0,1|0,1", "a sand, sand b|a sand b|13,14|7,8", "a sand, sand b|a sand b|2,2|",
            "a sand, sand b|a sand b|1,1|1,1",
            "a tree|a the tree|2,6|6,10", "a tree|a the tree|2,2|", "沙沙石|沙石|2,3|1,2", "沙沙石|沙石|1,2|" })
    void placeIsLostWhereWhatCameOrWentCanHaveBeenElsewhere(String before, String after, String place, String now) {
        Range expected = now == null ? null : range(now);
        assertEquals(expected, trail(before, after).follow(range(place), 1));
    }

    private static Range range(String ends) {
        String[] both = ends.split(",");
        return new Range(Integer.valueOf(both[0]), Integer.valueOf(both[1]));
    }

    @Test
    void placeInATextThatWasAwayForATimeIsNotFollowed() {
        var trail = new Trail(List.of(new Then(1, "sand", null), new Then(2, null, null), new Then(3, "sand", null)), Map.of(),
                "fr");
        assertNull(trail.follow(new Range(0, 4), 1));
        assertEquals(new Range(0, 4), trail.follow(new Range(0, 4), 3));
        assertTrue(trail.isUnchangedSince(3));
        assertFalse(trail.isUnchangedSince(2));
    }

    @RepeatedTest(200)
    void whereverAPlaceIsFollowedToTheTextSaysTheSame(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        String first = text(random, 40);
        String last = first;
        var texts = new ArrayList<>(List.of(new Then(1, first, null)));
        for (int i = 2; i < 5; i++) {
            int at = last.offsetByCodePoints(0, random.nextInt(last.codePointCount(0, last.length()) / 2));
            last = last.substring(0, at) + text(random, 2) + last.substring(last.offsetByCodePoints(at, random.nextInt(8)));
            texts.add(new Then(i, last, null));
        }
        var trail = new Trail(texts, Map.of(), "en");
        int followed = 0;
        for (int start = 0; start < first.codePointCount(0, first.length()) - 4; start++) {
            var place = new Range(start, start + 4);
            Range now = trail.follow(place, 1);
            if (now != null) {
                assertEquals(place.in(first), now.in(last));
                followed++;
            }
        }
        assertTrue(followed > 0);
    }

    private static Trail trail(String... texts) {
        return new Trail(IntStream.range(0, texts.length).mapToObj(i -> new Then(i + 1, texts[i], null)).toList(),
                Map.of(), "en");
    }

    private static String text(Random random, int words) {
        var bits = List.of("sand ", "😀 ", "gravel ", "الرمال ", "沙子", "of ", "e\u0301 ", "sea. ", "\n");
        var text = new StringBuilder();
        random.ints(words, 0, bits.size()).mapToObj(bits::get).forEach(text::append);
        return text.toString();
    }
}
