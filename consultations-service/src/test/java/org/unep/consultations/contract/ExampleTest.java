package org.unep.consultations.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;

/** The contract is consistent in itself. */
class ExampleTest {

    @Test
    void everySchemaHasAnExampleAndEveryExampleFollowsItsSchema() throws IOException {
        Map<String, JsonSchema> schemas = EventSchemas.all();
        var shown = new TreeSet<String>();
        for (Path example : EventSchemas.examples()) {
            String name = example.getFileName().toString().split("\\.")[0];
            EventSchemas.assertValid(schemas.get(name), EventSchemas.read(example), example.toString());
            shown.add(name);
        }
        assertEquals(schemas.keySet(), shown);
    }

    @Test
    void asyncApiHasAMessageForEverySchema() throws IOException {
        String description = EventSchemas.read(Path.of("contract/asyncapi.yaml"));
        for (String name : EventSchemas.all().keySet()) {
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
            "statement-delivered|/positions/0/condition|null",
            "statement-delivered.merge|/positions/0/with|[]",
            "statement-delivered.unattributed|/quantifier|null",
            "report-back-given|/findings/0/quantifier|null",
            "participant-added|/m49|\"79\"",
            "participant-added.observer|/majorGroup|\"miners\"",
            "consultation-announced|/title|{}" })
    void schemaRefusesWhatCannotHappen(String example, String pointer, String value) throws IOException {
        var json = new ObjectMapper();
        var event = json.readTree(EventSchemas.read(Path.of("contract/events/v1/examples/" + example + ".json")));
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) event.at(pointer.substring(0, last)))
                .set(pointer.substring(last + 1), json.readTree(value));
        assertFalse(EventSchemas.all().get(example.split("\\.")[0]).validate(event.toString(), InputFormat.JSON,
                context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)).isEmpty());
    }
}
