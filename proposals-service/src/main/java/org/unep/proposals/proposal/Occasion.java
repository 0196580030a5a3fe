package org.unep.proposals.proposal;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.security.Actor;
import org.unep.chassis.time.Now;

/**
 * When, by whom and why something was done.
 *
 * @param by the caller's name; kept for the record, never public
 * @param actor in which function; public
 */
public record Occasion(Instant at, String by, Actor actor, @Nullable String reason) {

    /** The same with its reason. */
    public Occasion because(String why) {
        return new Occasion(at, by, actor, why);
    }

    /** Now, as precisely as the database keeps it, so that an event and its resource show the same time. */
    public static Occasion now(Clock clock, Viewer viewer, @Nullable String reason) {
        return new Occasion(Now.by(clock), viewer.name(), viewer.actor(), reason);
    }
}
