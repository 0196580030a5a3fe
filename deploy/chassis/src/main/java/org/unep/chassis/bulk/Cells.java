package org.unep.chassis.bulk;

import java.util.regex.Pattern;

/**
 * Text in cells that a spreadsheet does not take for a formula: what begins like one gets an apostrophe in front, which an
 * import takes away again. So does what would begin one where a spreadsheet splits the cell at a semicolon, a tab or a line
 * break; a dash or plus behind a line break stays, since lists are written so. An apostrophe that stands before such a
 * beginning is the text's own, so it gets another.
 */
public final class Cells {

    private static final String BEGINNING = "(?:\\A(?='*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20])"
            + "|(?<=[;\\t])(?='*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])|(?<=[\\r\\n])(?='*[=@\\uFF1D\\uFF20]))";
    private static final Pattern BARE = Pattern.compile(BEGINNING);
    private static final Pattern GUARDED = Pattern.compile(BEGINNING + "'");

    private Cells() {
    }

    /** The text as it is written into a cell. */
    public static String safe(String text) {
        return BARE.matcher(text).replaceAll("'");
    }

    /** The text that a cell stands for. */
    public static String meant(String cell) {
        return GUARDED.matcher(cell).replaceAll("");
    }
}
