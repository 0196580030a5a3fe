package org.unep.consultations.participant;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a participant belongs to a group, or belonged, or will, as the participant shows it. */
@Schema(name = "Membership", description = "A time for which a participant belongs to a group.")
public record MembershipView(@Schema(description = "Code of the group.") String group,
        @Schema(description = "The first day; null: always.", nullable = true) @Nullable LocalDate from,
        @Schema(description = "The last day; null: still.", nullable = true) @Nullable LocalDate to) {

    static MembershipView of(Membership m) {
        return new MembershipView(m.group(), m.period().from(), m.period().to());
    }
}
