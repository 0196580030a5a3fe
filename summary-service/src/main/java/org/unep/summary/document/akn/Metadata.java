package org.unep.summary.document.akn;

import java.util.Locale;

import javax.xml.stream.XMLStreamException;

import org.unep.summary.document.PrintedSummary;
import org.unep.summary.document.PrintedSummary.Note;
import org.unep.summary.document.SummaryDocument;
import org.unep.summary.document.SummaryDocument.Count;
import org.unep.summary.document.SummaryDocument.Section;
import org.unep.summary.document.SummaryDocument.SourceKind;
import org.unep.summary.document.SummaryDocument.Supported;

/** What the document says of itself: its names, how it came about, whom it speaks of, its sources, and its hash. */
final class Metadata {

    private static final String CHAIRS = "#coChairs";

    private final PrintedSummary summary;
    private final SummaryDocument document;
    private final Identified named;
    private final Xml xml;

    Metadata(PrintedSummary summary, Identified named, Xml xml) {
        this.summary = summary;
        this.document = summary.document();
        this.named = named;
        this.xml = xml;
    }

    void write() throws XMLStreamException {
        xml.element("meta", () -> {
            xml.element("identification", this::identification, "source", "#system");
            xml.element("lifecycle", this::lifecycle, "source", "#system");
            xml.element("references", this::references, "source", "#system");
            xml.element("notes", this::notes, "source", "#system");
            xml.element("proprietary", this::proprietary, "source", "#system");
        });
    }

    private void identification() throws XMLStreamException {
        xml.element("FRBRWork", () -> {
            core(named.work(), "/!main", Identified.day(named.drafted()).toString(), "drafted", CHAIRS);
            xml.empty("FRBRcountry", "value", "un");
            xml.empty("FRBRsubtype", "value", "coChairsSummary");
            xml.empty("FRBRname", "value", document.process());
            xml.empty("FRBRprescriptive", "value", "false");
            xml.empty("FRBRauthoritative", "value", "false");
        });
        String day = Identified.day(named.version().createdAt()).toString();
        xml.element("FRBRExpression", () -> {
            core(named.expression(), "/!main", day, "version", CHAIRS);
            xml.empty("FRBRversionNumber", "value", String.valueOf(summary.number()));
            if (!named.isOriginal()) {
                xml.empty("FRBRmasterExpression", "eId", "master", "href", named.master(), "showAs",
                        named.master());
            }
            xml.empty("FRBRlanguage", "language", named.code());
        });
        xml.element("FRBRManifestation", () -> {
            core(named.manifestation(), "", day, "written", "#system");
            xml.empty("FRBRformat", "value", AkomaNtoso.TYPE);
        });
    }

    private void core(String uri, String component, String day, String event, String author) throws XMLStreamException {
        xml.empty("FRBRthis", "value", uri + component);
        xml.empty("FRBRuri", "value", uri);
        xml.empty("FRBRdate", "date", day, "name", event);
        xml.empty("FRBRauthor", "href", author, "as", "#author");
    }

    private void lifecycle() throws XMLStreamException {
        for (Identified.Version version : named.versions()) {
            xml.empty("eventRef", "eId", "version_" + version.number(), "date",
                    Identified.day(version.createdAt()).toString(), "source", "#system", "refersTo",
                    version.number() == 1 ? "#drafting" : "#revision", "type",
                    version.number() == 1 ? "generation" : "amendment");
        }
    }

    private void references() throws XMLStreamException {
        reference("TLCOrganization", "coChairs", "/akn/ontology/organization/un/co-chairs", summary.say("page.author"));
        reference("TLCObject", "system", "/akn/ontology/object/un/summary-service", "summary-service");
        reference("TLCRole", "author", "/akn/ontology/role/un/author", "author");
        reference("TLCEvent", "drafting", "/akn/ontology/event/un/drafting", "drafting");
        reference("TLCEvent", "revision", "/akn/ontology/event/un/revision", "revision");
        for (String origin : new String[] { "computed", "reported", "editorial" }) {
            reference("TLCConcept", origin, "/akn/ontology/concept/un/origin/" + origin,
                    summary.say("origin." + origin.toUpperCase(Locale.ROOT)));
        }
        for (Note note : summary.notes()) {
            if (note.source().kind() == SourceKind.CONSULTATION) {
                reference("TLCEvent", "source_" + note.number(), note.source().href(), note.source().label());
            } else if (note.source().kind() == SourceKind.PROCESS) {
                reference("TLCProcess", "source_" + note.number(), note.source().href(), note.source().label());
            }
        }
    }

    private void reference(String element, String id, String href, String shown) throws XMLStreamException {
        xml.empty(element, "eId", id, "href", href, "showAs", shown);
    }

    private void notes() throws XMLStreamException {
        for (Note note : summary.notes()) {
            xml.element("note", () -> xml.element("p",
                    () -> xml.element("ref", note.source().label(), "eId", "ref_" + note.number(), "href", note.source().href(),
                            "class", note.source().kind().name())),
                    "eId", "note_" + note.number(), "marker", String.valueOf(note.number()), "placement", "bottom", "xml:lang",
                    summary.language());
        }
    }

    private void proprietary() throws XMLStreamException {
        xml.element("own:version", () -> {
            xml.element("own:status", document.status());
            xml.element("own:notNegotiated", summary.say("about.not-negotiated"));
            if (document.asOf() != null) {
                xml.element("own:asOf", document.asOf().toString());
            }
        }, "summary", summary.summary().toString(), "number", String.valueOf(summary.number()), "ruleVersion",
                String.valueOf(document.ruleVersion()), "sha256", summary.sha256());
        for (Section section : document.sections()) {
            supported(section);
        }
    }

    private void supported(Section section) throws XMLStreamException {
        Supported support = section.support();
        if (support != null) {
            xml.element("own:support", () -> {
                count("own:governments", support.governments());
                count("own:observers", support.observers());
            }, "href", "#sec_" + section.id(), "proposal", support.proposal().toString(), "level", support.level(),
                    "diverging", String.valueOf(support.diverging()));
        }
        for (Section inner : section.sections()) {
            supported(inner);
        }
    }

    private void count(String name, Count count) throws XMLStreamException {
        xml.empty(name, "registered", String.valueOf(count.registered()), "spoke", String.valueOf(count.spoke()), "support",
                String.valueOf(count.support()), "conditional", String.valueOf(count.conditional()), "other",
                String.valueOf(count.other()), "concern", String.valueOf(count.concern()), "oppose",
                String.valueOf(count.oppose()));
    }
}
