package org.unep.summary.webhook;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How the delivery of an event to a webhook stands. */
@Schema(name = "WebhookDelivery", description = "How the delivery of an event to a webhook stands.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeliveryView(@Schema(description = "Id of the delivery.") UUID id,
        @Schema(description = "Id of the event, which is the message's `webhook-id` too.") String event,
        @Schema(description = "Type of the event.", examples = "org.unep.summaries.summary-drafted.v1") String type,
        @Schema(description = "When the event happened.") Instant time,
        @Schema(description = "How it stands.") Status status,
        @Schema(description = "How often it was tried since it was last asked for.") int attempts,
        @Schema(description = "When it was last tried; null before the first time.", nullable = true) @Nullable Instant lastAttemptAt,
        @Schema(description = "HTTP status of the last answer; null where there was none.", nullable = true) @Nullable Integer lastStatus,
        @Schema(description = "Why the last attempt failed; null where it did not.", nullable = true) @Nullable String lastError,
        @Schema(description = "When it is tried next; null where it is not.", nullable = true) @Nullable Instant nextAttemptAt) {

    /** How it stands. */
    @Schema(name = "WebhookDeliveryStatus", description = "PENDING: to be tried, or tried again. DELIVERED: answered with 2xx. DEAD: every attempt failed; it is tried again when somebody asks for it.")
    public enum Status {
        PENDING,
        DELIVERED,
        DEAD
    }
}
