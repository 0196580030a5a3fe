package org.unep.summary.document.jsonld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unep.summary.document.PrintedSummary;
import org.unep.summary.document.Sample;
import org.unep.summary.words.Phrases;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;

/** What a JSON-LD processor that knows no network understands of the summary. */
class LinkedSummaryTest {

    private static final String ADDRESS = "https://summary.example/v1/summaries/1/versions/3?language=en";
    private static final String SCHEMA = "https://schema.org/";
    private static final String PROV = "http://www.w3.org/ns/prov#";

    static Stream<String> languages() {
        return Phrases.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void reportIsUnderstood(String language) throws Exception {
        PrintedSummary summary = Sample.printed(language, 3);
        JsonNode report = expanded(language);
        assertEquals(ADDRESS, report.get("@id").asText());
        assertEquals(List.of(SCHEMA + "Report", PROV + "Entity"), texts(report.get("@type")));
        assertEquals(language, report.at("/http:~1~1purl.org~1dc~1terms~1title/0/@language").asText());
        assertEquals(summary.say("about.not-negotiated"), value(report, SCHEMA + "usageInfo"));
        assertEquals("3", value(report, SCHEMA + "version"));
        assertEquals("DRAFT", value(report, SCHEMA + "creativeWorkStatus"));
        assertEquals(language, value(report, SCHEMA + "inLanguage"));
        assertEquals(summary.sha256(), value(report.get(SCHEMA + "encoding").get(0), SCHEMA + "sha256"));
        assertEquals(Sample.CORRIGENDUM,
                report.get(SCHEMA + "correction").get(0).at("/@list/0/http:~1~1purl.org~1dc~1terms~1title/0/@value").asText());
        assertEquals(summary.notes().size(), report.get(SCHEMA + "isBasedOn").size());
    }

    @Test
    void everySentenceIsDerivedFromItsSourcesAndAttributed() throws Exception {
        PrintedSummary summary = Sample.printed("en", 3);
        List<JsonNode> claims = claims(expanded("en"));
        assertEquals(summary.parts().stream().flatMap(p -> p.sentences().stream()).map(s -> s.sentence().text()).toList(),
                claims.stream().map(c -> value(c, SCHEMA + "text")).toList());
        assertEquals(
                summary.parts().stream().flatMap(p -> p.sentences().stream())
                        .map(s -> s.sentence().sources().stream().map(source -> source.href()).toList()).toList(),
                claims.stream().map(c -> c.path(PROV + "wasDerivedFrom").findValuesAsText("@id")).toList());
        claims.forEach(claim -> assertTrue(claim.at("/urn:unep:consultation:summary:origin/0/@id").asText()
                .matches("urn:unep:consultation:summary:(COMPUTED|REPORTED|EDITORIAL)"), claim.toString()));
        assertEquals("es", claims.stream().filter(c -> c.get("@id").asText().endsWith("#about.reflection")).findFirst()
                .orElseThrow().get(SCHEMA + "text").get(0).get("@language").asText());
    }

    @Test
    void nothingThatIsWrittenIsLostOnAProcessor() throws Exception {
        JsonNode written = Sample.JSON.readTree(written("en"));
        JsonNode support = expanded("en").findValue("urn:unep:consultation:summary:support");
        assertEquals(written.findValue("parts").findValue("support"), support.get(0).get("@value"));
        written.fieldNames().forEachRemaining(name -> assertTrue(
                name.startsWith("@") || written.get("@context").has(name), name));
    }

    private static List<JsonNode> claims(JsonNode node) {
        List<JsonNode> claims = new ArrayList<>();
        if (texts(node.path("@type")).contains(SCHEMA + "Claim")) {
            claims.add(node);
        }
        node.path(SCHEMA + "hasPart").path(0).path("@list").forEach(part -> claims.addAll(claims(part)));
        return claims;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static String value(JsonNode node, String property) {
        return node.path(property).path(0).path("@value").asText();
    }

    private static byte[] written(String language) {
        var out = new ByteArrayOutputStream();
        LinkedSummary.write(Sample.printed(language, 3), ADDRESS, out);
        return out.toByteArray();
    }

    private static JsonNode expanded(String language) throws Exception {
        String expanded = JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(written(language)))).get().toString();
        return Sample.JSON.readTree(expanded).get(0);
    }
}
