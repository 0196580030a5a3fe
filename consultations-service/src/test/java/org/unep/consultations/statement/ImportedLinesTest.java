package org.unep.consultations.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.statement.Ndjson.lines;
import static org.unep.consultations.statement.Ndjson.results;
import static org.unep.consultations.statement.Ndjson.statuses;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Lines of an import that are not as they should be: each is explained, and the next one is taken. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ImportedLinesTest {

    private String session;

    @BeforeEach
    void scheduleAPlenary() {
        session = Stage.plenary();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "not json|", "{\"a\":|", "[]|", "42|", "null|", "{} {}|", "{}|/session",
            "{\"session\":\"here\"}|/session", "{\"session\":5}|/session", "{\"session\":\"S\",\"id\":\"mine\"}|/id",
            "{\"session\":\"S\"}|/language", "{\"session\":\"S\",\"spokenAt\":\"noon\"}|/spokenAt",
            "{\"session\":\"S\",\"spokenAt\":\"+999999999-01-01T00:00:00Z\",\"language\":\"en\",\"participant\":\"CHE\"}|/spokenAt",
            "{\"session\":\"S\",\"positions\":[{\"proposal\":\"" + NOBODY + "\",\"stance\":\"LIKE\"}]}|/positions/0/stance",
            "{\"session\":\"S\",\"positions\":{}}|/positions", "{\"session\":\"S\",\"mood\":1}|/mood",
            "{\"session\":\"S\",\"spokenAt\":\"2023-09-07T10:00:00Z\",\"language\":\"en\"}|/quantifier",
            "{\"session\":\"S\",\"text\":\"\\u0000\",\"spokenAt\":\"2023-09-07T10:00:00Z\",\"language\":\"en\"}|/text" })
    void wrongLineIsExplainedAndTheNextIsRecorded(String wrong, String pointer) {
        var results = results(List.of(wrong.replace("\"S\"", "\"" + session + "\""), lines(session, 1).get(0)));
        assertEquals(List.of("invalid", "created"), statuses(results));
        var problem = results.get(0).get("problem");
        assertEquals("/problems/invalid-request", problem.get("type").asText());
        assertEquals(400, problem.get("status").asInt());
        assertFalse(problem.get("detail").asText().contains("org.unep"), problem.toString());
        if (pointer == null) {
            assertFalse(problem.has("errors"), problem.toString());
        } else {
            assertTrue(problem.get("errors").findValuesAsText("pointer").contains(pointer), problem.toString());
        }
    }

    @Test
    void tooLongALineIsToldAndTheNextIsRecorded() {
        var results = results(
                List.of("{\"text\":\"" + "a".repeat(ImportingStatements.MAX_LINE) + "\"}", lines(session, 1).get(0)));
        assertEquals(List.of("invalid", "created"), statuses(results));
        assertTrue(results.get(0).get("problem").get("detail").asText().contains("longer than 1048576 bytes"));
    }

    @Test
    void blankLinesCountButAreNotTold() {
        String line = lines(session, 1).get(0);
        var results = results("", "\n \t\r\n" + line + "\r\n\n");
        assertEquals(List.of("created"), statuses(results));
        assertEquals(3, results.get(0).get("line").asInt());
        assertEquals(List.of(), results("", "\n \n"));
        assertEquals(List.of(), results("", ""));
    }
}
