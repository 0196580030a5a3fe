package org.unep.chassis.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No spreadsheet takes what somebody proposed for a formula, and no text is changed by that. */
class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t1", "\r1", "\n1", "\uFF1D1" })
    void whatBeginsLikeAFormulaGetsAnApostropheAndLosesItAgain(String text) {
        assertEquals("'" + text, Cells.safe(text));
        assertEquals(text, Cells.meant(Cells.safe(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "x;=HYPERLINK(1)|x;'=HYPERLINK(1)", "x;'-1;y|x;''-1;y",
            "=1;=2|'=1;'=2",
            "\\t=1|'\\t'=1", "x\\t@SUM(A1)|x\\t'@SUM(A1)", "x\\n=1|x\\n'=1", "x\\n- y\\n+ z|x\\n- y\\n+ z", "x;y, =z|x;y, =z" })
    void whatWouldBeginAFormulaWhereACellIsSplitGetsOneTooAndLosesItAgain(String given, String cell) {
        String text = given.translateEscapes();
        assertEquals(cell.translateEscapes(), Cells.safe(text));
        assertEquals(text, Cells.meant(Cells.safe(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a=1", " =1", "'tis", "''", "'", "\"=1" })
    void everythingElseIsLeftAsItIs(String text) {
        assertEquals(text, Cells.safe(text));
        assertEquals(text, Cells.meant(text));
    }

    @Test
    void apostrophesOfTheTextStay() {
        for (String text : new String[] { "'=1", "''=1", "'''-" }) {
            assertEquals("'" + text, Cells.safe(text));
            assertEquals(text, Cells.meant(Cells.safe(text)));
        }
    }
}
