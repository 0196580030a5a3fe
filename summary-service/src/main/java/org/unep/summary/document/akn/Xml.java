package org.unep.summary.document.akn;

import java.io.OutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.unep.summary.words.XmlText;

/** Writes XML of two namespaces, elements and attributes in the order in which they are told. */
final class Xml implements AutoCloseable {

    /** Akoma Ntoso 3.0. */
    static final String AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    /** What Akoma Ntoso has no words for. */
    static final String OWN = "urn:unep:consultation:summary";

    private final XMLStreamWriter out;

    Xml(OutputStream out) throws XMLStreamException {
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    }

    /** What stands within an element. */
    interface Content {
        void write() throws XMLStreamException;
    }

    /** @param attributes name, value, name, value; a name may begin with {@code xml:} or {@code own:} */
    void element(String name, Content content, String... attributes) throws XMLStreamException {
        start(name, attributes);
        content.write();
        out.writeEndElement();
    }

    void element(String name, String text, String... attributes) throws XMLStreamException {
        element(name, () -> text(text), attributes);
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        element(name, () -> {
        }, attributes);
    }

    void text(String text) throws XMLStreamException {
        out.writeCharacters(XmlText.allowed(text));
    }

    /** The outermost element, with what it holds. */
    void document(String root, Content content) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.setDefaultNamespace(AKN);
        out.writeStartElement(AKN, root);
        out.writeDefaultNamespace(AKN);
        out.writeNamespace("own", OWN);
        content.write();
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        if (name.startsWith("own:")) {
            out.writeStartElement("own", name.substring(4), OWN);
        } else {
            out.writeStartElement(AKN, name);
        }
        for (int i = 0; i < attributes.length; i += 2) {
            String value = XmlText.allowed(attributes[i + 1]);
            if (attributes[i].startsWith("xml:")) {
                out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", attributes[i].substring(4), value);
            } else if (attributes[i].startsWith("own:")) {
                out.writeAttribute("own", OWN, attributes[i].substring(4), value);
            } else {
                out.writeAttribute(attributes[i], value);
            }
        }
    }

    // such characters are refused where texts come in; one that came in before they were must not spoil the document
    @Override
    public void close() throws XMLStreamException {
        out.close();
    }
}
