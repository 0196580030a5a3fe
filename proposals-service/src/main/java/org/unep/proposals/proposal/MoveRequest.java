package org.unep.proposals.proposal;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a proposal is moved on; may be missing altogether. */
@Schema(description = "Why the proposal is moved on; the body may be missing altogether.")
public record MoveRequest(
        @Schema(description = "In plain words, public, at most 4,000 characters.") @Size(max = 4_000) @Pattern(regexp = "[^\\x00]*[^\\s\\x00][^\\x00]*", flags = Pattern.Flag.DOTALL, message = "must not be blank or have a NUL character") @Nullable String reason) {

    static @Nullable String reasonOf(@Nullable MoveRequest request) {
        return request == null ? null : request.reason();
    }
}
