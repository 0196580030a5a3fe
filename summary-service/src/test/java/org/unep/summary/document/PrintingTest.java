package org.unep.summary.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.summary.document.SummaryDocument.Count;
import org.unep.summary.document.SummaryDocument.Supported;
import org.unep.summary.document.SupportBars.Segment;
import org.unep.summary.words.Phrases;

/** How text and tallies are printed. */
class PrintingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            plain, with 1. a number    ~ plain, with 1. a number
            *strong* and _weak_        ~ \\*strong\\* and \\_weak\\_
            1. no list                 ~ 1\\. no list
            12) no list                ~ 12\\) no list
            # no heading               ~ \\# no heading
            - no list                  ~ \\- no list
            within-a-word              ~ within-a-word
            a | b                      ~ a \\| b
            [^1] <b> `code` a\\b       ~ \\[^1\\] \\<b\\> \\`code\\` a\\\\b
            """)
    void textIsNeverTakenForMarkup(String text, String markdown) {
        assertEquals(markdown, Markdown.markdown(text));
    }

    @Test
    void textStaysOnOneLine() {
        assertEquals("one two", Markdown.markdown("one\r\n\r\ntwo"));
    }

    @Test
    void segmentsFillTheBarOfThoseThatSpokeWithoutGaps() {
        List<Segment> segments = bars(new Count(120, 7, 3, 1, 0, 2, 1)).bars().get(0).segments();
        assertEquals(List.of("favour", "conditional", "concern", "oppose"), segments.stream().map(Segment::kind).toList());
        assertEquals(400, segments.stream().mapToInt(Segment::width).sum());
        for (int i = 1; i < segments.size(); i++) {
            assertEquals(segments.get(i - 1).x() + segments.get(i - 1).width(), segments.get(i).x());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 120 | no government spoke; 120 are registered
            0 | 1   | no government spoke; 1 is registered
            1 | 0   | 1 government spoke; none is registered
            3 | 2   | 3 governments spoke; 2 are registered
            """)
    void barSaysHowManySpokeAndHowManyAreRegistered(int spoke, int registered, String told) {
        var bar = bars(new Count(registered, spoke, spoke, 0, 0, 0, 0)).bars().get(0);
        assertEquals(told, bar.spoken());
        assertEquals(spoke == 0, bar.segments().isEmpty());
    }

    @Test
    void statusIsToldInEveryLanguage() {
        for (String language : Phrases.LANGUAGES) {
            assertEquals(3, Stream.of("DRAFT", "CIRCULATED", "FINAL").map(status -> Phrases.in(language).say("page.edition",
                    "status", status, "version", "1", "known", "no", "at", "")).distinct().count(), language);
        }
    }

    @Test
    void pictureIsToldInWords() {
        assertEquals("Governments: In support: 7, In support with conditions: 3 and Opposed: 1",
                bars(new Count(120, 11, 7, 3, 0, 0, 1)).bars().get(0).told());
    }

    private static SupportBars bars(Count governments) {
        return SupportBars.of(new Supported(new UUID(0, 1), "BROAD", "broad support", null, false, governments,
                new Count(60, 0, 0, 0, 0, 0, 0)), Phrases.in("en"));
    }
}
