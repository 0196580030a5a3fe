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
 * @param reference what it is compared to; empty where it is compared to nothing
 * @param skipped why it was not measured, null where it was
 * @param facts what else was seen, a sentence each
 */
record Outcome(String name, String unit, List<Round> measured, List<Round> reference, @Nullable String skipped,
        List<String> facts) {

    static Outcome of(String name, String unit, List<Round> measured, List<Round> reference) {
        return new Outcome(name, unit, List.copyOf(measured), List.copyOf(reference), null, List.of());
    }

    static Outcome skipped(String name, String unit, String why) {
        return new Outcome(name, unit, List.of(), List.of(), why, List.of());
    }

    /** What was measured without comparing it to anything. */
    static Outcome alone(String name, String unit, Round measured, List<String> facts) {
        return new Outcome(name, unit, List.of(measured), List.of(), null, List.copyOf(facts));
    }

    boolean isCompared() {
        return !reference.isEmpty();
    }

    /** The median over the rounds of the one rate divided by the other, which was taken right after it. */
    double ratio() {
        return Statistics.median(IntStream.range(0, reference.size())
                .mapToDouble(i -> measured.get(i).perSecond() / reference.get(i).perSecond()));
    }

    long errors() {
        return measured.stream().mapToLong(Round::errors).sum() + reference.stream().mapToLong(Round::errors).sum();
    }
}
