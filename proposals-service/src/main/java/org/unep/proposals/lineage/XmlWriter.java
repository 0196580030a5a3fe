package org.unep.proposals.lineage;

import java.io.StringWriter;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML elements; what is text stays text, whatever characters it has. */
final class XmlWriter {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    XmlWriter() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts an element; attributes are name and value in turn, numbers are shortened to one decimal. */
    XmlWriter start(String element, Object... attributes) {
        try {
            xml.writeStartElement(element);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i].toString(), value(attributes[i + 1]));
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlWriter end() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with nothing in it. */
    XmlWriter empty(String element, Object... attributes) {
        return start(element, attributes).end();
    }

    /** An element with text in it. */
    XmlWriter text(String element, String content, Object... attributes) {
        start(element, attributes);
        try {
            xml.writeCharacters(legal(content));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return end();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String value(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : legal(value.toString());
    }

    /** The text without what XML 1.0 cannot carry, not even escaped: most control characters, half a surrogate pair. */
    static String legal(String content) {
        return content.codePoints().filter(XmlWriter::isLegal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
