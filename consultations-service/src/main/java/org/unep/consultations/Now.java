package org.unep.consultations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time as precisely as the database keeps it, so that an event and its resource show the same. */
public final class Now {

    private Now() {
    }

    /** The time by the clock, in microseconds. */
    public static Instant by(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
