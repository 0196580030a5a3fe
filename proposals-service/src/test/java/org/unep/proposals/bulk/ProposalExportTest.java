package org.unep.proposals.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.consolidate;
import static org.unep.proposals.Api.consolidation;
import static org.unep.proposals.Api.consultation;
import static org.unep.proposals.Api.delegate;
import static org.unep.proposals.Api.group;
import static org.unep.proposals.Api.participant;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposal;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;
import static org.unep.proposals.Api.tabled;
import static org.unep.proposals.bulk.Files.CSV;
import static org.unep.proposals.bulk.Files.NDJSON;
import static org.unep.proposals.bulk.Files.exported;
import static org.unep.proposals.bulk.Files.imported;
import static org.unep.proposals.bulk.Files.line;
import static org.unep.proposals.bulk.Files.lines;
import static org.unep.proposals.bulk.Files.statuses;
import static org.unep.proposals.bulk.Files.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.proposals.proposal.ProposalFilter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Proposals that are taken away, and brought back. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ProposalExportTest {

    private static final Path OPEN = Path.of("/proc/self/fd");

    @Inject
    EntityManager entities;

    private String process;

    @BeforeEach
    void openAProcess() {
        process = process();
    }

    @Test
    void linesShowTheProposalsAsTheApiDoes() {
        String id = tabled(process, "Sand");
        var line = (ObjectNode) publicOnes().get(0);
        assertEquals("[]", line.remove("derivedFrom").toString());
        assertEquals(Files.read(proposal(id).extract().asString()), line);
    }

    @Test
    void lineageIsInEveryLine() {
        String a = submitted(process, "A");
        String b = submitted(process, "B");
        String ab = consolidate(consolidation(process, "MERGE", List.of(a, b), "AB")).extract().path("results[0]");
        for (JsonNode line : publicOnes()) {
            boolean result = line.get("id").asText().equals(ab);
            assertEquals(result ? 2 : 0, line.get("derivedFrom").size());
            assertEquals(result ? "[]" : "[\"" + ab + "\"]", line.get("consolidatedInto").toString());
        }
    }

    @Test
    void publicTakesWhatIsPublicAndADelegateItsDraftsToo() {
        participant(process, "CHE");
        String open = submitted(process, "Public");
        String own = proposed(process, "Own", Map.of("participant", "CHE"));
        assertEquals(List.of(open), ids(text(anybody().get("/v1/proposals/export?process=" + process).then())));
        var seen = ids(text(delegate("CHE").get("/v1/proposals/export?process=" + process).then()));
        assertTrue(seen.containsAll(List.of(open, own)), seen.toString());
    }

    @Test
    void filtersAreThoseOfTheList() {
        String tabled = tabled(process, "Tabled");
        submitted(process, "Submitted");
        assertEquals(List.of(tabled), ids(text(exported(NDJSON, "?status=TABLED&process=" + process))));
        assertEquals(List.of(), ids(text(exported(NDJSON, "?cluster=none&process=" + process))));
        assertEquals(List.of(), ids(text(exported(NDJSON, "?updatedSince=2100-01-01T00:00:00Z&process=" + process))));
        anybody().get("/v1/proposals/export?state=TABLED").then().statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
    }

    @Test
    void mediaTypeIsTheOneAskedForByHeaderOrParameter() {
        for (var type : Map.of("ndjson", NDJSON, "csv", CSV, "jsonld", "application/ld+json").entrySet()) {
            exported(type.getValue(), "?process=" + process).contentType(startsWith(type.getValue()));
            exported("text/html,*/*;q=0.8", "?format=" + type.getKey() + "&process=" + process)
                    .contentType(startsWith(type.getValue())).header("Content-Disposition",
                            startsWith("attachment; filename=\"proposals-" + process + "-"));
        }
        exported("text/csv;q=0.5,application/ld+json", "?process=" + process)
                .contentType(startsWith("application/ld+json"));
        anybody().accept("application/pdf").get("/v1/proposals/export").then().statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"));
        anybody().get("/v1/proposals/export?format=pdf").then().statusCode(400);
    }

    @Test
    void byteOrderMarkOnRequestOnly() {
        assertEquals('\uFEFF', text(exported(CSV, "?bom=true&process=" + process)).charAt(0));
        assertEquals('"', text(exported(CSV, "?process=" + process)).charAt(0));
    }

    @Test
    void cellsHaveNoFormulas() throws IOException {
        var fields = Files.proposal(process, UUID.randomUUID());
        fields.put("title", Map.of("en", "=HYPERLINK(\"http://evil\")", "fr", "@SUM(A1)"));
        fields.put("text", Map.of("en", "- one\r\n- two, \"three\""));
        assertEquals(List.of("created"), statuses(imported("?status=SUBMITTED", List.of(line(fields)))));
        var record = records(text(exported(CSV, "?status=SUBMITTED&process=" + process))).get(0);
        assertEquals("'=HYPERLINK(\"http://evil\")", record.get("title.en"));
        assertEquals("'@SUM(A1)", record.get("title.fr"));
        assertEquals("'- one\r\n- two, \"three\"", record.get("text.en"));
    }

    @Test
    void cellsHaveNoFormulasWhereTheSeparatorIsAnotherEither() {
        var fields = Files.proposal(process, UUID.randomUUID());
        fields.put("title", Map.of("en", "x;=HYPERLINK(1)"));
        imported("?status=SUBMITTED", List.of(line(fields)));
        byte[] csv = exported(CSV, "?status=SUBMITTED&process=" + process).extract().asByteArray();
        String text = new String(csv, UTF_8);
        assertTrue(text.startsWith("\"id\",") && text.contains(",\"x;'=HYPERLINK(1)\","), text);
        assertEquals(List.of("exists"), statuses(imported(CSV, "", csv)));
    }

    @Test
    void whatIsTakenAwayDependsOnWhoAsks() {
        exported(NDJSON, "?process=" + process).header("Vary", equalTo("Accept, Authorization"));
    }

    @Test
    void whoAsksForTheHeadersOnlyLeavesNoFileOpen() throws IOException {
        assumeTrue(java.nio.file.Files.isDirectory(OPEN));
        long before = spools();
        for (int i = 0; i < 5; i++) {
            anybody().head("/v1/proposals/export?process=" + process).then().statusCode(200)
                    .contentType(startsWith(NDJSON)).header("Content-Disposition", startsWith("attachment"));
        }
        assertTrue(spools() <= before, () -> "before: " + before);
    }

    @Test
    void exportMayTakeAsLongAsTheDatabaseLetsIt() throws NoSuchMethodException {
        int seconds = ExportingProposals.class.getDeclaredMethod("export", ProposalFilter.class)
                .getAnnotation(TransactionConfiguration.class).timeout();
        String timeout = (String) entities.createNativeQuery("select current_setting('transaction_timeout')", String.class)
                .getSingleResult();
        assertEquals("4min", timeout);
        assertTrue(seconds > 200 && seconds < 240, () -> seconds + " s");
    }

    private static long spools() throws IOException {
        try (var open = java.nio.file.Files.list(OPEN)) {
            return open.filter(file -> {
                try {
                    return java.nio.file.Files.readSymbolicLink(file).toString().contains("/spool");
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            }).count();
        }
    }

    @Test
    void whatWasExportedCanBeImported() {
        var lines = everything().stream().map(Files::line).toList();
        assertEquals(List.of("created", "created", "created"), statuses(imported("?status=SUBMITTED", lines)));
        for (String type : List.of(NDJSON, CSV)) {
            byte[] file = exported(type, "?status=SUBMITTED&process=" + process).extract().asByteArray();
            assertEquals(List.of("exists", "exists", "exists"), statuses(imported(type, "", file)), new String(file, UTF_8));
            String elsewhere = new String(file, UTF_8);
            for (JsonNode line : publicOnes()) {
                elsewhere = elsewhere.replace(line.get("id").asText(), UUID.randomUUID().toString());
            }
            assertEquals(List.of("created", "created", "created"),
                    statuses(imported(type, "", elsewhere.getBytes(UTF_8))));
        }
    }

    @Test
    void nothingToExportIsAFileAllTheSame() throws IOException {
        String empty = "?status=TABLED&process=" + process;
        assertEquals("", text(exported(NDJSON, empty)));
        assertEquals(List.of(), records(text(exported(CSV, empty))));
        assertEquals(0, Files.read(text(exported("application/ld+json", empty))).get("@graph").size());
    }

    @Test
    void moreThanABatchIsExportedByIdAndEachOnce() {
        imported("?status=SUBMITTED", lines(process, 450));
        var ids = ids(text(anybody().get("/v1/proposals/export?process=" + process).then()));
        assertEquals(450, ids.size());
        assertEquals(ids.stream().distinct().sorted().toList(), ids);
    }

    private List<Map<String, Object>> everything() {
        group(process, "grulac", "GRULAC");
        participant(process, "CHE");
        String meeting = consultation(process);
        var many = Files.proposal(process, UUID.randomUUID());
        many.put("text", Map.of("en", "'=quoted\nin two lines ", "zh-Hant", "\u6c99", "ar", "\u0631\u0645\u0644"));
        many.put("sourceLanguage", "zh-Hant");
        many.put("translations", Map.of("en", "OFFICIAL"));
        many.put("topics", List.of("sand", "data"));
        many.put("facets", Map.of("life-cycle-stage", List.of("extraction", "use"), "kind", List.of("x")));
        many.put("related",
                List.of(Map.of("kind", "DOCUMENT", "url", "https://unep.org/a,b;c", "title", Map.of("en", "\"R\""))));
        many.put("sdgTargets", List.of("http://metadata.un.org/sdg/12.2"));
        many.put("origins", List.of(Map.of("group", "grulac", "consultation", meeting), Map.of("participant", "CHE")));
        var one = Files.proposal(process, UUID.randomUUID());
        one.put("origin", Map.of("group", "grulac"));
        one.put("fromTheFloor", Map.of("consultation", meeting));
        return List.of(many, one, new HashMap<>(Files.proposal(process, UUID.randomUUID())));
    }

    private List<JsonNode> publicOnes() {
        return Files.exported(process).stream().filter(line -> !line.get("status").asText().equals("DRAFT")).toList();
    }

    private static List<String> ids(String ndjson) {
        return ndjson.lines().map(line -> Files.read(line).get("id").asText()).toList();
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        return CSVParser.parse(csv, CSVFormat.RFC4180.builder().setHeader().get()).getRecords();
    }
}
