package org.unep.bench;

import java.util.List;
import java.util.stream.DoubleStream;

/** Figures of several rounds. */
final class Statistics {

    private Statistics() {
    }

    /** The middle one, 0 where there is none. */
    static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0 ? 0
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double perSecond(List<Round> rounds) {
        return median(rounds.stream().mapToDouble(Round::perSecond));
    }

    /** The median over the rounds of a percentile of the latencies, in milliseconds. */
    static double percentileMillis(List<Round> rounds, int percent) {
        return median(rounds.stream().map(Round::latencies).filter(l -> l.length > 0)
                .mapToDouble(l -> l[(int) ((l.length - 1L) * percent / 100)] / 1e6));
    }

    /** Processor time of the server for each request or row, in microseconds. */
    static double cpuMicros(List<Round> rounds) {
        return rounds.stream().mapToDouble(r -> r.cpu().toNanos() / 1e3).sum()
                / Math.max(1, rounds.stream().mapToLong(Round::done).sum());
    }
}
