package org.unep.summary.print;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.unep.summary.words.XmlText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;

/** A page as a document of elements, made ready to become a PDF. */
final class Page {

    // what does not even tell how its neighbours are joined or ordered
    private static final UnicodeSet NOT_DRAWN = new UnicodeSet(
            "[[:Default_Ignorable_Code_Point:]-[\\u200C-\\u200F\\u202A-\\u202E\\u2066-\\u2069]]").freeze();
    private static final Pattern HEADING = Pattern.compile("h[2-6]");

    private final Document document;
    private final UnicodeSet characters = new UnicodeSet();

    private Page(Document document) {
        this.document = document;
    }

    /** @param html well-formed as XML too */
    static Page of(String html) {
        try {
            var factory = DocumentBuilderFactory
                    .newInstance("com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl", null);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            var page = new Page(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(XmlText.allowed(html)))));
            page.prepare();
            return page;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The template is not well-formed as XML", e);
        }
    }

    Document document() {
        return document;
    }

    /** Every character that is drawn. */
    UnicodeSet characters() {
        return characters;
    }

    String title() {
        return document.getElementsByTagName("title").item(0).getTextContent();
    }

    private void prepare() {
        Element outline = document.createElement("bookmarks");
        Deque<Element> open = new ArrayDeque<>();
        for (Node node = document.getDocumentElement(); node != null; node = next(node)) {
            if (node instanceof Element element) {
                prepare(element);
                if (element.hasAttribute("id") && HEADING.matcher(element.getTagName()).matches()) {
                    list(element, outline, open);
                }
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                node.setNodeValue(Normalizer2.getNFCInstance().normalize(NOT_DRAWN.stripFrom(node.getNodeValue(), true)));
                characters.addAll(node.getNodeValue());
            }
        }
        document.getElementsByTagName("head").item(0).appendChild(outline);
    }

    // links and pictures are described to readers of a PDF by other attributes than to those of HTML
    private void prepare(Element element) {
        switch (element.getTagName()) {
            case "a" -> element.setAttribute("title", label(element));
            case "svg" -> element.setAttribute("alt", label(element));
            case "tr" -> {
                if (isRightToLeft()) {
                    turn(element);
                }
            }
            default -> {
                // the same for both
            }
        }
    }

    private static String label(Element element) {
        String label = element.getAttribute("aria-label");
        return label.isEmpty() ? element.getTextContent() : label;
    }

    private void list(Element heading, Element outline, Deque<Element> open) {
        while (open.size() > heading.getTagName().charAt(1) - '2') {
            open.pop();
        }
        Element bookmark = document.createElement("bookmark");
        bookmark.setAttribute("name", heading.getTextContent());
        bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
        (open.isEmpty() ? outline : open.peek()).appendChild(bookmark);
        open.push(bookmark);
    }

    boolean isRightToLeft() {
        return document.getDocumentElement().getAttribute("dir").equals("rtl");
    }

    // rows are laid out from left to right whatever the language
    private static void turn(Element row) {
        Node first = row.getFirstChild();
        while (row.getLastChild() != first) {
            row.insertBefore(row.getLastChild(), first);
        }
    }

    private static Node next(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        for (Node up = node; up != null; up = up.getParentNode()) {
            if (up.getNextSibling() != null) {
                return up.getNextSibling();
            }
        }
        return null;
    }
}
