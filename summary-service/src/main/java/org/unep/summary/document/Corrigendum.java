package org.unep.summary.document;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.unep.summary.document.CorrigendumDocument.Correction;
import org.unep.summary.words.Phrases;

/**
 * A correction of a final version, as it was issued.
 *
 * @param json the document as canonical JSON (RFC 8785)
 * @param sha256 of the JSON in UTF-8, in hexadecimal
 * @param issuedAs role under which it was issued
 */
public record Corrigendum(CorrigendumDocument document, String json, String sha256, String issuedAs) {

    PrintedSummary.Notice notice(String language) {
        Phrases words = Phrases.in(language);
        return new PrintedSummary.Notice(document.number(),
                words.say("corrigendum.heading", "number", String.valueOf(document.number()), "day",
                        words.day(document.issuedAt()), "reason", words.text(document.reason())),
                document.corrections().stream().map(c -> correction(c, words)).toList());
    }

    private static String correction(Correction c, Phrases words) {
        return words.say("corrigendum.correction", "was", words.text(c.was()), "reads", words.text(c.reads()), "explained",
                c.reason() == null ? "no" : "yes", "reason", text(c.reason(), words));
    }

    private static String text(@Nullable Map<String, String> texts, Phrases words) {
        return texts == null ? "" : words.text(texts);
    }
}
