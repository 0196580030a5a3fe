package org.unep.summary.webhook;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.Rfc3339;

/** Which events are to be told again. */
@Schema(name = "WebhookReplayRequest", description = "Which events are to be told again: those of the webhook's types and process within the time.")
public record ReplayRequest(
        @Schema(description = "Events that happened at or after this time.") @NotNull @Rfc3339 Instant since,
        @Schema(description = "Events that happened before this time; now where nothing is said.", nullable = true) @Rfc3339 @Nullable Instant until) {
}
