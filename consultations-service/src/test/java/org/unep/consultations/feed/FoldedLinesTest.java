package org.unep.consultations.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as calendars have them. */
class FoldedLinesTest {

    @ParameterizedTest
    @ValueSource(strings = { "a", "é", "的", "😀", "a😀" })
    void noneHasMoreThan75OctetsAndNoCharacterIsCut(String sign) {
        String line = "SUMMARY:" + sign.repeat(200);
        String folded = FoldedLines.of(line + "\r\nEND:VEVENT\r\n");
        for (String part : folded.split("\r\n")) {
            assertTrue(part.getBytes(UTF_8).length <= 75, part);
        }
        assertEquals(line + "\r\nEND:VEVENT\r\n", new String(folded.getBytes(UTF_8), UTF_8).replace("\r\n ", ""));
    }
}
