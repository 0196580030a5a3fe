package org.unep.proposals.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * In which function somebody acted; public, and no personal data.
 *
 * @param role one of the roles of the suite
 * @param participant code of the participant that was spoken for, null where the act was nobody's in particular
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "In which function somebody acted.")
public record Actor(@Schema(description = "Role in the process.", examples = "secretariat") String role,
        @Schema(description = "Code of the participant that a delegate acted for.", examples = "CHE") @Nullable String participant) {
}
