package org.unep.consultations.statement;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.Rfc3339;

/** What is to be said of a delivery. */
@Schema(description = "What is to be said of a delivery.")
public record DeliveryRequest(
        @Schema(description = "When it was spoken or sent (RFC 3339); missing where it is as it was submitted.") @Rfc3339 @Nullable Instant spokenAt) {
}
