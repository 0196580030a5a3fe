package org.unep.chassis.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a text must not have that people are to read and PostgreSQL is to keep. Tabs and line breaks are fine, other control
 * characters are not. Marks that turn the direction of writing belong into Arabic text, in pairs; one without its counterpart
 * would turn what stands around the text, so that it looks other than it is.
 */
public final class Flaws {

    private static final String CLOSED_BY_PDF = "\u202A\u202B\u202D\u202E";
    private static final char PDF = '\u202C';
    private static final String CLOSED_BY_PDI = "\u2066\u2067\u2068";
    private static final char PDI = '\u2069';

    private Flaws() {
    }

    /**
     * What is wrong with the text, in words that follow its name; empty where nothing is.
     *
     * @param max the longest text allowed, in characters
     */
    public static Optional<String> of(@Nullable String text, int max) {
        if (text == null || text.codePoints().allMatch(Flaws::isUnseen)) {
            return Optional.of("must not be blank");
        }
        if (text.length() > max) {
            return Optional.of("must have at most " + max + " characters");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return Optional.of("must not have half a surrogate pair");
        }
        return text.chars().filter(Flaws::isControl).boxed().findFirst()
                .map(c -> String.format(Locale.ROOT, "must not have the control character U+%04X", c))
                .or(() -> isBalanced(text) ? Optional.empty()
                        : Optional.of("must not have a bidirectional control character without its counterpart"));
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    private static boolean isUnseen(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isBalanced(String text) {
        Deque<Character> open = new ArrayDeque<>();
        for (char c : text.toCharArray()) {
            if (CLOSED_BY_PDF.indexOf(c) >= 0) {
                open.push(PDF);
            } else if (CLOSED_BY_PDI.indexOf(c) >= 0) {
                open.push(PDI);
            } else if ((c == PDF || c == PDI) && (open.isEmpty() || open.pop() != c)) {
                return false;
            }
        }
        return open.isEmpty();
    }
}
