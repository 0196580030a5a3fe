package org.unep.summary.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads what was written in each format, for tests: by other means than those that wrote it. */
public final class Written {

    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static final String AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private Written() {
    }

    /** The files of an archive by their names. */
    public static TreeMap<String, byte[]> unzipped(byte[] archive) {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    public static Document xml(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    public static List<Element> elements(Element within, String namespace, String name) {
        return list(within.getElementsByTagNameNS(namespace, name));
    }

    public static List<Element> elements(Document within, String namespace, String name) {
        return list(within.getElementsByTagNameNS(namespace, name));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The text of the paragraphs, one a line. */
    public static String paragraphs(Document document) {
        return elements(document, W, "p").stream()
                .map(p -> elements(p, W, "t").stream().map(Element::getTextContent).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** Everything that a reader reads in the file. */
    public static String text(String type, byte[] file) throws IOException {
        return switch (type) {
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> unzipped(file).entrySet()
                    .stream().filter(e -> e.getKey().matches("word/(document|footer.*|header.*)\\.xml"))
                    .map(e -> paragraphs(xml(e.getValue()))).collect(Collectors.joining("\n"));
            case "application/akn+xml" -> xml(file).getDocumentElement().getTextContent()
                    + elements(xml(file), "urn:unep:consultation:summary", "version").get(0).getAttribute("sha256");
            case "text/markdown" ->
                new String(file, UTF_8).replaceAll("(?<!\\\\)</?(span|div)[^>]*>", "").replaceAll("\\\\(?=[^\\w\\s])", "");
            case "text/html" -> new String(file, UTF_8).replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">")
                    .replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
            default -> values(Sample.JSON.readTree(file));
        };
    }

    private static String values(JsonNode node) {
        return node.isContainerNode() ? StreamSupport.stream(node.spliterator(), false).map(Written::values)
                .collect(Collectors.joining("\n")) : node.asText();
    }
}
