package org.unep.chassis.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

/** Time as precisely as the database keeps it, so that an event and its resource show the same: in microseconds. */
public final class Now {

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);

    private Now() {
    }

    /** The time by the clock. */
    public static Instant by(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day by the clock, in UTC. */
    public static LocalDate day(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A time that somebody sent, as it is kept; null where there is none. */
    public static @Nullable Instant kept(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Refuses a time that is still to come; clocks may differ by a minute.
     *
     * @param pointer to where it stands in the request
     * @throws Problem 400
     */
    public static void requirePast(String pointer, Instant time, Instant now) {
        if (time.isAfter(now.plus(CLOCKS_DIFFER_BY))) {
            throw CommonProblem.INVALID_REQUEST.at(pointer, "This is in the future: it is %s now.".formatted(now));
        }
    }
}
