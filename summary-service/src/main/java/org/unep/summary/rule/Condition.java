package org.unep.summary.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;
import org.unep.summary.support.Tally;

/** A condition of the support rule's grammar; it holds for a tally or does not. */
public sealed interface Condition {

    /** Whether the tally meets the condition. */
    boolean holds(Tally tally);

    /** Each of the conditions holds. */
    record All(List<Condition> of) implements Condition {
        @Override
        public boolean holds(Tally tally) {
            return of.stream().allMatch(c -> c.holds(tally));
        }
    }

    /** At least one of the conditions holds. */
    record Any(List<Condition> of) implements Condition {
        @Override
        public boolean holds(Tally tally) {
            return of.stream().anyMatch(c -> c.holds(tally));
        }
    }

    /** The condition does not hold. */
    record Not(Condition of) implements Condition {
        @Override
        public boolean holds(Tally tally) {
            return !of.holds(tally);
        }
    }

    /**
     * Enough governments, or observers, stand there: at least {@code min}, and at least {@code minShare} of those of them
     * that spoke. With neither, one suffices; a share of nobody is never reached. Shares are decimals, as they were published:
     * 7 of 100 are 0.07 of them, which binary fractions deny.
     */
    record Camp(boolean governments, Set<Stance> stances, @Nullable Integer min, @Nullable BigDecimal minShare)
            implements
                Condition {
        @Override
        public boolean holds(Tally tally) {
            Map<Stance, Set<String>> camp = governments ? tally.governments() : tally.observers();
            int count = Tally.count(camp, stances);
            int spoke = Tally.spoke(camp);
            return count >= needed() && (minShare == null || spoke > 0 && reaches(count, spoke));
        }

        /** How many are needed whatever their share. */
        public int needed() {
            return min == null ? (minShare == null ? 1 : 0) : min;
        }

        private boolean reaches(int count, int spoke) {
            return BigDecimal.valueOf(count).compareTo(minShare.multiply(BigDecimal.valueOf(spoke))) >= 0;
        }
    }

    /** At least {@code min} groups stand there. */
    record Groups(Set<Stance> stances, int min) implements Condition {
        @Override
        public boolean holds(Tally tally) {
            return Tally.count(tally.groups(), stances) >= min;
        }
    }

    /** At least {@code min} sessions reported it with at least that quantifier; any quantifier where none is given. */
    record Reported(Set<Stance> stances, @Nullable Quantifier quantifier, int min) implements Condition {
        @Override
        public boolean holds(Tally tally) {
            return tally.sessionsReporting(stances, quantifier) >= min;
        }
    }
}
