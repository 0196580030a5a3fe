package org.unep.proposals.revision;

import java.io.StringWriter;
import java.text.Bidi;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.unep.chassis.text.comparison.Passage;

/** A comparison as a page that a person can read: complete, without scripts, in the language of the text where it is known. */
final class ComparisonPage {

    // assistive technology mostly passes over ins and del, so their meaning is said before them, where it is not seen; and
    // a mark of direction in one passage must not turn round the next
    private static final String STYLE = """
            body{font:1rem/1.6 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
            .words{white-space:pre-wrap;overflow-wrap:anywhere}
            .words span,ins,del{unicode-bidi:isolate}
            ins{background:#d7f5dd;color:#0b3d17;text-decoration:underline}
            del{background:#fde2e1;color:#6b1210;text-decoration:line-through}
            .words ins::before,.words del::before{content:'[' attr(title) '] ';position:absolute;width:1px;height:1px;
            overflow:hidden;clip-path:inset(50%);white-space:nowrap}
            """;

    private final Comparison comparison;
    private final ResourceBundle words;
    private final StringWriter page = new StringWriter();
    private final XMLStreamWriter html;

    private ComparisonPage(Comparison comparison) throws XMLStreamException {
        this.comparison = comparison;
        this.words = ResourceBundle.getBundle("org.unep.proposals.revision.comparison",
                Locale.forLanguageTag(comparison.language()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.html = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(page);
    }

    static String of(Comparison comparison) {
        try {
            return new ComparisonPage(comparison).written();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written() throws XMLStreamException {
        String heading = MessageFormat.format(words.getString("heading"), "" + comparison.from(), "" + comparison.to());
        html.writeDTD("<!DOCTYPE html>\n");
        start("html", "lang", words.getString("language"), "dir", direction(heading));
        start("head");
        html.writeEmptyElement("meta");
        html.writeAttribute("charset", "utf-8");
        html.writeEmptyElement("meta");
        html.writeAttribute("name", "viewport");
        html.writeAttribute("content", "width=device-width");
        element("title", heading);
        element("style", STYLE);
        html.writeEndElement();
        start("body");
        start("main");
        element("h1", heading);
        start("p");
        element("ins", words.getString("INSERT"));
        html.writeCharacters(" ");
        element("del", words.getString("DELETE"));
        html.writeEndElement();
        section("title", comparison.title());
        section("text", comparison.text());
        html.writeEndDocument();
        return page.toString();
    }

    private void section(String part, List<Passage> passages) throws XMLStreamException {
        start("section");
        element("h2", words.getString(part));
        String whole = String.join("", passages.stream().map(Passage::text).toList());
        start("div", "class", "words", "lang", comparison.language(), "dir", direction(whole));
        for (Passage passage : passages) {
            switch (passage.op()) {
                case EQUAL -> element("span", passage.text());
                case INSERT -> element("ins", passage.text(), "title", words.getString("INSERT"));
                case DELETE -> element("del", passage.text(), "title", words.getString("DELETE"));
            }
        }
        html.writeEndElement();
        html.writeEndElement();
    }

    private void start(String element, String... attributes) throws XMLStreamException {
        html.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            html.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void element(String element, String content, String... attributes) throws XMLStreamException {
        start(element, attributes);
        html.writeCharacters(content);
        html.writeEndElement();
    }

    // of the first letter, as in the drawing of the lineage: a tag does not tell how an unusual language is written
    private static String direction(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }
}
