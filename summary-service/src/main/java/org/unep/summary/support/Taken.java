package org.unep.summary.support;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A position as it was taken in a statement.
 *
 * @param current whether it is the latest one of who took it, and so counts
 */
@Schema(name = "TakenPosition", description = "A position as it was taken in a statement.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Taken(@Schema(description = "The stance taken.") Stance stance,
        @Schema(description = "The condition of the support, as it was recorded.", nullable = true) @Nullable String condition,
        @Schema(description = "Ids of the proposals with which a merger was suggested.") List<UUID> with,
        @Schema(description = "What was said about it, as it was recorded; null where nothing was, or where it is not public.", nullable = true) @Nullable String text,
        @Schema(description = "Whether it is the latest one of who took it on the proposal, at the moment asked for: only then it counts.") boolean current,
        @Schema(description = "Where it was said.") Spoken statement) {
}
