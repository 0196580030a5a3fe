package org.unep.consultations.participant;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.conditional.Versioned;

/**
 * When a participant belongs to a group.
 *
 * @param version of the participant, of whose state it is a part
 */
@Schema(name = "MemberPeriods", description = "When a participant belongs to a group.")
public record MemberPeriodsView(@Schema(description = "Code of the group.") String group,
        @Schema(description = "Code of the participant.") String participant,
        @Schema(description = "Version of the participant: every change of its memberships is one of its state.") int version,
        @Schema(description = "In the order of time; no two have a day in common.") List<Period> periods) implements Versioned {

    static MemberPeriodsView of(String group, Participant p) {
        return new MemberPeriodsView(group, p.code(), p.version(), p.periods(group));
    }
}
