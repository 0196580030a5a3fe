package org.unep.bench;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * What a benchmark found.
 *
 * @param name what was measured
 * @param unit of the rates
 * @param measured the service
 * @param reference what it is compared to
 * @param skipped why it was not measured, null where it was
 */
record Outcome(String name, String unit, List<Round> measured, List<Round> reference, @Nullable String skipped) {

    static Outcome of(String name, String unit, List<Round> measured, List<Round> reference) {
        return new Outcome(name, unit, List.copyOf(measured), List.copyOf(reference), null);
    }

    static Outcome skipped(String name, String unit, String why) {
        return new Outcome(name, unit, List.of(), List.of(), why);
    }

    /** The median over the rounds of the one rate divided by the other, which was taken right after it. */
    double ratio() {
        return Statistics.median(IntStream.range(0, measured.size())
                .mapToDouble(i -> measured.get(i).perSecond() / reference.get(i).perSecond()));
    }

    long errors() {
        return measured.stream().mapToLong(Round::errors).sum() + reference.stream().mapToLong(Round::errors).sum();
    }
}
