package org.unep.summary.document.akn;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLStreamException;

import org.unep.summary.document.PrintedSummary;
import org.unep.summary.document.PrintedSummary.Cited;
import org.unep.summary.document.PrintedSummary.Notice;
import org.unep.summary.document.PrintedSummary.Part;
import org.unep.summary.document.SummaryDocument.Table;

/**
 * A version of a summary as an Akoma Ntoso 3.0 {@code debateReport}: sections within sections, every sentence a paragraph
 * with its stable id and its origin, every source a note that its sentences refer to. It is written as it is read, so that
 * its length costs no memory.
 */
public final class AkomaNtoso {

    /** Its media type. */
    public static final String TYPE = "application/akn+xml";

    private final PrintedSummary summary;
    private final Identified named;
    private final Xml xml;

    private AkomaNtoso(PrintedSummary summary, Identified named, Xml xml) {
        this.summary = summary;
        this.named = named;
        this.xml = xml;
    }

    /** Writes it in UTF-8. */
    public static void write(PrintedSummary summary, Identified named, OutputStream out) {
        try (Xml xml = new Xml(out)) {
            new AkomaNtoso(summary, named, xml).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write() throws XMLStreamException {
        xml.document("akomaNtoso", () -> xml.element("debateReport", () -> {
            new Metadata(summary, named, xml).write();
            xml.element("preface", this::preface, "eId", "preface", "xml:lang", summary.language());
            xml.element("mainBody", () -> sections(summary.parts(), 0, 2), "eId", "body", "xml:lang", summary.language());
        }, "name", "summary", "contains", "singleVersion"));
    }

    private void preface() throws XMLStreamException {
        xml.element("longTitle", () -> xml.element("p", () -> xml.element("docTitle", summary.title())),
                "eId", "preface__longTitle");
        xml.element("p", () -> xml.element("docStatus", summary.edition()), "class", "edition");
        xml.element("p", summary.version(), "class", "version");
        xml.element("p", summary.say("about.not-negotiated"), "class", "notice");
        for (Notice notice : summary.notices()) {
            xml.element("p", notice.heading(), "eId", "corrigendum_" + notice.number(), "class", "corrigendum");
            for (String correction : notice.corrections()) {
                xml.element("p", correction, "class", "correction");
            }
        }
        for (String origin : List.of("COMPUTED", "REPORTED", "EDITORIAL")) {
            xml.element("p", () -> {
                xml.element("b", summary.say("origin." + origin));
                xml.text(": " + summary.say("page." + origin.toLowerCase(Locale.ROOT)));
            }, "class", "origin");
        }
    }

    // parts come one after another with the level of their heading: deeper ones stand within the one before
    private int sections(List<Part> parts, int from, int level) throws XMLStreamException {
        int at = from;
        while (at < parts.size() && parts.get(at).level() >= level) {
            Part part = parts.get(at);
            int inner = at + 1;
            int[] next = { inner };
            boolean nested = inner < parts.size() && parts.get(inner).level() > part.level();
            xml.element("section", () -> {
                xml.element("heading", part.heading());
                blocks(part, nested ? "intro" : "content");
                if (nested) {
                    next[0] = sections(parts, inner, part.level() + 1);
                }
            }, "eId", "sec_" + part.id());
            at = next[0];
        }
        return at;
    }

    private void blocks(Part part, String within) throws XMLStreamException {
        if (part.sentences().isEmpty() && part.tables().isEmpty() && within.equals("intro")) {
            return;
        }
        xml.element(within, () -> {
            for (Cited cited : part.sentences()) {
                sentence(cited);
            }
            for (int i = 0; i < part.tables().size(); i++) {
                table(part.tables().get(i), "sec_" + part.id() + "__table_" + (i + 1));
            }
            if (part.sentences().isEmpty() && part.tables().isEmpty()) {
                xml.empty("p");
            }
        });
    }

    private void sentence(Cited cited) throws XMLStreamException {
        String origin = cited.sentence().origin().name();
        String language = cited.sentence().language() == null ? summary.language() : cited.sentence().language();
        xml.element("p", () -> {
            xml.text(cited.sentence().text());
            for (int note : cited.notes()) {
                xml.empty("noteRef", "href", "#note_" + note, "marker", String.valueOf(note), "placement", "bottom");
            }
        }, "eId", "p_" + cited.sentence().id(), "class", origin.toLowerCase(Locale.ROOT), "refersTo",
                "#" + origin.toLowerCase(Locale.ROOT), "own:origin", origin, "xml:lang", language);
        if (cited.replaced() != null) {
            xml.element("p", cited.replaced(), "class", "replaced");
        }
    }

    private void table(Table table, String id) throws XMLStreamException {
        xml.element("table", () -> {
            xml.element("caption", table.caption());
            xml.element("tr", () -> {
                for (String column : table.columns()) {
                    xml.element("th", () -> xml.element("p", column));
                }
            });
            for (List<String> row : table.rows()) {
                xml.element("tr", () -> {
                    for (int i = 0; i < row.size(); i++) {
                        String cell = row.get(i);
                        xml.element(i == 0 ? "th" : "td", () -> xml.element("p", cell));
                    }
                });
            }
        }, "eId", id);
    }
}
