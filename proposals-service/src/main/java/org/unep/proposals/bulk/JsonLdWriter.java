package org.unep.proposals.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes JSON-LD 1.1 whose context it carries: titles and texts as language maps, targets and documents by their IRIs, and the
 * lineage in terms of PROV-O.
 */
@ApplicationScoped
class JsonLdWriter {

    private static final String CONTEXT = """
            {
              "dcterms": "http://purl.org/dc/terms/",
              "prov": "http://www.w3.org/ns/prov#",
              "schema": "https://schema.org/",
              "skos": "http://www.w3.org/2004/02/skos/core#",
              "xsd": "http://www.w3.org/2001/XMLSchema#",
              "title": {"@id": "dcterms:title", "@container": "@language"},
              "text": {"@id": "schema:text", "@container": "@language"},
              "sourceLanguage": "schema:inLanguage",
              "identifier": "dcterms:identifier",
              "number": {"@id": "schema:position", "@type": "xsd:integer"},
              "version": {"@id": "schema:version", "@type": "xsd:integer"},
              "status": "schema:creativeWorkStatus",
              "process": "dcterms:isPartOf",
              "subjects": {"@id": "dcterms:subject", "@container": "@set"},
              "notation": "skos:notation",
              "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
              "sdgTargets": {"@id": "schema:about", "@type": "@id", "@container": "@set"},
              "attributedTo": {"@id": "prov:wasAttributedTo", "@container": "@set"},
              "generatedBy": {"@id": "prov:wasGeneratedBy", "@type": "@id", "@container": "@set"},
              "references": {"@id": "dcterms:references", "@container": "@set"},
              "derivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id", "@container": "@set"},
              "created": {"@id": "dcterms:created", "@type": "xsd:dateTime"},
              "modified": {"@id": "dcterms:modified", "@type": "xsd:dateTime"}
            }""";

    private final ObjectMapper json;

    JsonLdWriter(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Writes a graph.
     *
     * @param lines of an export
     * @param base address of the API, ending with a slash
     */
    void write(InputStream lines, String base, OutputStream out) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(lines, UTF_8));
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeFieldName("@context");
            generator.writeTree(json.readTree(CONTEXT));
            generator.writeArrayFieldStart("@graph");
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                generator.writeTree(node(json.readTree(line), base + "v1/"));
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private ObjectNode node(JsonNode proposal, String api) {
        ObjectNode node = json.createObjectNode();
        node.put("@id", api + "proposals/" + proposal.get("id").textValue());
        node.putArray("@type").add("schema:CreativeWork").add("prov:Entity");
        node.set("identifier", proposal.get("id"));
        for (String same : new String[] { "number", "version", "status", "title", "text", "sourceLanguage", "sdgTargets" }) {
            if (proposal.hasNonNull(same)) {
                node.set(same, proposal.get(same));
            }
        }
        String process = proposal.get("process").textValue();
        node.putObject("process").put("@type", "prov:Activity").put("identifier", process);
        subjects(proposal, api + "taxonomies/" + process + "/", node.putArray("subjects"));
        origins(proposal, node.putArray("attributedTo"), node.putArray("generatedBy"));
        references(proposal, node.putArray("references"));
        ArrayNode sources = node.putArray("derivedFrom");
        proposal.path("derivedFrom").forEach(source -> sources.add(api + "proposals/" + source.textValue()));
        node.set("created", proposal.get("createdAt"));
        node.set("modified", proposal.get("updatedAt"));
        return node;
    }

    private static void subjects(JsonNode proposal, String taxonomies, ArrayNode subjects) {
        if (proposal.hasNonNull("cluster")) {
            concept(subjects, proposal.get("cluster"));
        }
        proposal.path("topics").forEach(topic -> concept(subjects, topic).put("inScheme", taxonomies + "topics"));
        proposal.path("facets").fields().forEachRemaining(facet -> facet.getValue()
                .forEach(code -> concept(subjects, code).put("inScheme", taxonomies + facet.getKey())));
    }

    private static ObjectNode concept(ArrayNode subjects, JsonNode code) {
        return subjects.addObject().put("@type", "skos:Concept").put("notation", code.textValue());
    }

    private static void origins(JsonNode proposal, ArrayNode agents, ArrayNode meetings) {
        for (JsonNode origin : proposal.path("origins")) {
            for (String agent : new String[] { "group", "participant" }) {
                if (origin.hasNonNull(agent)) {
                    agents.addObject().put("@type", "prov:Agent").put("identifier", origin.get(agent).textValue());
                }
            }
            if (origin.hasNonNull("consultation")) {
                meetings.add("urn:uuid:" + origin.get("consultation").textValue());
            }
        }
    }

    private static void references(JsonNode proposal, ArrayNode references) {
        for (JsonNode document : proposal.path("related")) {
            ObjectNode node = references.addObject();
            if (document.hasNonNull("url")) {
                node.put("@id", document.get("url").textValue());
            }
            node.put("@type", document.path("kind").asText().equals("INSTRUMENT") ? "schema:Legislation"
                    : "schema:DigitalDocument");
            if (document.hasNonNull("symbol")) {
                node.put("identifier", document.get("symbol").textValue());
            }
            if (document.hasNonNull("title")) {
                node.set("title", document.get("title"));
            }
            if (document.hasNonNull("language")) {
                node.put("sourceLanguage", document.get("language").textValue());
            }
        }
    }
}
