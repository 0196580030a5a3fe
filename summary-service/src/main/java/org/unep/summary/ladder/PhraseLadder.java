package org.unep.summary.ladder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.unep.summary.support.Quantifier;

/**
 * A published ladder: the highest rung that a count reaches names it, and the same rung's words repeat its quantifier where
 * somebody reported that.
 *
 * @param version counts the ladders of a process; 1 is the suite's own until another one is published
 * @param rungs from the lowest to the highest
 * @param spare the suite's own rungs, for a reported quantifier that the process has no rung for
 */
public record PhraseLadder(int version, List<Rung> rungs, List<Rung> spare) {

    /**
     * @param min how many at least
     * @param minShare which share at least of those that spoke, from 0 to 1; null where the number alone decides
     * @param phrase what it is called, by whom it is said of and by BCP 47 tag
     */
    public record Rung(Quantifier quantifier, int min, @Nullable BigDecimal minShare, Map<Whom, Map<String, String>> phrase) {

        boolean reachedBy(int n, @Nullable Integer spoke) {
            return n >= min && (minShare == null
                    || spoke != null && BigDecimal.valueOf(n).compareTo(minShare.multiply(BigDecimal.valueOf(spoke))) >= 0);
        }
    }

    /**
     * What so many are called, by BCP 47 tag.
     *
     * @param n 1 or more
     * @param spoke how many of the same spoke; null where that is not known, and then no share is reached
     */
    public Map<String, String> counted(int n, @Nullable Integer spoke, Whom whom) {
        Rung highest = rungs.get(0);
        for (Rung rung : rungs) {
            if (rung.reachedBy(n, spoke)) {
                highest = rung;
            }
        }
        return highest.phrase().get(whom);
    }

    /** What a reported quantifier is called, by BCP 47 tag. */
    public Map<String, String> reported(Quantifier quantifier, Whom whom) {
        return Stream.of(rungs, spare).flatMap(List::stream).filter(r -> r.quantifier() == quantifier).findFirst()
                .map(Rung::phrase).map(phrase -> phrase.get(whom)).orElseThrow();
    }
}
