package org.unep.summary.words;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;

/**
 * Keeps a text of another direction from reordering the sentence that it is inserted into (Unicode Standard Annex 9). What
 * reads in the sentence's direction throughout stays as it is.
 */
final class Isolation {

    private static final char BEGIN = '\u2068';
    private static final char END = '\u2069';
    /** Embeddings, overrides and isolates: whoever wrote a name may have left one open. */
    private static final String CONTROLS = "[\u202A-\u202E\u2066-\u2069]";

    private Isolation() {
    }

    /** The text, fit to be inserted into a sentence that is written from right to left, or else from left to right. */
    static String within(boolean rightToLeft, String text) {
        String safe = isBalanced(text) ? text : text.replaceAll(CONTROLS, "");
        return hasOpposite(safe, rightToLeft) ? BEGIN + safe + END : safe;
    }

    private static boolean isBalanced(String text) {
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == BEGIN ? 1 : c == END ? -1 : 0;
            if (depth < 0 || c != BEGIN && c != END && String.valueOf(c).matches(CONTROLS)) {
                return false;
            }
        }
        return depth == 0;
    }

    // what is isolated already cannot reorder anything
    private static boolean hasOpposite(String text, boolean rightToLeft) {
        int depth = 0;
        for (int c : text.codePoints().toArray()) {
            depth += c == BEGIN ? 1 : c == END ? -1 : 0;
            if (depth == 0 && isOpposite(c, rightToLeft)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpposite(int c, boolean rightToLeft) {
        return switch (UCharacter.getDirection(c)) {
            case UCharacterDirection.LEFT_TO_RIGHT -> rightToLeft;
            case UCharacterDirection.RIGHT_TO_LEFT, UCharacterDirection.RIGHT_TO_LEFT_ARABIC -> !rightToLeft;
            default -> false;
        };
    }
}
