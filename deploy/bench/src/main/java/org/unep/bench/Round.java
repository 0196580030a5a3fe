package org.unep.bench;

import java.time.Duration;

/**
 * One measurement of one side.
 *
 * @param done how many requests were answered, or rows loaded
 * @param errors how many of them otherwise than they should
 * @param nanos from the first to the last
 * @param latencies of each, ascending, in nanoseconds; empty where it makes no sense
 * @param cpu of the process that serves
 */
record Round(long done, long errors, long nanos, long[] latencies, Duration cpu) {

    double perSecond() {
        return done * 1e9 / nanos;
    }

    Round using(Duration time) {
        return new Round(done, errors, nanos, latencies, time);
    }
}
