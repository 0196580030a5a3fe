package org.unep.consultations.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.embedded.EventContract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The contract is consistent in itself. */
class ExampleTest {

    private static final EventContract CONTRACT = EventContract.own();

    @Test
    void everySchemaHasAnExampleAndEveryExampleFollowsItsSchema() {
        var shown = new TreeSet<String>();
        for (Path example : CONTRACT.examples()) {
            CONTRACT.assertFollowed(EventContract.nameOf(example), EventContract.read(example));
            shown.add(EventContract.nameOf(example));
        }
        assertEquals(CONTRACT.names(), List.copyOf(shown));
    }

    @Test
    void asyncApiHasAMessageForEverySchema() {
        String description = EventContract.read(Path.of("contract/asyncapi.yaml"));
        for (String name : CONTRACT.names()) {
            assertEquals(1, description.split("name: org\\.unep\\.consultations\\." + name + "\\.v1\n", -1).length - 1, name);
            assertEquals(1, description.split("events/v1/" + name + "\\.schema\\.json", -1).length - 1, name);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "statement-delivered|/status|\"SUBMITTED\"",
            "statement-delivered|/quantifier|\"MANY\"",
            "statement-delivered|/participant|null",
            "statement-delivered|/spokenAt|\"yesterday\"",
            "statement-delivered|/positions/0/stance|\"MIXED\"",
            "statement-delivered|/positions/0/condition|\"\"",
            "statement-delivered|/kind|\"RIGHT_OF_REPLY\"",
            "statement-revised|/status|\"WITHDRAWN\"",
            "statement-revised.withheld|/text|\"We support it.\"",
            "statement-revised.withheld|/positions/0/text|\"We support it.\"",
            "statement-withdrawn|/text|\"We support it.\"",
            "statement-withdrawn|/positions|[{}]",
            "statement-delivered.unattributed|/quantifier|null",
            "report-back-given|/findings/0/quantifier|null",
            "report-back-given|/status|\"NOTED\"",
            "report-back-amended|/findings/0/questions|[\"\"]",
            "report-back-amended|/notedIn|\"0198f10a-2b41-7182-8394-4e5f60718294\"",
            "report-back-noted|/notedAt|null",
            "participant-added|/m49|\"79\"",
            "participant-added.observer|/majorGroup|\"miners\"",
            "consultation-announced|/title|{}" })
    void schemaRefusesWhatCannotHappen(String example, String pointer, String value) throws IOException {
        var json = new ObjectMapper();
        var event = json.readTree(EventContract.read(Path.of("contract/events/v1/examples/" + example + ".json")));
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) event.at(pointer.substring(0, last)))
                .set(pointer.substring(last + 1), json.readTree(value));
        assertThrows(AssertionError.class, () -> CONTRACT.assertFollowed(example.split("\\.")[0], event.toString()));
    }
}
