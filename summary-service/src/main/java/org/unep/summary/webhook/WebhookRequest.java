package org.unep.summary.webhook;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PlainText;
import org.unep.chassis.text.Slug;

/** A wish to be told of events. */
@Schema(description = "A wish to be told of events.")
public record WebhookRequest(
        @Schema(description = "Where they are POSTed to: https, and no private address.", examples = "https://portal.example.org/hooks/consultations") @NotNull @Size(max = 2_000) @Pattern(regexp = URL, message = WANTED_URL) String url,
        @Schema(description = "Of which types of events: CloudEvents types, or their beginnings with `.*`.", examples = "org.unep.summaries.*") @NotNull @Size(min = 1, max = 50) List<@NotNull @Size(max = 200) @Pattern(regexp = TYPE, message = WANTED_TYPE) String> types,
        @Schema(description = "Only of this process; null for all, and for participants and groups, which belong to none.", examples = "unea-5-12", nullable = true) @Slug @Nullable String process,
        @Schema(description = "What it is for, for whoever looks after it.", nullable = true) @Size(max = 500) @PlainText @Nullable String description) {

    static final String URL = "https?://[^\\s<>\"\\\\^`{|}\\x00-\\x1f#@]+";
    static final String WANTED_URL = "must be an address that begins with https://, without user and fragment";
    static final String TYPE = "org\\.unep\\.(\\*|[a-z0-9-]+(\\.[a-z0-9-]+)*(\\.\\*)?)";
    static final String WANTED_TYPE = "must be the type of an event, such as org.unep.summaries.summary-finalized.v1, or a beginning with .* behind, such as org.unep.summaries.*";
}
