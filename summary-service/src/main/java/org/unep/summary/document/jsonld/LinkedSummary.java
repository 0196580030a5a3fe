package org.unep.summary.document.jsonld;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.unep.summary.document.PrintedSummary;
import org.unep.summary.document.SummaryDocument;
import org.unep.summary.document.SummaryDocument.Origin;
import org.unep.summary.document.SummaryDocument.Section;
import org.unep.summary.document.SummaryDocument.Sentence;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.document.SummaryDocument.Supported;
import org.unep.summary.document.SummaryDocument.Table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A version of a summary as JSON-LD 1.1 whose context it carries, in the words of schema.org and PROV-O that proposals are
 * exported in: a report with its sections, every sentence derived from its sources and attributed to who says it.
 */
public final class LinkedSummary {

    /** Its media type. */
    public static final String TYPE = "application/ld+json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTEXT = """
            {
              "dcterms": "http://purl.org/dc/terms/",
              "prov": "http://www.w3.org/ns/prov#",
              "schema": "https://schema.org/",
              "summary": "urn:unep:consultation:summary:",
              "xsd": "http://www.w3.org/2001/XMLSchema#",
              "title": {"@id": "dcterms:title", "@container": "@language"},
              "text": {"@id": "schema:text", "@container": "@language"},
              "notice": {"@id": "schema:usageInfo", "@container": "@language"},
              "edition": {"@id": "schema:description", "@container": "@language"},
              "language": "schema:inLanguage",
              "identifier": "dcterms:identifier",
              "version": {"@id": "schema:version", "@type": "xsd:integer"},
              "number": {"@id": "schema:position", "@type": "xsd:integer"},
              "status": "schema:creativeWorkStatus",
              "sha256": "schema:sha256",
              "encodedIn": {"@id": "schema:encoding", "@type": "@id"},
              "contentUrl": {"@id": "schema:contentUrl", "@type": "@id"},
              "format": "schema:encodingFormat",
              "rule": {"@id": "summary:ruleVersion", "@type": "xsd:integer"},
              "process": {"@id": "dcterms:isPartOf", "@type": "@id"},
              "about": {"@id": "schema:about", "@type": "@id"},
              "asOf": {"@id": "schema:temporalCoverage", "@type": "xsd:dateTime"},
              "parts": {"@id": "schema:hasPart", "@container": "@list"},
              "origin": {"@id": "summary:origin", "@type": "@vocab", "@context": {"@vocab": "urn:unep:consultation:summary:"}},
              "attributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
              "derivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id", "@container": "@set"},
              "sources": {"@id": "schema:isBasedOn", "@type": "@id", "@container": "@set"},
              "corrigenda": {"@id": "schema:correction", "@container": "@list"},
              "replaced": {"@id": "summary:replaced", "@container": "@language"},
              "kind": {"@id": "dcterms:type"},
              "support": {"@id": "summary:support", "@type": "@json"},
              "columns": {"@id": "summary:columns", "@type": "@json"},
              "rows": {"@id": "summary:rows", "@type": "@json"}
            }""";

    private final PrintedSummary summary;
    private final SummaryDocument document;
    private final String address;
    private final JsonGenerator out;

    private LinkedSummary(PrintedSummary summary, String address, JsonGenerator out) {
        this.summary = summary;
        this.document = summary.document();
        this.address = address;
        this.out = out;
    }

    /**
     * Writes it in UTF-8.
     *
     * @param address absolute, of the edition
     */
    public static void write(PrintedSummary summary, String address, OutputStream out) {
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            new LinkedSummary(summary, address, generator).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        out.writeStartObject();
        out.writeFieldName("@context");
        out.writeTree(JSON.readTree(CONTEXT));
        out.writeStringField("@id", address);
        types("schema:Report", "prov:Entity");
        inLanguage("title", summary.title(), summary.language());
        inLanguage("notice", summary.say("about.not-negotiated"), summary.language());
        inLanguage("edition", summary.edition() + " " + summary.version(), summary.language());
        out.writeStringField("identifier", "urn:uuid:" + summary.summary());
        out.writeStringField("language", summary.language());
        out.writeNumberField("version", summary.number());
        out.writeStringField("status", document.status());
        out.writeNumberField("rule", document.ruleVersion());
        if (document.asOf() != null) {
            out.writeStringField("asOf", document.asOf().toString());
        }
        out.writeStringField("process", "urn:unep:consultation:process:" + document.process());
        out.writeStringField("attributedTo", agent(Origin.EDITORIAL));
        encoding();
        corrigenda();
        sources();
        out.writeArrayFieldStart("parts");
        for (Section section : document.sections()) {
            section(section);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    // the hash is that of the JSON, not of this
    private void encoding() throws IOException {
        out.writeObjectFieldStart("encodedIn");
        types("schema:MediaObject");
        out.writeStringField("contentUrl", address);
        out.writeStringField("format", "application/json");
        out.writeStringField("sha256", summary.sha256());
        out.writeEndObject();
    }

    private void corrigenda() throws IOException {
        out.writeArrayFieldStart("corrigenda");
        for (PrintedSummary.Notice notice : summary.notices()) {
            out.writeStartObject();
            types("schema:CorrectionComment");
            out.writeNumberField("number", notice.number());
            inLanguage("title", notice.heading(), summary.language());
            inLanguage("text", String.join("\n", notice.corrections()), summary.language());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void sources() throws IOException {
        out.writeArrayFieldStart("sources");
        for (PrintedSummary.Note note : summary.notes()) {
            Source source = note.source();
            out.writeStartObject();
            out.writeStringField("@id", source.href());
            types("schema:CreativeWork", "prov:Entity");
            out.writeStringField("identifier", source.id());
            out.writeStringField("kind", source.kind().name());
            inLanguage("title", source.label(), summary.language());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void section(Section section) throws IOException {
        out.writeStartObject();
        out.writeStringField("@id", address + "#" + section.id());
        types("schema:CreativeWork");
        inLanguage("title", section.heading(), summary.language());
        Supported support = section.support();
        if (support != null) {
            out.writeStringField("about", "urn:uuid:" + support.proposal());
            out.writeFieldName("support");
            JSON.writeValue(out, support);
        }
        out.writeArrayFieldStart("parts");
        for (Sentence sentence : section.sentences()) {
            sentence(sentence);
        }
        for (Table table : section.tables()) {
            table(table);
        }
        for (Section inner : section.sections()) {
            section(inner);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void sentence(Sentence sentence) throws IOException {
        out.writeStartObject();
        out.writeStringField("@id", address + "#" + sentence.id());
        types("schema:Claim", "prov:Entity");
        inLanguage("text", sentence.text(), sentence.language() == null ? summary.language() : sentence.language());
        if (sentence.replaced() != null) {
            inLanguage("replaced", sentence.replaced().text(), summary.language());
        }
        out.writeStringField("origin", sentence.origin().name());
        out.writeStringField("attributedTo", agent(sentence.origin()));
        out.writeArrayFieldStart("derivedFrom");
        for (Source source : sentence.sources()) {
            out.writeString(source.href());
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void table(Table table) throws IOException {
        out.writeStartObject();
        types("schema:Table");
        inLanguage("title", table.caption(), summary.language());
        out.writeFieldName("columns");
        JSON.writeValue(out, table.columns());
        out.writeFieldName("rows");
        JSON.writeValue(out, table.rows());
        out.writeEndObject();
    }

    // what is computed and what others reported, the system wrote down; the rest is the Co-Chairs'
    private static String agent(Origin origin) {
        return origin == Origin.EDITORIAL ? "urn:unep:consultation:co-chairs" : "urn:unep:consultation:summary-service";
    }

    private void types(String... types) throws IOException {
        out.writeFieldName("@type");
        out.writeArray(types, 0, types.length);
    }

    private void inLanguage(String name, String text, String language) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField(language, text);
        out.writeEndObject();
    }
}
