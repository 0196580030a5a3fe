package org.unep.proposals.proposal;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The meeting in which a proposal was added from the floor.
 *
 * @param session id of the session, null where it is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The meeting in which a proposal was added from the floor.")
public record Floor(@Schema(description = "Id of the meeting, a consultation of the process.") @NotNull UUID consultation,
        @Schema(description = "Id of the session, as consultations-service gives it; not checked here.") @Nullable UUID session) {
}
