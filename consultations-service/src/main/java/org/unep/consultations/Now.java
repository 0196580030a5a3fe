package org.unep.consultations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The time as precisely as the database keeps it, so that an event and its resource show the same. */
public final class Now {

    private Now() {
    }

    /** The day by the clock, in UTC. */
    public static LocalDate day(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The time by the clock, in microseconds. */
    public static Instant by(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
