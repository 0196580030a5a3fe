package org.unep.proposals.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.group;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposal;
import static org.unep.proposals.bulk.Files.CSV;
import static org.unep.proposals.bulk.Files.imported;
import static org.unep.proposals.bulk.Files.importedCsv;
import static org.unep.proposals.bulk.Files.pointers;
import static org.unep.proposals.bulk.Files.sent;
import static org.unep.proposals.bulk.Files.statuses;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Proposals from a spreadsheet. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class CsvImportTest {

    private String process;

    @BeforeEach
    void openAProcess() {
        process = process();
    }

    @Test
    void cellsSayWhatTheFieldsOfJsonSay() {
        group(process, "grulac", "GRULAC");
        var results = importedCsv("?process=" + process, "key,title.en,text.en,text.fr,sourceLanguage,translations.en,cluster,"
                + "topics,facet.life-cycle-stage,sdgTargets,origin.group,related,origins\r\n"
                + "A,Sand,\"An \"\"observatory\"\",\nwith, data\",Un observatoire,fr,OFFICIAL,tools,sand; data;,extraction,"
                + "http://metadata.un.org/sdg/12.2;http://metadata.un.org/sdg/8.a,grulac,"
                + "\"[{\"\"kind\"\":\"\"INSTRUMENT\"\",\"\"symbol\"\":\"\"UNEP/EA.5/Res.12\"\"}]\",\r\n"
                + "B,Gravel,A registry,,,,,,,,,,\"[{\"\"group\"\":\"\"grulac\"\"}]\"");
        assertEquals(List.of("created", "created"), statuses(results));
        assertEquals(List.of(2, 4), results.stream().map(r -> r.get("line").asInt()).toList());
        proposal(results.get(0).get("id").asText())
                .body("text", equalTo(Map.of("en", "An \"observatory\",\nwith, data", "fr", "Un observatoire")))
                .body("sourceLanguage", equalTo("fr")).body("translations", equalTo(Map.of("en", "OFFICIAL")))
                .body("cluster", equalTo("tools")).body("topics", contains("sand", "data"))
                .body("facets", equalTo(Map.of("life-cycle-stage", List.of("extraction"))))
                .body("sdgTargets", contains("http://metadata.un.org/sdg/12.2", "http://metadata.un.org/sdg/8.a"))
                .body("origin", equalTo(Map.of("group", "grulac"))).body("related.symbol", contains("UNEP/EA.5/Res.12"));
        proposal(results.get(1).get("id").asText()).body("cluster", equalTo(null))
                .body("text", equalTo(Map.of("en", "A registry"))).body("origins.group", contains("grulac"));
    }

    @Test
    void fileMayBeginWithAByteOrderMark() {
        assertEquals(List.of("created"),
                statuses(importedCsv("?process=" + process, "\uFEFFtitle.en,text.en\nSand,An observatory\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "title.en,text.en,mood|/mood|no column 'mood'",
            "title.en,text.en,title.en|/title.en|there twice",
            "text.en,key|/title.<language>|missing", "title.en,key|/text.<language>|missing",
            "title.en,text.en,title.english language|/title.english language|no column",
            "title.en,text.en,facet.a b|/facet.a b|no column", "title.en,text.en,|/|no column ''",
            "Title.en,title.en,text.en|/Title.en|no column 'Title.en'",
            "title.en;text.en|/title.en;text.en|no column", "title.en,text.en,topics/a~b|/topics~1a~0b|no column" })
    void wrongHeaderIsRefusedBeforeAnyLineAndTheColumnIsNamed(String header, String pointer, String words) {
        String csv = header + "\nSand,An observatory,x\n";
        sent(CSV, "?process=" + process, csv.getBytes(UTF_8)).statusCode(400)
                .body("type", equalTo("/problems/invalid-request")).body("detail", containsString("The header is wrong"))
                .body("errors[0].pointer", equalTo(pointer)).body("errors[0].detail", containsString(words));
    }

    @Test
    void everyWrongColumnIsNamedAtOnce() {
        sent(CSV, "", "mood,weather,title.en".getBytes(UTF_8)).statusCode(400).body("errors.pointer",
                contains("/mood", "/weather", "/text.<language>", "/process"));
        sent(CSV, "", "\n".getBytes(UTF_8)).statusCode(400);
        sent(CSV, "", "\"title.en".getBytes(UTF_8)).statusCode(400).body("detail", containsString("header"));
    }

    @Test
    void wrongRecordIsExplainedAndTheNextIsMade() {
        var results = importedCsv("?process=" + process, "title.en,text.en,related,origin.consultation\n" // header
                + "Sand,An observatory\n" + "\n" + "Sand,,,\n" + "Sand,An observatory,[,\n"
                + "Sand,An observatory,,here\n" + "Sand,An observatory,,\n");
        assertEquals(List.of("invalid", "invalid", "invalid", "invalid", "created"), statuses(results));
        assertEquals(List.of(2, 4, 5, 6, 7), results.stream().map(r -> r.get("line").asInt()).toList());
        assertTrue(results.get(0).get("problem").get("detail").asText().contains("2 cells, the header 4"));
        assertEquals(List.of("/text"), pointers(results.get(1)));
        assertEquals(List.of("/related"), pointers(results.get(2)));
        assertEquals(List.of("/origin/consultation"), pointers(results.get(3)));
    }

    @Test
    void bytesThatAreNoUtf8AreToldAndTheNextRecordIsMade() {
        var results = imported(CSV, "?process=" + process,
                "title.fr,text.fr\n\u00c9t\u00e9,Du sable\nSable,Du sable\n".getBytes(ISO_8859_1));
        assertEquals(List.of("invalid", "created"), statuses(results));
        assertEquals(List.of("/title/fr"), pointers(results.get(0)));
    }

    @Test
    void theCharacterThatStandsForUnreadableOnesIsAsGoodAsAnyOther() {
        String id = importedCsv("?process=" + process, "title.en,text.en\nSand \uFFFD,\uD800\uDC00\n").get(0).get("id")
                .asText();
        proposal(id).body("title.en", equalTo("Sand \uFFFD")).body("text.en", equalTo("\uD800\uDC00"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Sand,\"never closed\nGravel,Text\n", "Sand,\"closed\" too early\nGravel,Text\n" })
    void behindWrongQuotationMarksNothingIsReadAndWhatWasBeforeIsMade(String wrong) {
        var results = importedCsv("?process=" + process, "title.en,text.en\nSand,Text\n" + wrong);
        assertEquals(List.of("created", "invalid"), statuses(results));
        assertEquals(3, results.get(1).get("line").asInt());
        assertTrue(results.get(1).get("problem").get("detail").asText().contains("quotation marks"));
    }

    @Test
    void recordThatDoesNotEndIsGivenUpAtItsBound() {
        var results = importedCsv("?process=" + process, "title.en,text.en\nSand,\"" + "a".repeat(ReadingProposals.MAX_LINE)
                + "a".repeat(100_000));
        assertEquals(List.of("invalid"), statuses(results));
        assertTrue(results.get(0).get("problem").get("detail").asText().contains("longer than 10485760 characters"));
    }

    @Test
    void apostropheBeforeAFormulaIsNoPartOfTheText() {
        var results = importedCsv("?process=" + process, "title.en,text.en\n'=1+1,'tis so\n");
        proposal(results.get(0).get("id").asText()).body("title.en", equalTo("=1+1")).body("text.en", equalTo("'tis so"));
    }
}
