package org.unep.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.unep.local.Steps;

/** That everything runs; how fast it is, nobody asserts. */
class BenchIT {

    private static Report report;

    @BeforeAll
    static void measureALittle() {
        Path root = Path.of(System.getProperty("suite.root"));
        report = Bench.measure(root, Path.of("target", "smoke"), Scale.SMOKE, "", Steps.on(System.out));
    }

    @TestFactory
    Stream<DynamicTest> everyBenchmarkMeasuresBothSidesWithoutAnError() {
        return report.outcomes().stream().map(o -> DynamicTest.dynamicTest(o.name(), () -> {
            if (PgBench.installed().isEmpty() && o.name().contains("pgbench")) {
                assertNotNull(o.skipped(), "measured without pgbench?");
                return;
            }
            assertNull(o.skipped());
            assertEquals(0, o.errors());
            assertTrue(Statistics.perSecond(o.measured()) > 0);
            assertTrue(!o.isCompared() || o.ratio() > 0);
        }));
    }

    @Test
    void oneOfTheReferencesOfRecordingIsAlwaysThere() {
        var recorded = report.outcomes().stream().filter(o -> o.name().startsWith("record a statement")).toList();
        assertTrue(recorded.stream().anyMatch(Outcome::isCompared));
        assertEquals(PgBench.installed().isPresent() ? 2 : 1, recorded.stream().filter(Outcome::isCompared).count());
    }

    @Test
    void importOfManyLinesTellsWhatMemoryItTook() {
        var facts = report.outcomes().stream().flatMap(o -> o.facts().stream()).toList();
        assertTrue(facts.stream().anyMatch(f -> f.startsWith("2,000 lines")
                && f.contains("2,000 rows in statement, 6,000 rows in position, 2,000 rows in outbox")), facts.toString());
        assertTrue(facts.stream().anyMatch(f -> f.startsWith("Resident memory of the service: ")), facts.toString());
    }

    @Test
    void supportIsReadAtEachSizeAndEventsAreFoldedTwice() {
        assertEquals(2, facts("Support of ").size());
        assertEquals(1, facts("Rebuilt from the first event: 1,500 positions of ").size());
        assertEquals(1, report.outcomes().stream().filter(o -> o.name().startsWith("see a statement in support")
                && Statistics.percentileMillis(o.measured(), 50) > 0).count());
    }

    @Test
    void everyFormatIsPrintedOrToldToBeMissing() {
        for (String format : List.of("JSON", "HTML", "Markdown", "PDF", "DOCX", "Akoma Ntoso", "JSON-LD")) {
            assertEquals(1, facts(format + ": ").size() + facts(format + " is not there").size(), format);
        }
        assertEquals(3, Stream.of("JSON: ", "HTML: ", "Markdown: ").map(this::facts).mapToLong(List::size).sum());
    }

    private List<String> facts(String beginning) {
        return report.outcomes().stream().flatMap(o -> o.facts().stream()).filter(f -> f.startsWith(beginning)).toList();
    }

    @Test
    void reportIsWrittenForPeopleAndForPrograms() throws Exception {
        Path directory = Path.of("target", "smoke", "report");
        report.write(directory);
        assertTrue(Files.readString(directory.resolve("bench.md")).contains("| read one proposal |"));
        assertTrue(Files.readString(directory.resolve("bench.json")).contains("\"ratio\""));
    }
}
