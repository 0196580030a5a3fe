package org.unep.summary.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.summary.readmodel.Told.says;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The tally as data, which an outsider computes the levels from. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class TallyDataTest {

    private static final String NOON = "2023-09-07T12:00:00Z";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();

    @BeforeEach
    void aProcessWithAProposal() {
        feed.tell(Told.process(process), Told.government("CHE"), Told.observer("icmm"), Told.proposal(one, process, 1));
    }

    @Test
    void everyLevelIsThatWhichAnOutsiderComputesFromTheCsvAndTheRule() throws IOException {
        feed.tell(history(new Random(11)));
        JsonNode rule = JSON.readTree(given().get("/v1/processes/{p}/support-rule", process).asString());
        JsonNode published = JSON.readTree(given().get("/v1/processes/{p}/support", process).asString());
        Map<String, String> recounted = Outsider.levels(csv(), rule);
        Set<String> levels = new TreeSet<>();
        for (JsonNode item : published.path("items")) {
            assertEquals(item.path("level").asText(), recounted.get(item.path("proposal").asText()));
            levels.add(item.path("level").asText());
        }
        assertEquals(41, published.path("items").size());
        assertEquals(Set.of("BROAD", "MODERATE", "NONE", "NOT_SUPPORTED", "SEVERAL"), levels);
    }

    // forty proposals, each nearer to support than the one before, said by governments, groups, observers, and in breakouts
    private List<Told> history(Random random) {
        List<Told> events = new ArrayList<>();
        List<String> governments = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            governments.add("gov" + i + "-" + process);
            events.add(Told.government(governments.get(i)));
        }
        for (int i = 0; i < 4; i++) {
            groups.add("group" + i + "-" + process);
            events.add(Told.group(groups.get(i)));
        }
        for (int i = 0; i < 40; i++) {
            UUID proposal = new UUID(random.nextLong(), random.nextLong());
            events.add(Told.proposal(proposal, process, i + 2));
            int leaning = i;
            for (String code : governments.subList(0, random.nextInt(12))) {
                events.add(says(process, code, "2023-09-07T1%d:00:00Z".formatted(random.nextInt(10)),
                        Map.of(proposal, stance(random, leaning))).delivered());
            }
            for (String code : groups.subList(0, random.nextInt(4) * (i % 3) / 2)) {
                events.add(new Told.Statement(UUID.randomUUID(), process, null, List.of(code), null, NOON,
                        Map.of(proposal, stance(random, leaning))).delivered());
            }
            for (int session = 0; session < random.nextInt(3) * (i % 2); session++) {
                events.add(Told.reportBack(process, UUID.randomUUID(), proposal, stance(random, leaning),
                        List.of("ONE", "FEW", "SOME", "MANY", "MOST").get(random.nextInt(5))));
            }
        }
        return events;
    }

    private static String stance(Random random, int leaning) {
        return random.nextInt(40) < leaning ? "SUPPORT"
                : List.of("OPPOSE", "OPPOSE", "CONCERN", "MERGE").get(random.nextInt(4));
    }

    @Test
    void dictionaryHasExactlyTheColumnsThatThereAre() throws IOException {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered());
        JsonNode dictionary = JSON.readTree(given().get("/v1/processes/{p}/support/tally/dictionary", process).then()
                .statusCode(200).body("description", everyItem(not(equalTo("")))).extract().asString());
        try (var csv = csv()) {
            assertEquals(dictionary.findValuesAsText("column"), csv.getHeaderNames());
        }
        Set<String> members = new LinkedHashSet<>();
        for (var field : TallyRow.class.getRecordComponents()) {
            members.add(field.getName());
        }
        assertEquals(List.copyOf(members), dictionary.findValuesAsText("member"));
        given().accept("text/csv").get("/v1/processes/{p}/support/tally/dictionary", process).then().statusCode(200)
                .contentType("text/csv").body(containsString("\r\nreport_back,reportBack,ID,"));
    }

    @Test
    void jsonAndCsvHaveTheSameRows() throws IOException {
        feed.tell(says(process, "CHE", NOON, Map.of(one, "SUPPORT")).delivered(),
                Told.reportBack(process, UUID.randomUUID(), one, "SUPPORT", "MOST"),
                new Told.Statement(UUID.randomUUID(), process, null, List.of(), "SEVERAL", NOON, Map.of(one, "CONCERN"))
                        .delivered());
        JsonNode rows = JSON.readTree(given().get("/v1/processes/{p}/support/tally", process).then().statusCode(200)
                .contentType("application/json").header("Vary", containsString("Accept")).body("items", hasSize(6)).extract()
                .asString()).path("items");
        try (var csv = csv()) {
            List<CSVRecord> records = csv.getRecords();
            assertEquals(List.of("REGISTERED", "REGISTERED", "PROPOSAL", "POSITION", "FINDING", "UNATTRIBUTED"),
                    records.stream().map(r -> r.get("record")).toList());
            for (int i = 0; i < records.size(); i++) {
                for (String column : List.of("record", "proposal", "actor", "stance", "quantifier", "statement", "at")) {
                    assertEquals(rows.get(i).path(column).asText(), records.get(i).get(column));
                }
            }
        }
    }

    @Test
    void whatOthersSaidIsNoFormulaForASpreadsheet() throws IOException {
        feed.tell(says(process, "CHE", NOON, Map.of()).delivered().with("positions", List.of(Map.of("proposal", one, "stance",
                "SUPPORT_WITH_CONDITIONS", "condition", "=HYPERLINK(\"http://example.org\")", "text",
                "+1, \"yes\"\nand more"))));
        try (var csv = csv()) {
            CSVRecord row = csv.stream().filter(r -> r.get("record").equals("POSITION")).findFirst().orElseThrow();
            assertEquals("'=HYPERLINK(\"http://example.org\")", row.get("condition"));
            assertEquals("'+1, \"yes\"\nand more", row.get("text"));
        }
    }

    @Test
    void pastTallyIsThatOfTheInstant() throws IOException {
        feed.tell(says(process, "CHE", "2023-09-07T18:00:00Z", Map.of(one, "SUPPORT")).delivered());
        given().queryParam("asOf", NOON).get("/v1/processes/{p}/support/tally", process).then().statusCode(200)
                .body("asOf", equalTo(NOON)).body("items", hasSize(3));
        assertTrue(given().accept("text/csv").queryParam("asOf", NOON).get("/v1/processes/{p}/support/tally", process)
                .asString().lines().noneMatch(l -> l.startsWith("POSITION")));
    }

    @Test
    void otherFormatsAndUnknownProcessesAreRefused() {
        given().accept("application/pdf").get("/v1/processes/{p}/support/tally", process).then().statusCode(406);
        for (String path : List.of("tally", "tally/dictionary")) {
            given().get("/v1/processes/nowhere/support/" + path).then().statusCode(404);
            given().accept("text/csv").get("/v1/processes/nowhere/support/" + path).then().statusCode(404);
        }
    }

    private CSVParser csv() throws IOException {
        String text = given().accept("text/csv").get("/v1/processes/{p}/support/tally", process).then().statusCode(200)
                .contentType("text/csv;charset=UTF-8").extract().asString();
        return CSVParser.parse(text, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get());
    }
}
