package org.unep.summary.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;
import org.unep.summary.support.Tally;
import org.unep.summary.words.Phrases;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The suite's default rule on hand-made tallies: each level reached, and just not reached. */
class DefaultRuleTest {

    private static final SupportRule RULE = read();

    // governments and groups by stance; sessions by stance and quantifier
    @ParameterizedTest(name = "{0} | {1} | {2}")
    @CsvSource(delimiter = '|', textBlock = """
                                          |                          |                             | NONE
                                          |                          | 2 OPPOSE MOST               | NOT_SUPPORTED
                                          |                          | 1 OPPOSE MOST               | NONE
                                          |                          | 2 OPPOSE MANY               | NONE
            5 SUPPORT, 5 OPPOSE           |                          |                             | NOT_SUPPORTED
            6 SUPPORT, 5 OPPOSE           |                          |                             | SEVERAL
            51 SUPPORT, 50 OPPOSE         |                          |                             | MODERATE
            4 SUPPORT, 4 OPPOSE           |                          |                             | SEVERAL
            5 OPPOSE                      | 3 SUPPORT                | 2 SUPPORT MANY              | NOT_SUPPORTED
                                          |                          | 2 SUPPORT MANY              | BROAD
                                          |                          | 1 SUPPORT MANY              | MODERATE
                                          |                          | 1 SUPPORT MANY, 1 SUPPORT_WITH_CONDITIONS MANY    | BROAD
                                          |                          | 1 SUPPORT MANY, 1 SUPPORT SEVERAL | MODERATE
                                          |                          | 1 SUPPORT_WITH_CONDITIONS MANY    | MODERATE
                                          |                          | 1 SUPPORT SEVERAL                 | SEVERAL
                                          |                          | 2 SUPPORT MANY, 1 OPPOSE MANY     | MODERATE
                                          |                          | 2 SUPPORT MANY, 1 OPPOSE SEVERAL  | BROAD
                                          |                          | 2 SUPPORT MANY, 1 CONCERN MANY    | MODERATE
                                          |                          | 2 SUPPORT MANY, 1 CONCERN SEVERAL | BROAD
                                          | 3 SUPPORT                |                             | BROAD
                                          | 1 SUPPORT, 2 SUPPORT_WITH_CONDITIONS |                 | BROAD
                                          | 2 SUPPORT                |                             | MODERATE
            10 SUPPORT, 3 CONCERN         | 3 SUPPORT                |                             | BROAD
            9 SUPPORT, 3 CONCERN          | 3 SUPPORT                |                             | MODERATE
            9 SUPPORT, 1 CONCERN, 2 OPPOSE |                       | 2 SUPPORT MANY              | MODERATE
            38 SUPPORT, 12 CONCERN        | 3 SUPPORT                |                             | BROAD
            6 SUPPORT, 2 CONCERN          | 3 SUPPORT                |                             | BROAD
            5 SUPPORT                     | 2 SUPPORT                | 1 CONCERN MANY              | BROAD
            4 SUPPORT                     | 2 SUPPORT                |                             | MODERATE
            5 SUPPORT                     | 1 SUPPORT                |                             | SEVERAL
            5 SUPPORT_WITH_CONDITIONS     | 1 SUPPORT, 1 SUPPORT_WITH_CONDITIONS | 1 CONCERN MANY  | BROAD
            30 SUPPORT_WITH_CONDITIONS    |                          |                             | BROAD
            66 SUPPORT, 34 CLARIFICATION  | 2 SUPPORT                |                             | BROAD
            65 SUPPORT, 35 CLARIFICATION  | 2 SUPPORT                |                             | MODERATE
            30 SUPPORT                    |                          |                             | BROAD
            29 SUPPORT                    |                          |                             | MODERATE
                                          |                          | 2 SUPPORT SOME              | MODERATE
                                          |                          | 1 SUPPORT SOME, 1 SUPPORT_WITH_CONDITIONS SOME | MODERATE
                                          | 1 SUPPORT, 1 SUPPORT_WITH_CONDITIONS |                 | MODERATE
                                          |                          | 1 SUPPORT SOME              | SEVERAL
                                          |                          | 2 SUPPORT FEW               | SEVERAL
            10 SUPPORT, 10 CLARIFICATION  |                          |                             | MODERATE
            10 SUPPORT, 11 CLARIFICATION  |                          |                             | SEVERAL
            10 SUPPORT_WITH_CONDITIONS    |                          |                             | MODERATE
            50 SUPPORT, 51 CLARIFICATION  |                          |                             | SEVERAL
            9 SUPPORT                     |                          |                             | SEVERAL
                                          |                          | 1 SUPPORT FEW               | SEVERAL
                                          |                          | 1 SUPPORT_WITH_CONDITIONS FEW | SEVERAL
                                          | 1 SUPPORT                |                             | SEVERAL
                                          |                          | 1 SUPPORT ONE               | NONE
                                          | 1 SUPPORT_WITH_CONDITIONS |                            | SEVERAL
                                          | 1 CONCERN                |                             | NONE
            3 SUPPORT_WITH_CONDITIONS     |                          |                             | SEVERAL
            2 SUPPORT                     |                          |                             | NONE
            """)
    void levelIsReachedOrJustNot(@Nullable String governments, @Nullable String groups, @Nullable String reported,
            String level) {
        assertEquals(level, RULE.levelOf(new Tally(camp(governments), Map.of(), camp(groups), sessions(reported))).level());
    }

    @Test
    void observersAloneReachNoLevel() {
        assertEquals("NONE", RULE.levelOf(new Tally(Map.of(), camp("500 SUPPORT"), Map.of(), List.of())).level());
        assertEquals("NONE", RULE.levelOf(new Tally(Map.of(), camp("500 OPPOSE"), Map.of(), List.of())).level());
    }

    @Test
    void levelsOfSupportAreRankedFromBroadDown() {
        assertEquals(List.of("BROAD", "MODERATE", "SEVERAL"), RULE.supportiveLevels());
    }

    @Test
    void oneGroupIsNotCalledSeveralDelegations() {
        assertEquals("some support", RULE.levelOf(
                new Tally(Map.of(), Map.of(), camp("1 SUPPORT"), List.of())).phrase().get("en"));
    }

    @Test
    void everyLevelHasAPhraseInEveryLanguage() {
        RULE.levels().forEach(level -> assertEquals(Set.copyOf(Phrases.LANGUAGES), level.phrase().keySet(), level.level()));
    }

    private static Map<Stance, Set<String>> camp(@Nullable String text) {
        Map<Stance, Set<String>> camp = new EnumMap<>(Stance.class);
        words(text).forEach(w -> camp.put(Stance.valueOf(w[1]), IntStream.range(0, Integer.parseInt(w[0]))
                .mapToObj(i -> w[1] + i).collect(Collectors.toSet())));
        return camp;
    }

    private static List<Tally.Reported> sessions(@Nullable String text) {
        List<Tally.Reported> reported = new ArrayList<>();
        words(text).forEach(w -> IntStream.range(0, Integer.parseInt(w[0])).forEach(i -> reported
                .add(new Tally.Reported(UUID.randomUUID(), Stance.valueOf(w[1]), Quantifier.valueOf(w[2])))));
        return reported;
    }

    private static Stream<String[]> words(@Nullable String text) {
        return text == null ? Stream.of() : Arrays.stream(text.split(", ")).map(part -> part.split(" "));
    }

    private static SupportRule read() {
        try (var in = DefaultRuleTest.class.getResourceAsStream("/default-support-rule.json")) {
            return RuleReader.read(1, new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
