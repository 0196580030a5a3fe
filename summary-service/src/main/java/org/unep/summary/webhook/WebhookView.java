package org.unep.summary.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A webhook as the secretariat sees it.
 *
 * @param secret shown once, when it is made; null otherwise
 */
@Schema(name = "Webhook", description = "Where a portal is told of events.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WebhookView(@Schema(description = "Id of the webhook.") UUID id,
        @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Where events are POSTed to.") String url,
        @Schema(description = "Of which types of events.") List<String> types,
        @Schema(description = "Only of this process; null for all.", nullable = true) @Nullable String process,
        @Schema(description = "What it is for.", nullable = true) @Nullable String description,
        @Schema(description = "Whether events are delivered.") Webhook.Status status,
        @Schema(description = "The secret that messages are signed with (Standard Webhooks). Shown once, to whom it was made for: keep it. Missing in every other answer.", examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
        @Schema(description = "Until when messages are signed with the secret before this one too; null where there was none.", nullable = true) @Nullable Instant previousSecretUntil,
        @Schema(description = "When it was made.") Instant createdAt,
        @Schema(description = "When it last changed.") Instant updatedAt) implements Versioned {

    static WebhookView of(Webhook w) {
        return of(w, null);
    }

    static WebhookView of(Webhook w, @Nullable Secret shown) {
        return new WebhookView(w.id(), w.version(), w.url(), w.types(), w.process(), w.description(), w.status(),
                shown == null ? null : shown.written(), w.previousUntil(), w.createdAt(), w.updatedAt());
    }
}
