package org.unep.consultations.participant;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of a group, or one that is none on the day. */
@Schema(name = "MemberOrTombstone", description = "A member of a group, or a participant that is none on the day, though it was or will be.", oneOf = {
        MemberView.class, MemberTombstone.class })
public sealed interface MemberShown permits MemberView, MemberTombstone {

    static MemberShown of(Participant p, String group, LocalDate day) {
        return p.periods(group).stream().filter(period -> period.has(day)).findFirst()
                .<MemberShown> map(period -> MemberView.of(p, period)).orElseGet(() -> MemberTombstone.of(p));
    }
}
