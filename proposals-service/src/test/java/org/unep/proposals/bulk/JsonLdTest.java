package org.unep.proposals.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.proposals.Api.consolidate;
import static org.unep.proposals.Api.consolidation;
import static org.unep.proposals.Api.group;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.submitted;
import static org.unep.proposals.bulk.Files.exported;
import static org.unep.proposals.bulk.Files.imported;
import static org.unep.proposals.bulk.Files.line;
import static org.unep.proposals.bulk.Files.text;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a JSON-LD processor understands of the export. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class JsonLdTest {

    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String SCHEMA = "https://schema.org/";

    @Test
    void proposalIsUnderstood() throws JsonLdError {
        String process = process();
        group(process, "grulac", "GRULAC");
        String id = UUID.randomUUID().toString();
        var fields = Files.proposal(process, id);
        fields.put("title", Map.of("en", "Sand", "fr", "Sable"));
        fields.put("topics", List.of("sand"));
        fields.put("sdgTargets", List.of("http://metadata.un.org/sdg/12.2"));
        fields.put("related", List.of(Map.of("kind", "DOCUMENT", "url", "https://www.unep.org/resources")));
        fields.put("origin", Map.of("group", "grulac"));
        imported("?status=SUBMITTED", List.of(line(fields)));
        JsonNode node = expanded("?status=SUBMITTED&process=" + process).get(0);
        assertEquals(Set.of("en Sand", "fr Sable"), StreamSupport.stream(node.get(DCTERMS + "title").spliterator(), false)
                .map(t -> t.get("@language").asText() + " " + t.get("@value").asText()).collect(Collectors.toSet()));
        assertEquals(List.of("http://metadata.un.org/sdg/12.2"), node.get(SCHEMA + "about").findValuesAsText("@id"));
        assertEquals(List.of("https://www.unep.org/resources"), node.get(DCTERMS + "references").findValuesAsText("@id"));
        assertEquals("sand", node.get(DCTERMS + "subject").get(0).get("http://www.w3.org/2004/02/skos/core#notation").get(0)
                .get("@value").asText());
        assertEquals("grulac", node.get(PROV + "wasAttributedTo").get(0).get(DCTERMS + "identifier").get(0).get("@value")
                .asText());
        assertEquals(List.of(SCHEMA + "CreativeWork", PROV + "Entity"),
                StreamSupport.stream(node.get("@type").spliterator(), false).map(JsonNode::asText).toList());
        assertEquals("http://www.w3.org/2001/XMLSchema#dateTime",
                node.get(DCTERMS + "created").get(0).get("@type").asText());
    }

    @Test
    void lineageIsUnderstood() throws JsonLdError {
        String process = process();
        String a = submitted(process, "A");
        String b = submitted(process, "B");
        String ab = consolidate(consolidation(process, "MERGE", List.of(a, b), "AB")).extract().path("results[0]");
        var nodes = expanded("?status=SUBMITTED&process=" + process);
        assertEquals(1, nodes.size());
        String address = nodes.get(0).get("@id").asText();
        assertEquals(Set.of(address.replace(ab, a), address.replace(ab, b)),
                Set.copyOf(nodes.get(0).get(PROV + "wasDerivedFrom").findValuesAsText("@id")));
    }

    private static JsonNode expanded(String query) throws JsonLdError {
        String document = text(exported("application/ld+json", query));
        return Files.read(JsonLd.expand(JsonDocument.of(new StringReader(document))).get().toString());
    }
}
