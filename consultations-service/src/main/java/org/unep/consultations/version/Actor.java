package org.unep.consultations.version;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.security.Caller;
import org.unep.chassis.security.Role;

/**
 * In which function somebody acted; public, and no personal data.
 *
 * @param role one of the roles of the suite
 * @param participant code of the participant that a delegate acted for, null where the act was nobody's in particular
 */
@Schema(name = "Actor", description = "In which function somebody acted.")
public record Actor(@Schema(description = "Role in the process.", examples = "secretariat") String role,
        @Schema(description = "Code of the participant that a delegate acted for.", examples = "CHE", nullable = true) @Nullable String participant) {

    private static final List<String> ROLES = List.of(Role.SECRETARIAT, Role.CO_CHAIR, Role.CO_FACILITATOR, Role.DELEGATE);

    /** Who is bound to its participant acts for that; others in the first of their roles by what it may do. */
    public static Actor of(Caller caller) {
        if (caller.boundToParticipant()) {
            return new Actor(Role.DELEGATE, caller.participant().orElse(null));
        }
        return new Actor(ROLES.stream().filter(caller::is).findFirst()
                .orElseThrow(() -> new IllegalStateException("Somebody without a role acts")), null);
    }
}
