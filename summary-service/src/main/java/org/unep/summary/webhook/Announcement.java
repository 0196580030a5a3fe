package org.unep.summary.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An event as portals are told of it: a CloudEvent in structured mode.
 *
 * @param process that it belongs to; null for participants and groups
 * @param body the whole of it as JSON
 */
record Announcement(String id, String type, Instant time, @Nullable String process, String body) {

    private static final List<String> REQUIRED = List.of("id", "source", "type", "time", "specversion");

    /** Empty where the record is no CloudEvent with JSON in it: whoever folds it has put it aside already. */
    static Optional<Announcement> of(ConsumerRecord<String, byte[]> record, ObjectMapper json) {
        ObjectNode event = json.createObjectNode();
        for (Header header : record.headers()) {
            if (header.key().startsWith("ce_") && header.value() != null) {
                event.put(header.key().substring("ce_".length()), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        if (record.value() == null || !REQUIRED.stream().allMatch(event::has)) {
            return Optional.empty();
        }
        try {
            JsonNode data = json.readTree(record.value());
            event.put("datacontenttype", "application/json").set("data", data);
            return Optional.of(new Announcement(event.path("id").asText(), event.path("type").asText(),
                    Instant.parse(event.path("time").asText()), process(event, data), event.toString()));
        } catch (IOException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    // a process tells of itself by its code
    private static @Nullable String process(ObjectNode event, JsonNode data) {
        String member = event.path("type").asText().startsWith("org.unep.consultations.process-") ? "code" : "process";
        return data.path(member).isTextual() ? data.path(member).asText() : null;
    }
}
