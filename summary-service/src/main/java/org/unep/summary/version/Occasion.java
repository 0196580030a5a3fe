package org.unep.summary.version;

import java.time.Clock;
import java.time.Instant;

import org.unep.chassis.security.Caller;
import org.unep.chassis.security.Role;

/**
 * Who did something to a summary when.
 *
 * @param by name, for the record
 * @param as role, for the public
 */
public record Occasion(String by, String as, Instant at) {

    /** The caller, who is a co-chair or of the secretariat, now. */
    public static Occasion now(Clock clock, Caller caller) {
        return new Occasion(caller.name(), caller.is(Role.CO_CHAIR) ? Role.CO_CHAIR : Role.SECRETARIAT, clock.instant());
    }
}
