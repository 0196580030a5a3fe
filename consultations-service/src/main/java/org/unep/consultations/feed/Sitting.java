package org.unep.consultations.feed;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.consultations.session.Session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A session whose times are public, read from its row. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(SnakeCaseStrategy.class)
record Sitting(UUID id, int version, UUID consultation, Session.Kind kind, Session.Status status, Map<String, String> title,
        Instant startsAt, @Nullable Instant endsAt, @Nullable String room, Instant createdAt, Instant updatedAt) {

    boolean isCancelled() {
        return status == Session.Status.CANCELLED;
    }
}
