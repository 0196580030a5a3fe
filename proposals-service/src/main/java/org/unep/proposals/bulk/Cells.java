package org.unep.proposals.bulk;

import java.util.regex.Pattern;

/**
 * Text in cells that a spreadsheet does not take for a formula: what begins like one gets an apostrophe in front, which the
 * import takes away again. An apostrophe that stands before such a beginning is the text's own, so it gets another.
 */
final class Cells {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    private Cells() {
    }

    static String safe(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String meant(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
