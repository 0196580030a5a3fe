package org.unep.proposals.proposal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** One step in the history of a proposal: the state it came into, when, by whom and why. */
public record Moved(Status to, Instant at, String by, @Nullable String reason) {
}
