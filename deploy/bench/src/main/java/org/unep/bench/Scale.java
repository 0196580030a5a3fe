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
 * @param lines of the one import that is watched for the memory it takes, 0 for none
 * @param fewest positions of a process whose support is read
 * @param most of them, a power of ten times the fewest
 * @param steady how long statements are made at a steady rate
 * @param prints how often each format of a document is asked for
 */
record Scale(int seeded, int connections, Duration warmUp, int rounds, Duration round, int bulk, int bulkRounds, int lines,
        long fewest, long most, Duration steady, int prints) {

    /** What figures are taken from: about twelve minutes in all. */
    static final Scale FULL = new Scale(5_000, 16, Duration.ofSeconds(20), Integer.getInteger("bench.rounds", 5),
            Duration.ofSeconds(3), 50_000, 3, 0, 10_000, Long.getLong("bench.positions", 1_000_000), Duration.ofSeconds(60),
            20);

    /** Shows that everything runs; its figures say nothing. */
    static final Scale SMOKE = new Scale(300, 4, Duration.ofMillis(200), 1, Duration.ofMillis(500), 500, 1, 2_000, 1_000,
            10_000, Duration.ofSeconds(2), 1);

    /** One import of so many lines and nothing else. */
    static Scale ofLines(int lines) {
        return new Scale(100, 1, Duration.ZERO, 1, Duration.ZERO, 0, 0, lines, 0, 0, Duration.ZERO, 0);
    }
}
