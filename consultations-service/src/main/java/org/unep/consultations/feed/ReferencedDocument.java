package org.unep.consultations.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.unep.consultations.document.Document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A document that a process or its consultations refer to, read from its row.
 *
 * @param key its symbol, or its address where it has none
 * @param mentions the document as each of them gives it, by what refers to it: the process or a consultation
 * @param deleted whether nothing refers to it any longer; then the mentions are the last there were
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(SnakeCaseStrategy.class)
record ReferencedDocument(UUID id, String process, String key, Map<String, List<Document>> mentions, boolean deleted,
        Instant updatedAt) implements Feed.Row {

    @Override
    public Place place() {
        return new Place(updatedAt, id);
    }

    /** As each gives it. */
    Stream<Document> given() {
        return mentions.values().stream().flatMap(List::stream);
    }

    /** The consultations that refer to it. */
    List<String> meetings() {
        return deleted ? List.of() : mentions.keySet().stream().filter(by -> !by.equals(process)).sorted().toList();
    }
}
