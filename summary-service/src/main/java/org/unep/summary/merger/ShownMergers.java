package org.unep.summary.merger;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Suggested mergers on their way to a reader, in whichever media type that accepts.
 *
 * @param language BCP 47 tag in which a drawing is written; JSON has all languages
 */
public record ShownMergers(@JsonValue MergerSuggestions mergers, String language) {
}
