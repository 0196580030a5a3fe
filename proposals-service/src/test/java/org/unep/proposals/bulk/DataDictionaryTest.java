package org.unep.proposals.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.submitted;
import static org.unep.proposals.bulk.Files.CSV;
import static org.unep.proposals.bulk.Files.exported;
import static org.unep.proposals.bulk.Files.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.proposals.proposal.ProposalRequest;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What is told of the columns is what the columns are. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class DataDictionaryTest {

    private static final Path COMMITTED = Path.of("docs/data-dictionary.md");

    @Test
    void dictionaryTellsEveryColumnThatAnExportHas() throws IOException {
        var told = Files.read(text(anybody().accept("application/json").get("/v1/proposals/export/dictionary").then()
                .statusCode(200)));
        Set<String> exported = new TreeSet<>();
        told.forEach(entry -> {
            assertTrue(!entry.get("description").asText().isBlank() && !entry.get("example").asText().isBlank());
            if (entry.get("exported").asBoolean() && !entry.get("column").asText().endsWith(">")) {
                exported.add(entry.get("column").asText());
            }
        });
        exported.addAll(List.of("title.en", "text.en"));
        String process = process();
        submitted(process, "Sand");
        var header = CSVParser.parse(text(exported(CSV, "?process=" + process)), CSVFormat.RFC4180).iterator().next();
        assertEquals(exported, new TreeSet<>(header.toList()));
    }

    @Test
    void everyFieldOfARequestHasAColumn() {
        Set<String> fields = Arrays.stream(Column.values()).filter(c -> c.use() != Column.Use.EXPORT)
                .map(c -> c.pointer().split("/")[1]).collect(Collectors.toSet());
        assertTrue(fields.containsAll(Arrays.stream(ProposalRequest.class.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName).toList()), fields.toString());
    }

    @Test
    void everyExampleIsReadAsItIsShown() {
        var json = new ObjectMapper();
        for (Column column : Column.values()) {
            var csv = column.isFamily() ? CsvColumn.of(column, "en") : CsvColumn.of(column);
            var fields = json.createObjectNode();
            csv.write(column.entry().example(), fields, json);
            assertEquals(column.entry().example(), csv.read(fields), column.title());
        }
    }

    @Test
    void dictionaryIsThereAsCsvToo() throws IOException {
        String csv = text(anybody().accept(CSV).get("/v1/proposals/export/dictionary").then().statusCode(200)
                .contentType(CSV));
        var records = CSVParser.parse(csv, CSVFormat.RFC4180.builder().setHeader().get()).getRecords();
        assertEquals(Arrays.stream(Column.values()).map(Column::title).toList(),
                records.stream().map(r -> r.get("column")).toList());
    }

    @Test
    void committedPageIsMadeOfTheSameDefinition() throws IOException {
        var page = new StringBuilder("# Data dictionary of the CSV of proposals\n\nMade of the definition that the import, the "
                + "export and `GET /v1/proposals/export/dictionary` use.\n\n"
                + "| column | import | export | type | unit | description | example | allowed |\n|---|---|---|---|---|---|---|---|\n");
        for (Column column : Column.values()) {
            var e = column.entry();
            page.append("| `%s` | %s | %s | %s | %s | %s | `%s` | %s |\n".formatted(e.column(), e.imported() ? "yes" : "",
                    e.exported() ? "yes" : "", e.type(), e.unit() == null ? "" : e.unit(), e.description(), e.example(),
                    e.allowed() == null ? "" : e.allowed()));
        }
        if (Boolean.getBoolean("contract.update")) {
            java.nio.file.Files.writeString(COMMITTED, page);
        }
        assertEquals(java.nio.file.Files.readString(COMMITTED), page.toString());
    }
}
