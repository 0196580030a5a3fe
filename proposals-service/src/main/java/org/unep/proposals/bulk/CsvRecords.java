package org.unep.proposals.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.bulk.ReadingLines.Fields;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The records of CSV (RFC 4180, UTF-8) as fields of proposals. */
final class CsvRecords {

    /** What bytes that are no UTF-8 are read as: half a character, which is in no UTF-8. */
    private static final char NO_UTF8 = '\uDC00';
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    /**
     * A record.
     *
     * @param line number of the line that it begins on, from 1
     * @param size in characters, about
     */
    record Row(long line, int size, Fields fields) {
    }

    private final Bounded bounded;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<CsvColumn> header;
    private final ObjectMapper json;
    private boolean lost;

    /**
     * Reads the header.
     *
     * @param max the longest record, in characters
     * @throws Problem 400 where the header is wrong, naming every wrong column
     */
    CsvRecords(InputStream body, int max, ObjectMapper json, boolean processIsNamed) throws IOException {
        this.bounded = new Bounded(withoutByteOrderMark(body), max);
        this.parser = CSVParser.builder().setReader(bounded)
                .setFormat(CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get()).get();
        this.records = parser.iterator();
        this.json = json;
        this.header = CsvHeader.of(first(), processIsNamed);
    }

    private static Reader withoutByteOrderMark(InputStream body) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(body, UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).replaceWith(String.valueOf(NO_UTF8))));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private List<String> first() throws IOException {
        try {
            return records.hasNext() ? records.next().toList() : List.of();
        } catch (UncheckedIOException e) {
            throw CommonProblem.INVALID_REQUEST.because("The header is not CSV: " + words(e.getCause()));
        }
    }

    /** The next record that is not empty, null at the end. Behind one whose quotation marks are wrong nothing can be read. */
    @Nullable
    Row next() throws IOException {
        while (!lost) {
            bounded.restart();
            long line = parser.getCurrentLineNumber() + 1;
            try {
                if (!records.hasNext()) {
                    return null;
                }
                CSVRecord record = records.next();
                if (record.size() > 1 || !record.get(0).isBlank()) {
                    return new Row(line, bounded.size(), () -> fields(record));
                }
            } catch (UncheckedIOException e) {
                String words = words(e.getCause());
                lost = true;
                return new Row(line, 0, () -> {
                    throw CommonProblem.INVALID_REQUEST.because(words + " Nothing behind it was read.");
                });
            }
        }
        return null;
    }

    private static String words(IOException e) throws IOException {
        if (e instanceof TooLong tooLong) {
            return "The record is longer than %d characters, or a quotation mark is never closed.".formatted(tooLong.max);
        }
        if (e instanceof CSVException) {
            return "The quotation marks are wrong.";
        }
        throw e;
    }

    private ObjectNode fields(CSVRecord record) {
        if (record.size() != header.size()) {
            throw CommonProblem.INVALID_REQUEST.because("The record has %d cells, the header %d.".formatted(record.size(),
                    header.size()));
        }
        ObjectNode fields = json.createObjectNode();
        for (int i = 0; i < header.size(); i++) {
            CsvColumn column = header.get(i);
            String cell = record.get(i);
            if (cell.indexOf(NO_UTF8) >= 0 && cell.codePoints().anyMatch(c -> c == NO_UTF8)) { // not as half of a pair
                throw CommonProblem.INVALID_REQUEST.at(column.pointer().toString(),
                        "The column '%s' holds what is no UTF-8.".formatted(column.name()));
            }
            if (!cell.isEmpty() && column.column().use() != Column.Use.EXPORT) {
                column.write(cell, fields, json);
            }
        }
        return fields;
    }

    private static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        private final int max;

        TooLong(int max) {
            this.max = max;
        }
    }

    /** Gives up on a record that does not end. */
    private static final class Bounded extends Reader {

        private final Reader reader;
        private final int max;
        private int size;

        Bounded(Reader reader, int max) {
            this.reader = reader;
            this.max = max;
        }

        void restart() {
            size = 0;
        }

        int size() {
            return size;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (size > max) {
                throw new TooLong(max);
            }
            int read = reader.read(buffer, offset, length);
            size += Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
