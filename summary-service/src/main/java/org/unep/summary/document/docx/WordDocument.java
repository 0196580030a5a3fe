package org.unep.summary.document.docx;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.xml.bind.JAXBException;

import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.R;
import org.docx4j.wml.SectPr;
import org.unep.summary.document.PrintedSummary;
import org.unep.summary.document.PrintedSummary.Cited;
import org.unep.summary.document.PrintedSummary.Note;
import org.unep.summary.document.PrintedSummary.Part;
import org.unep.summary.document.Span;

/**
 * A version of a summary as a DOCX: headings, footnotes, tables and a table of contents as a word processor knows them, so
 * that it can be worked with and not only be read.
 */
public final class WordDocument {

    /** Its media type. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final ObjectFactory WML = Context.getWmlObjectFactory();

    private final PrintedSummary summary;
    private final WordPackage file;
    private final Paragraphs paragraphs;
    private final Footnotes footnotes;
    private final Contents contents;
    private final Tables tables;
    private final List<Object> body = new ArrayList<>();
    private int headings;

    private WordDocument(PrintedSummary summary) throws Docx4JException, JAXBException {
        this.summary = summary;
        this.file = new WordPackage(summary);
        this.paragraphs = new Paragraphs(new Runs(summary.language()));
        this.footnotes = new Footnotes(paragraphs, file.footnotes(),
                summary.notes().stream().collect(Collectors.toMap(Note::number, Note::source)));
        this.contents = new Contents(paragraphs);
        this.tables = new Tables(paragraphs, summary);
    }

    /** Writes the file. */
    public static void write(PrintedSummary summary, OutputStream out) {
        try {
            new WordDocument(summary).write(out);
        } catch (Docx4JException | JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(OutputStream out) throws Docx4JException {
        howToRead();
        summary.parts().forEach(this::part);
        List<Object> all = file.content();
        all.add(paragraphs.of("Title", summary.title()));
        all.add(paragraphs.of("Subtitle", summary.edition()));
        all.add(paragraphs.of("Subtitle", summary.version()));
        all.add(paragraphs.of("Notice", summary.say("about.not-negotiated")));
        summary.notices().forEach(notice -> {
            all.add(paragraphs.of("Caption", notice.heading()));
            notice.corrections().forEach(correction -> all.add(paragraphs.of("Quote", correction)));
        });
        all.add(contents.write(summary.say("page.contents")));
        all.addAll(body);
        SectPr page = new Margins(paragraphs, summary).page(file);
        file.close(page);
        file.save(out);
    }

    private void howToRead() {
        heading(List.of(new Span(summary.say("page.how-to-read"), null)), 1);
        List.of("computed", "reported", "editorial").forEach(origin -> {
            List<Object> said = new ArrayList<>(paragraphs.runs()
                    .of(summary.say("origin." + origin.toUpperCase(Locale.ROOT)) + ":", "Strong", null));
            said.addAll(paragraphs.runs().of(" " + summary.say("page." + origin)));
            body.add(paragraphs.of("Normal", said));
        });
        body.add(paragraphs.of("Normal", summary.say("page.bars")));
        body.add(tables.legend());
    }

    private void part(Part part) {
        heading(part.spans(), part.level() - 1);
        if (part.bars() != null) {
            part.bars().bars().forEach(bar -> body.addAll(tables.bar(bar)));
            body.add(paragraphs.of("TableText", List.of()));
        }
        part.sentences().forEach(this::sentence);
        part.tables().forEach(table -> body.addAll(tables.table(table)));
    }

    private void heading(List<Span> text, int level) {
        String bookmark = "_Toc" + ++headings;
        List<Object> content = new ArrayList<>();
        paragraphs.bookmarked(bookmark, runs(text), content);
        body.add(paragraphs.of("Heading" + Math.min(level, 4), content));
        contents.list(runs(text), level, bookmark);
    }

    private void sentence(Cited cited) {
        String language = cited.sentence().language();
        List<Object> content = new ArrayList<>(runs(cited.spans()));
        String marked = language == null ? "" : " [" + language + "]";
        content.addAll(paragraphs.runs().of(marked + " [" + cited.origin() + "]", "Origin", null));
        footnotes.cite(cited.notes(), content);
        body.add(paragraphs.of("Normal", content,
                language == null ? paragraphs.isRightToLeft() : new Runs(language).isRightToLeft()));
        if (cited.replaced() != null) {
            body.add(paragraphs.of("Quote", cited.replaced()));
        }
    }

    // words in another language are set apart from what stands around them
    private List<R> runs(List<Span> spans) {
        return spans.stream().flatMap(span -> (span.language() == null ? paragraphs.runs() : new Runs(span.language()))
                .of(span.text(), null, span.language()).stream()).toList();
    }
}
