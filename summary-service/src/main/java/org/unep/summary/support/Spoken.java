package org.unep.summary.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The statement in which a position was taken.
 *
 * @param href absolute address in the public API of the consultations service
 */
@Schema(name = "SpokenIn", description = "The statement in which a position was taken.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Spoken(@Schema(description = "Id of the statement.") UUID id,
        @Schema(description = "Where the public can read it: an absolute address.") String href,
        @Schema(description = "When it was made.") Instant spokenAt,
        @Schema(description = "Id of the session in which it was made; null for a written one.", nullable = true) @Nullable UUID session,
        @Schema(description = "Id of the consultation to which it belongs; null where that is not known.", nullable = true) @Nullable UUID consultation,
        @Schema(description = "Code of the participant that spoke; null where none was named.", nullable = true) @Nullable String participant,
        @Schema(description = "Codes of the participants and groups for which it was made. Where there are any, it sets their positions, and the speaker's only if it is among them.") List<String> onBehalfOf) {
}
