package org.unep.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param seeded proposals that are there before anything is measured
 * @param connections how many clients ask at the same time, each its next request when the last one is answered
 * @param warmUp how long each side is asked before it is measured
 * @param rounds how often each side is measured, in turn
 * @param round how long a round is
 * @param bulk rows of each bulk load
 * @param bulkRounds how often each side of a bulk load is measured, in turn
 */
record Scale(int seeded, int connections, Duration warmUp, int rounds, Duration round, int bulk, int bulkRounds) {

    /** What figures are taken from: about five minutes in all. */
    static final Scale FULL = new Scale(5_000, 16, Duration.ofSeconds(20), Integer.getInteger("bench.rounds", 5),
            Duration.ofSeconds(3), 50_000, 3);

    /** Shows that everything runs; its figures say nothing. */
    static final Scale SMOKE = new Scale(300, 4, Duration.ofMillis(200), 1, Duration.ofMillis(500), 500, 1);
}
