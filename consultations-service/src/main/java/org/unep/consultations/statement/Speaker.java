package org.unep.consultations.statement;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.unep.consultations.participant.ParticipantKind;

/** What is known of a participant who speaks, or is spoken for. */
record Speaker(ParticipantKind kind, List<Membership> memberships) {

    /** Between two days, both included; null where there is no first or last one. */
    record Membership(String group, @Nullable LocalDate from, @Nullable LocalDate to) {

        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    List<String> groupsOn(LocalDate day) {
        return memberships.stream().filter(m -> m.holds(day)).map(Membership::group).sorted().distinct().toList();
    }
}
