package org.unep.chassis.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Lines are told apart and counted, whatever a body holds. */
class LinesTest {

    private static final int MAX = 100_000;

    @Test
    void blankLinesCountButAreNotGiven() throws IOException {
        assertEquals(List.of("2:a", "5:b"), read("\na\n \t\n\r\nb\n\n"));
    }

    @Test
    void lastLineNeedsNoEnd() throws IOException {
        assertEquals(List.of("1:a", "2:b"), read("a\nb"));
    }

    @Test
    void emptyBodyHasNoLine() throws IOException {
        assertEquals(List.of(), read(""));
        assertEquals(List.of(), read(" \n "));
    }

    @Test
    void lineEndsOfWindowsStayInTheLineAsJsonAllows() throws IOException {
        assertEquals(List.of("1:{}\r", "2:{}"), read("{}\r\n{}"));
    }

    @Test
    void longestLineIsKeptAndALongerOneIsNotButTheNextIs() throws IOException {
        String longest = "a".repeat(MAX);
        var lines = lines(longest + "\n" + longest + "b\nc");
        assertEquals(MAX, lines.next().bytes().length);
        Lines.Line tooLong = lines.next();
        assertEquals(2, tooLong.number());
        assertNull(tooLong.bytes());
        assertEquals(0, tooLong.size());
        assertEquals("c", new String(lines.next().bytes(), StandardCharsets.UTF_8));
        assertNull(lines.next());
    }

    @Test
    void bodyThatIsCutOffIsNotTakenForItsEnd() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The connection was reset");
            }
        };
        var lines = new Lines(
                new SequenceInputStream(new ByteArrayInputStream("a\nb".getBytes(StandardCharsets.UTF_8)), broken), MAX);
        assertEquals(1, lines.next().number());
        assertThrows(IOException.class, lines::next);
    }

    private static Lines lines(String body) {
        return new Lines(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), MAX);
    }

    private static List<String> read(String body) throws IOException {
        var lines = lines(body);
        var read = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            read.add(line.number() + ":" + new String(line.bytes(), StandardCharsets.UTF_8));
        }
        return read;
    }
}
