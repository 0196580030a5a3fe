package org.unep.summary.followup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A proposal that was sent on, as its owner's events tell it: tolerant of anything more, and of what is not there. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Forwarded(@JsonProperty("id") UUID proposal, @Nullable Integer number, Map<String, String> title,
        @Nullable List<Move> history, @Nullable Instant updatedAt) {

    static final String STATUS = "FORWARDED";

    /** A state that the proposal came into, when, and who brought it there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Move(String status, @Nullable Instant at, @Nullable Actor actor) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Actor(@Nullable String role) {
    }

    /** The process to which it belongs, as far as it says where recommendations go. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Destination(@Nullable Map<String, String> governingBody, @Nullable ReportsTo reportsTo,
            @Nullable Instant updatedAt) {

        @Nullable
        Map<String, String> body() {
            return reportsTo == null || reportsTo.body() == null ? governingBody : reportsTo.body();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReportsTo(@Nullable Map<String, String> body, @Nullable Map<String, String> session) {
    }

    /** The first record of its follow-up. */
    Decision forwarding(Destination to) {
        Move move = Objects.requireNonNullElse(history, List.<Move> of()).stream().filter(m -> STATUS.equals(m.status()))
                .reduce((first, last) -> last).orElse(new Move(STATUS, null, null));
        return new Decision(1, FollowUpStatus.FORWARDED, to.body(), to.reportsTo() == null ? null : to.reportsTo().session(),
                null, null, null, null, move.at(), move.actor() == null ? null : move.actor().role());
    }
}
