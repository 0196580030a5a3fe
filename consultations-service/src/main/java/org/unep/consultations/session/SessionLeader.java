package org.unep.consultations.session;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PlainText;
import org.unep.chassis.text.Slug;

/** Who chairs, moderates or facilitates a session, as clients and events show them. */
@Schema(description = "Who chairs, moderates or facilitates a session, as printed in its programme.")
public record SessionLeader(@Schema(description = "Name, as printed.") @NotNull @PlainText(max = 200) String name,
        @Schema(description = "Code of the participant that they come from.", nullable = true) @Slug @Nullable String participant) {

    /** Facilitators without their accounts. */
    static List<SessionLeader> of(List<Facilitator> facilitators) {
        return facilitators.stream().map(f -> new SessionLeader(f.name(), f.participant())).toList();
    }
}
