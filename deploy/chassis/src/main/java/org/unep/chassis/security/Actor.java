package org.unep.chassis.security;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * In which function somebody acted; public, and no personal data.
 *
 * @param role one of the roles of the suite
 * @param participant code of the participant that a delegate acted for, null where the act was nobody's in particular
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "In which function somebody acted.")
public record Actor(@Schema(description = "Role in the process.", examples = "secretariat") String role,
        @Schema(description = "Code of the participant that a delegate acted for.", examples = "CHE") @Nullable String participant) {

    private static final List<String> ROLES = List.of(Role.SECRETARIAT, Role.CO_CHAIR, Role.CO_FACILITATOR, Role.DELEGATE);

    /** The caller in the first of its roles, by what that may do; for its participant, where it is a delegate as well. */
    public static Actor of(Caller caller) {
        String role = ROLES.stream().filter(caller::is).findFirst()
                .orElseThrow(() -> new IllegalStateException("Somebody without a role acts"));
        return new Actor(role, caller.boundToParticipant() ? caller.participant().orElse(null) : null);
    }
}
