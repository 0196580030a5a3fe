package org.unep.proposals.lineage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks labels into lines by estimated widths: who reads an SVG chooses the font, so no exact width is known here. The
 * estimates are those of a wide sans-serif, so that text stays inside its box.
 */
final class Labels {

    private static final String NARROW = "fijlrtI.,:;!|'()[]- ";
    private static final String WIDE = "mwMW%@";
    private static final int FIRST_IDEOGRAPH = 0x2E80;

    private Labels() {
    }

    /** At most the given number of lines, of at most the given width in units of the font size; the last may end in "…". */
    static List<String> lines(String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < most) {
            if (width(rest) <= width) {
                lines.add(rest);
                return lines;
            }
            boolean last = lines.size() == most - 1;
            int end = end(rest, last ? width - width("…") : width);
            lines.add(rest.substring(0, end).strip() + (last ? "…" : ""));
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    // the last place to break that still fits; inside a word only where the word alone is too long
    private static int end(String text, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int fits = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE
                && width(text.substring(0, end).strip()) <= width; end = breaks.next()) {
            fits = end;
        }
        return fits > 0 ? fits : insideAWord(text, width);
    }

    private static int insideAWord(String text, double width) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && width(text.substring(0, text.offsetByCodePoints(end, 1))) <= width) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    /** The estimated width in units of the font size. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Labels::width).sum();
    }

    private static double width(int character) {
        if (character >= FIRST_IDEOGRAPH) {
            return 1.0;
        }
        if (NARROW.indexOf(character) >= 0) {
            return 0.36;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 0.92;
        }
        return Character.isUpperCase(character) ? 0.72 : 0.58;
    }

    /** Whether the text is to be read from right to left: its first letter says so. */
    static boolean rightToLeft(String text) {
        return text.codePoints().filter(Character::isLetter).limit(1).anyMatch(
                c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
