package org.unep.summary.document.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.parts.WordprocessingML.FootnotesPart;
import org.docx4j.openpackaging.parts.relationships.Namespaces;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.CTFtnEdn;
import org.docx4j.wml.CTFtnEdnRef;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.R;
import org.unep.summary.document.SummaryDocument.Source;

/**
 * The sources of the sentences: a footnote where a source is first cited, and a reference to that footnote wherever it is
 * cited again. Word numbers footnotes in their order, which is the order in which the sources are numbered in every format.
 */
final class Footnotes {

    private static final String MARK = "FootnoteReference";
    private static final ObjectFactory WML = Context.getWmlObjectFactory();

    private final Paragraphs paragraphs;
    private final FootnotesPart part;
    private final Map<Integer, Source> sources;
    private final Set<Integer> cited = new HashSet<>();

    /** @param sources by their numbers */
    Footnotes(Paragraphs paragraphs, FootnotesPart part, Map<Integer, Source> sources) {
        this.paragraphs = paragraphs;
        this.part = part;
        this.sources = sources;
    }

    /** Adds the marks of the sources to a paragraph. */
    void cite(List<Integer> numbers, List<Object> to) {
        for (int i = 0; i < numbers.size(); i++) {
            if (i > 0) {
                to.addAll(paragraphs.runs().of(", ", MARK, null));
            }
            int number = numbers.get(i);
            if (cited.add(number)) {
                write(number);
                paragraphs.bookmarked(bookmark(number), List.of(reference(number)), to);
            } else {
                to.addAll(paragraphs.field("NOTEREF " + bookmark(number) + " \\h",
                        paragraphs.runs().of(String.valueOf(number), MARK, null), MARK));
            }
        }
    }

    private R reference(int number) {
        CTFtnEdnRef reference = WML.createCTFtnEdnRef();
        reference.setId(BigInteger.valueOf(number));
        R run = paragraphs.runs().empty(MARK);
        run.getContent().add(WML.createRFootnoteReference(reference));
        return run;
    }

    private void write(int number) {
        Source source = sources.get(number);
        R mark = paragraphs.runs().empty(MARK);
        mark.getContent().add(WML.createRFootnoteRef(WML.createRFootnoteRef()));
        List<Object> content = new ArrayList<>(List.of(mark));
        content.addAll(paragraphs.runs().of(" "));
        content.add(paragraphs.link(relation(number, source.href()), null,
                paragraphs.runs().of(source.label(), "Hyperlink", null)));
        CTFtnEdn note = WML.createCTFtnEdn();
        note.setId(BigInteger.valueOf(number));
        note.getContent().add(paragraphs.of("FootnoteText", content));
        part.getJaxbElement().getFootnote().add(note);
    }

    private String relation(int number, String href) {
        Relationship relation = new Relationship();
        relation.setId("rId" + number);
        relation.setType(Namespaces.HYPERLINK);
        relation.setTarget(href);
        relation.setTargetMode("External");
        part.getRelationshipsPart(true).getRelationships().getRelationship().add(relation);
        return relation.getId();
    }

    private static String bookmark(int number) {
        return "_RefSource" + number;
    }
}
