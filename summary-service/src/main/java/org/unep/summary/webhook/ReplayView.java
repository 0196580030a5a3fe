package org.unep.summary.webhook;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How a replay stands. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "WebhookReplay", description = "Events of the past that a webhook is told of again.")
public record ReplayView(@Schema(description = "Id of the replay.") UUID id,
        @Schema(description = "Events that happened at or after this time.") Instant since,
        @Schema(description = "Events that happened before this time.") Instant until,
        @Schema(description = "WAITING until the topics have been read; DONE when all events have been queued.") Status status,
        @Schema(description = "How many events were queued; 0 while it is WAITING.") int events,
        @Schema(description = "Why it failed last; null where it did not.", nullable = true) @Nullable String error,
        @Schema(description = "When it was asked for.") Instant createdAt) {

    /** How it stands. */
    @Schema(name = "WebhookReplayStatus", description = "WAITING until the topics have been read; DONE when all events have been queued; FAILED after ten times.")
    public enum Status {
        WAITING,
        DONE,
        FAILED
    }
}
