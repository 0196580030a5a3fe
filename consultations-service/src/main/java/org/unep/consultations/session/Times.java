package org.unep.consultations.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.consultations.consultation.Consultation;

/**
 * From when to when a session meets; both null where that is not public.
 *
 * @param endsAt the first moment after it
 */
@Embeddable
public record Times(@Nullable Instant startsAt, @Nullable Instant endsAt) {

    /** Where they are not public. */
    static final Times UNKNOWN = new Times(null, null);

    /** Refuses half of them, an end that does not come after the start, and what is on no day of the consultation. */
    void require(Consultation consultation) {
        if (startsAt == null || endsAt == null) {
            if (!equals(UNKNOWN)) {
                throw CommonProblem.INVALID_REQUEST.at(startsAt == null ? "/startsAt" : "/endsAt",
                        "A session has both a start and an end, or neither where they are not public.");
            }
            return;
        }
        if (!startsAt.isBefore(endsAt)) {
            throw CommonProblem.INVALID_REQUEST.at("/endsAt",
                    "It would end at %s, and starts only at %s.".formatted(endsAt, startsAt));
        }
        requireOn(consultation, "/startsAt", firstDay(consultation.zone()));
        requireOn(consultation, "/endsAt", lastDay(consultation.zone()));
    }

    private static void requireOn(Consultation consultation, String pointer, @Nullable LocalDate day) {
        if (day != null && !consultation.days().have(day)) {
            throw CommonProblem.INVALID_REQUEST.at(pointer, "That is on %s at the venue; the consultation is from %s to %s."
                    .formatted(day, consultation.days().startsOn(), consultation.days().endsOn()));
        }
    }

    @Nullable
    LocalDate firstDay(ZoneId zone) {
        return startsAt == null ? null : startsAt.atZone(zone).toLocalDate();
    }

    /** A session that ends at midnight is over on the day before. */
    @Nullable
    LocalDate lastDay(ZoneId zone) {
        return endsAt == null ? null : endsAt.minusNanos(1).atZone(zone).toLocalDate();
    }

    static @Nullable OffsetDateTime local(@Nullable Instant time, ZoneId zone) {
        return time == null ? null : time.atZone(zone).toOffsetDateTime();
    }
}
