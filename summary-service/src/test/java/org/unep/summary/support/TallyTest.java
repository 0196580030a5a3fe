package org.unep.summary.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When governments diverge. */
class TallyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a quarter on each side exactly            | 1 | 0 | 2 | 1 | 0 | true
            just below a quarter on each side         | 1 | 0 | 3 | 1 | 0 | false
            with conditions, and opposed, count alike | 0 | 1 | 2 | 0 | 1 | true
            stances of a side add up                  | 1 | 1 | 4 | 1 | 1 | true
            stances of a side add up to too little    | 1 | 1 | 5 | 1 | 1 | false
            a quarter against, exactly                | 6 | 0 | 0 | 2 | 0 | true
            just below a quarter against              | 7 | 0 | 0 | 2 | 0 | false
            a quarter in favour, exactly              | 2 | 0 | 0 | 6 | 0 | true
            just below a quarter in favour            | 2 | 0 | 0 | 7 | 0 | false
            all in favour                             | 4 | 0 | 0 | 0 | 0 | false
            nobody spoke                              | 0 | 0 | 0 | 0 | 0 | false
            """)
    void quarterOnEachSideOfThoseThatSpokeDiverges(String name, int support, int conditional, int clarification, int concern,
            int oppose, boolean diverging) {
        Tally tally = tally("GOVERNMENT", Map.of(Stance.SUPPORT, support, Stance.SUPPORT_WITH_CONDITIONS, conditional,
                Stance.CLARIFICATION, clarification, Stance.CONCERN, concern, Stance.OPPOSE, oppose));
        assertEquals(diverging, tally.diverging(), name);
    }

    @ParameterizedTest
    @CsvSource({ "OBSERVER", "GROUP" })
    void observersAndGroupsNeverMakeGovernmentsDiverge(String kind) {
        assertEquals(false, tally(kind, Map.of(Stance.SUPPORT, 1, Stance.OPPOSE, 1)).diverging());
    }

    private static Tally tally(String kind, Map<Stance, Integer> camp) {
        Tally tally = Tally.empty();
        camp.forEach((stance, n) -> IntStream.range(0, n).forEach(i -> tally.add(kind, stance, stance + "-" + i)));
        return tally;
    }
}
