package org.unep.summary.webhook;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PlainText;
import org.unep.chassis.text.Slug;

/** What can be changed of a webhook. */
@Schema(description = "What can be changed of a webhook.")
public record WebhookEdit(
        @Schema(description = "Where events are POSTed to.") @NotNull @Size(max = 2_000) @Pattern(regexp = WebhookRequest.URL, message = WebhookRequest.WANTED_URL) String url,
        @Schema(description = "Of which types of events.") @NotNull @Size(min = 1, max = 50) List<@NotNull @Size(max = 200) @Pattern(regexp = WebhookRequest.TYPE, message = WebhookRequest.WANTED_TYPE) String> types,
        @Schema(description = "Only of this process; null for all.", nullable = true) @Slug @Nullable String process,
        @Schema(description = "What it is for.", nullable = true) @Size(max = 500) @PlainText @Nullable String description,
        @Schema(description = "ACTIVE or PAUSED. GONE is what an endpoint says by 410.") @NotNull Webhook.Status status) {

    static WebhookEdit of(Webhook w) {
        return new WebhookEdit(w.url(), w.types(), w.process(), w.description(), w.status());
    }
}
