package org.unep.proposals.proposal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When, by whom and why something was done.
 *
 * @param by the caller's name; kept for the record, never public
 */
public record Occasion(Instant at, String by, @Nullable String reason) {
}
