package org.unep.proposals.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.bulk.Files.NDJSON;
import static org.unep.proposals.bulk.Files.imported;
import static org.unep.proposals.bulk.Files.lines;
import static org.unep.proposals.bulk.Files.pointers;
import static org.unep.proposals.bulk.Files.statuses;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Lines of an import that are not as they should be: each is explained, and the next one is taken. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ImportedProposalLinesTest {

    private static final String GOOD = "\"title\":{\"en\":\"t\"},\"text\":{\"en\":\"t\"}";

    private String process;

    @BeforeEach
    void openAProcess() {
        process = process();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "not json|invalid-request|", "{\"a\":|invalid-request|", "[]|invalid-request|",
            "{} {}|invalid-request|", "{}|invalid-request|/process",
            "{\"process\":\"P\"}|invalid-request|/title",
            "{\"process\":\"P\",\"title\":{\"en\":\" \"},\"text\":{\"en\":\"t\"}}|invalid-request|/title/en",
            "{\"process\":\"P\",\"title\":{\"en\":\"\\u0000\"},\"text\":{\"en\":\"t\"}}|invalid-request|/title/en",
            "{\"process\":\"P\",\"title\":{\"en\":\"\\uD800\"},\"text\":{\"en\":\"t\"}}|invalid-request|/title/en",
            "{\"process\":\"P\",\"title\":{\"xx-\":\"t\"},\"text\":{\"en\":\"t\"}}|invalid-request|/title/xx-",
            "{\"process\":\"P\",GOOD,\"id\":\"mine\"}|invalid-request|/id",
            "{\"process\":\"P\",GOOD,\"id\":\"1-1-1-1-1\"}|invalid-request|/id",
            "{\"process\":\"P\",GOOD,\"key\":\" \"}|invalid-request|/key",
            "{\"process\":\"P\",GOOD,\"key\":7}|invalid-request|/key",
            "{\"process\":\"P\",GOOD,\"id\":\"0193a5a0-7c1e-7f43-9d52-3a1f0c9b8e21\",\"key\":\"K\"}|invalid-request|/key",
            "{\"process\":\"P\",GOOD,\"mood\":1}|invalid-request|/mood",
            "{\"process\":\"P\",GOOD,\"sourceLanguage\":\"ru\"}|invalid-request|/sourceLanguage",
            "{\"process\":\"P\",GOOD,\"origin\":{\"group\":\"a\"},\"origins\":[{\"group\":\"b\"}]}|invalid-request|/origin",
            "{\"process\":\"P\",GOOD,\"origins\":[{\"group\":\"nobody\"}]}|not-known-yet|/origins/0/group",
            "{\"process\":\"nowhere\",GOOD}|not-known-yet|/process",
            "{\"process\":\"P\",GOOD,\"cluster\":\"elsewhere\"}|unknown-reference|/cluster" })
    void wrongLineIsExplainedAndTheNextIsMade(String wrong, String type, String pointer) {
        String line = wrong.replace("\"P\"", "\"" + process + "\"").replace("GOOD", GOOD);
        var results = imported("", List.of(line, lines(process, 1).get(0)));
        assertEquals(List.of("invalid", "created"), statuses(results));
        var problem = results.get(0).get("problem");
        assertEquals("/problems/" + type, problem.get("type").asText());
        assertFalse(problem.get("detail").asText().contains("org.unep"), problem.toString());
        if (pointer == null) {
            assertFalse(problem.has("errors"), problem.toString());
        } else {
            assertTrue(pointers(results.get(0)).contains(pointer), problem.toString());
        }
    }

    @Test
    void bytesThatAreNoUtf8AreToldAndTheNextLineIsMade() {
        byte[] wrong = ("{\"process\":\"" + process + "\",\"title\":{\"en\":\"\u00e9t\u00e9\"},\"text\":{\"en\":\"t\"}}\n")
                .getBytes(ISO_8859_1);
        byte[] good = lines(process, 1).get(0).getBytes(UTF_8);
        byte[] body = new byte[wrong.length + good.length];
        System.arraycopy(wrong, 0, body, 0, wrong.length);
        System.arraycopy(good, 0, body, wrong.length, good.length);
        assertEquals(List.of("invalid", "created"), statuses(imported(NDJSON, "", body)));
    }

    @Test
    void tooLongALineIsToldAndTheNextIsMade() {
        var results = imported("", List.of("{\"text\":\"" + "a".repeat(ReadingProposals.MAX_LINE) + "\"}",
                lines(process, 1).get(0)));
        assertEquals(List.of("invalid", "created"), statuses(results));
        assertTrue(results.get(0).get("problem").get("detail").asText().contains("longer than 10485760 bytes"));
    }

    @Test
    void blankLinesCountButAreNotTold() {
        String line = lines(process, 1).get(0);
        var results = imported(NDJSON, "", ("\n \t\r\n" + line + "\r\n\n").getBytes(UTF_8));
        assertEquals(List.of("created"), statuses(results));
        assertEquals(3, results.get(0).get("line").asInt());
    }

    @Test
    void manyLinesAreTakenInTheirOrder() {
        var lines = lines(process, 1_234);
        var results = imported("?dryRun=true", lines);
        assertEquals(lines.stream().map(l -> Files.read(l).get("id")).toList(),
                results.stream().map(r -> r.get("id")).toList());
    }
}
