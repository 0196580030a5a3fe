package org.unep.proposals.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.unep.chassis.bulk.Spool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes CSV (RFC 4180, UTF-8) that spreadsheets take for text. */
@ApplicationScoped
class CsvWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();

    private final ObjectMapper json;

    CsvWriter(ObjectMapper json) {
        this.json = json;
    }

    /** What is done with each proposal of an export. */
    @FunctionalInterface
    private interface Each {

        void accept(JsonNode proposal) throws IOException;
    }

    /** Reads the lines twice: which languages and facets there are, and then what is in them. */
    void write(Spool lines, boolean byteOrderMark, OutputStream out) throws IOException {
        List<CsvColumn> columns = columns(lines);
        var writer = new OutputStreamWriter(out, UTF_8);
        if (byteOrderMark) {
            writer.write(BYTE_ORDER_MARK);
        }
        var csv = new CSVPrinter(writer, FORMAT);
        csv.printRecord(columns.stream().map(CsvColumn::name).toList());
        forEach(lines, proposal -> csv.printRecord(columns.stream().map(c -> c.read(proposal)).toList()));
        csv.flush();
    }

    private List<CsvColumn> columns(Spool lines) throws IOException {
        Map<Column, Set<String>> members = new EnumMap<>(Column.class);
        forEach(lines, proposal -> Arrays.stream(Column.values()).filter(Column::isFamily).forEach(
                family -> proposal.at(family.pointer()).fieldNames()
                        .forEachRemaining(members.computeIfAbsent(family, f -> new TreeSet<>())::add)));
        List<CsvColumn> columns = new ArrayList<>();
        for (Column column : Column.values()) {
            if (column.isFamily()) {
                members.getOrDefault(column, Set.of()).forEach(member -> columns.add(CsvColumn.of(column, member)));
            } else if (column.use() != Column.Use.IMPORT) {
                columns.add(CsvColumn.of(column));
            }
        }
        return columns;
    }

    private void forEach(Spool lines, Each each) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(lines.read(), UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            each.accept(shaped((ObjectNode) json.readTree(line)));
        }
    }

    // one origin has columns of its own, several are together in one
    private static ObjectNode shaped(ObjectNode proposal) {
        return proposal.without(proposal.path("origins").size() > 1 ? "origin" : "origins");
    }

    /** The data dictionary. */
    String write(List<DictionaryEntry> entries) throws IOException {
        var text = new StringBuilder();
        var csv = new CSVPrinter(text, FORMAT);
        csv.printRecord("column", "imported", "exported", "type", "unit", "description", "example", "allowed");
        for (DictionaryEntry e : entries) {
            csv.printRecord(e.column(), e.imported(), e.exported(), e.type(), e.unit(), e.description(), e.example(),
                    e.allowed());
        }
        return text.toString();
    }
}
