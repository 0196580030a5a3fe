package org.unep.consultations.consultation;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;

/** The days of a consultation, both included; null where they are not public. */
@Embeddable
public record Days(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {

    /** Where they are not public. */
    static final Days UNKNOWN = new Days(null, null);

    void require() {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw CommonProblem.INVALID_REQUEST.at("/endsOn",
                    "It would end on %s, before it starts on %s.".formatted(endsOn, startsOn));
        }
    }

    boolean arePublic() {
        return startsOn != null && endsOn != null;
    }

    /** Whether the day is one of them; where they are not public, any may be. */
    public boolean have(LocalDate day) {
        return startsOn == null || endsOn == null || !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
