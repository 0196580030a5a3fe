package org.unep.summary.support;

import java.util.regex.Pattern;

/**
 * Text in cells of a CSV that a spreadsheet does not take for a formula: what begins like one gets an apostrophe in front.
 * So does what would begin one where a spreadsheet splits the cell at a semicolon, a tab or a line break; a dash or plus
 * behind a line break stays, since lists are written so. As in the exports of proposals; but the tally is read and never
 * imported, so nothing takes the apostrophe away again.
 */
final class Cells {

    private static final Pattern FORMULA = Pattern.compile("\\A(?=[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20])"
            + "|(?<=[;\\t])(?=[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])|(?<=[\\r\\n])(?=[=@\\uFF1D\\uFF20])");

    private Cells() {
    }

    static String safe(String text) {
        return FORMULA.matcher(text).replaceAll("'");
    }
}
