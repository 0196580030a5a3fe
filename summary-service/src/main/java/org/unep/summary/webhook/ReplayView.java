package org.unep.summary.webhook;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a replay stands. */
@Schema(name = "WebhookReplay", description = "Events of the past that a webhook is told of again.")
public record ReplayView(@Schema(description = "Id of the replay.") UUID id,
        @Schema(description = "Events that happened at or after this time.") Instant since,
        @Schema(description = "Events that happened before this time.") Instant until,
        @Schema(description = "WAITING until the topics have been read; DONE when all events have been queued.") Status status,
        @Schema(description = "How many events were queued; 0 while it is WAITING.") int events,
        @Schema(description = "When it was asked for.") Instant createdAt) {

    /** How it stands. */
    @Schema(name = "WebhookReplayStatus", description = "How a replay stands.")
    public enum Status {
        WAITING,
        DONE
    }
}
