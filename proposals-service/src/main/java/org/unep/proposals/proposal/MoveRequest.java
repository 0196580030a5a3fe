package org.unep.proposals.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PlainText;

/** Why a proposal is moved on; may be missing altogether. */
@Schema(description = "Why the proposal is moved on; the body may be missing altogether.")
public record MoveRequest(
        @Schema(description = "In plain words, public, at most 4,000 characters.", maxLength = 4_000) @PlainText(max = 4_000) @Nullable String reason) {

    static @Nullable String reasonOf(@Nullable MoveRequest request) {
        return request == null ? null : request.reason();
    }
}
