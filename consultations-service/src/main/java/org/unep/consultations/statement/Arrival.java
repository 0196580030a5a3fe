package org.unep.consultations.statement;

import java.time.Instant;

/**
 * When a statement comes to this service, and how.
 *
 * @param bound whether a delegate sends it, whom deadlines bind; those who run the process record what was in time
 * @param timed whether the time at which it was spoken is beyond doubt: it was accepted before, or it is on the floor now
 */
record Arrival(Instant at, boolean bound, boolean timed) {
}
