package org.unep.summary.rule;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.unep.summary.support.Tally;

/**
 * A published rule: levels in order, the first whose condition holds wins, and the last has none.
 *
 * @param version counts the rules of a process; 1 is the suite's default until another one is published, 0 a candidate that
 *        is not published
 * @param weights how priorities are ranked
 */
public record SupportRule(int version, List<Level> levels, Weights weights) {

    /** Version of a rule that is tried out and not published. */
    public static final int CANDIDATE = 0;

    /** Whether it is tried out and not published. */
    public boolean isCandidate() {
        return version == CANDIDATE;
    }

    /** A level, its phrase by language, and when it is reached; the last level has no condition. */
    public record Level(String level, Map<String, String> phrase, @Nullable Condition when) {

        boolean reachedBy(Tally tally) {
            return when == null || when.holds(tally);
        }
    }

    /** The level that the tally reaches. */
    public Level levelOf(Tally tally) {
        return levels.stream().filter(l -> l.reachedBy(tally)).findFirst().orElseThrow();
    }

    /**
     * The levels that speak of support, in the order of the rule: those whose condition is met by somebody in favour, which is
     * tried out on a tally in which everybody is. A level for opposition, and the last one, are not among them.
     */
    public List<String> supportiveLevels() {
        return levels.stream().filter(l -> l.when() != null && l.when().holds(Tally.allInFavour())).map(Level::level).toList();
    }
}
