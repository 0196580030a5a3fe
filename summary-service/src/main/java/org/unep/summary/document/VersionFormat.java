package org.unep.summary.document;

import java.util.Arrays;
import java.util.Locale;

import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;
import org.unep.summary.document.akn.AkomaNtoso;
import org.unep.summary.document.docx.WordDocument;
import org.unep.summary.document.jsonld.LinkedSummary;

/** A format by a name that stands in an address: a link cannot say what is accepted. */
enum VersionFormat {
    HTML("HTML", MediaType.TEXT_HTML),
    PDF("PDF", "application/pdf"),
    DOCX("DOCX", WordDocument.TYPE),
    MD("Markdown", "text/markdown"),
    AKN("Akoma Ntoso", AkomaNtoso.TYPE),
    JSONLD("JSON-LD", LinkedSummary.TYPE),
    JSON("JSON", MediaType.APPLICATION_JSON);

    private final String words;
    private final String type;

    VersionFormat(String words, String type) {
        this.words = words;
        this.type = type;
    }

    /** Its proper name. */
    String words() {
        return words;
    }

    /** Its media type. */
    String type() {
        return type;
    }

    /** As it stands in an address; null where there is no such format. */
    static @Nullable VersionFormat fromString(String name) {
        return Arrays.stream(values()).filter(f -> f.toString().equals(name)).findFirst().orElse(null);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
