package org.unep.proposals.proposal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.security.Actor;

/**
 * One step in the history of a proposal: the state it came into, when, by whom and why.
 *
 * @param by the name of who did it; kept for the record, never public
 * @param actor in which function, null for what was recorded before functions were
 */
public record Moved(Status to, Instant at, String by, @Nullable Actor actor, @Nullable String reason) {
}
