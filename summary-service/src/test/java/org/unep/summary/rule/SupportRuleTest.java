package org.unep.summary.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.chassis.problem.Problem;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;
import org.unep.summary.support.Tally;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Each node of the grammar, and what is wrong with each that is wrong. */
class SupportRuleTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            governments in favour, 3 needed  | {"governments":{"stances":["SUPPORT"],"min":3}}                                  | true
            governments in favour, 4 needed  | {"governments":{"stances":["SUPPORT"],"min":4}}                                  | false
            several stances add up           | {"governments":{"stances":["SUPPORT","CONCERN"],"min":4}}                        | true
            share of those that spoke        | {"governments":{"stances":["SUPPORT"],"minShare":0.75}}                          | true
            greater share                    | {"governments":{"stances":["SUPPORT"],"minShare":0.76}}                          | false
            both bounds                      | {"governments":{"stances":["SUPPORT"],"min":4,"minShare":0.5}}                   | false
            neither bound means one          | {"governments":{"stances":["OPPOSE"]}}                                           | false
            observers apart                  | {"observers":{"stances":["SUPPORT"],"min":1}}                                    | false
            observers oppose                 | {"observers":{"stances":["OPPOSE"],"minShare":1.0}}                              | true
            groups                           | {"groups":{"stances":["SUPPORT"],"min":2}}                                       | true
            groups, too many                 | {"groups":{"stances":["SUPPORT"],"min":3}}                                       | false
            reported by two sessions         | {"reported":{"stances":["SUPPORT"],"quantifier":"SOME","min":2}}                 | true
            a session counts once            | {"reported":{"stances":["SUPPORT"],"quantifier":"SOME","min":3}}                 | false
            at least the quantifier          | {"reported":{"stances":["SUPPORT"],"quantifier":"MOST","min":1}}                 | true
            more than reported               | {"reported":{"stances":["SUPPORT"],"quantifier":"ALL","min":1}}                  | false
            mixed has no quantifier          | {"reported":{"stances":["MIXED"],"quantifier":"ONE","min":1}}                    | false
            mixed at all                     | {"reported":{"stances":["MIXED"],"min":1}}                                       | true
            all                              | {"all":[{"groups":{"stances":["SUPPORT"],"min":2}},{"groups":{"stances":["OPPOSE"],"min":1}}]} | false
            any                              | {"any":[{"groups":{"stances":["SUPPORT"],"min":2}},{"groups":{"stances":["OPPOSE"],"min":1}}]} | true
            not                              | {"not":{"groups":{"stances":["OPPOSE"],"min":1}}}                                | true
            """)
    void conditionHoldsAsWritten(String name, String condition, boolean expected) {
        assertEquals(expected ? "FIRST" : "LAST", rule(condition).levelOf(tally()).level(), name);
    }

    @Test
    void shareOfNobodyIsNeverReached() {
        assertEquals("LAST",
                rule("{\"governments\":{\"stances\":[\"SUPPORT\"],\"minShare\":0}}").levelOf(Tally.empty()).level());
    }

    @ParameterizedTest
    @CsvSource({ "0.07, 7, 100, FIRST", "0.07, 6, 100, LAST", "0.55, 55, 100, FIRST", "0.66, 66, 100, FIRST",
            "0.66, 65, 100, LAST", "0.3, 3, 10, FIRST", "1, 3, 3, FIRST" })
    void shareIsReachedByExactlyThatMany(String share, int support, int spoke, String level) {
        var rule = rule("{\"governments\":{\"stances\":[\"SUPPORT\"],\"minShare\":%s}}".formatted(share));
        assertEquals(level, rule.levelOf(camp(support, spoke - support)).level());
    }

    @Test
    void firstLevelThatHoldsWins() {
        var rule = read("""
                [{"level":"A","phrase":{"en":"a"},"when":{"groups":{"stances":["SUPPORT"],"min":9}}},
                 {"level":"B","phrase":{"en":"b"},"when":{"groups":{"stances":["SUPPORT"],"min":1}}},
                 {"level":"C","phrase":{"en":"c"},"when":{"groups":{"stances":["SUPPORT"],"min":1}}},
                 {"level":"D","phrase":{"en":"d"}}]""");
        assertEquals("B", rule.levelOf(tally()).level());
        assertEquals(List.of("A", "B", "C"), rule.supportiveLevels());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown stance        | {"governments":{"stances":["LIKES"],"min":1}}               | /levels/0/when/governments/stances/0
            mixed as a position   | {"groups":{"stances":["MIXED"],"min":1}}                    | /levels/0/when/groups/stances/0
            no stance             | {"groups":{"stances":[],"min":1}}                           | /levels/0/when/groups/stances
            negative minimum      | {"groups":{"stances":["SUPPORT"],"min":-1}}                 | /levels/0/when/groups/min
            broken minimum        | {"groups":{"stances":["SUPPORT"],"min":1.5}}                | /levels/0/when/groups/min
            share above one       | {"observers":{"stances":["SUPPORT"],"minShare":1.1}}        | /levels/0/when/observers/minShare
            unknown quantifier    | {"reported":{"stances":["SUPPORT"],"quantifier":"LOTS"}}    | /levels/0/when/reported/quantifier
            unknown condition     | {"delegates":{"stances":["SUPPORT"]}}                       | /levels/0/when/delegates
            unknown field         | {"groups":{"stances":["SUPPORT"],"max":1}}                  | /levels/0/when/groups/max
            two conditions in one | {"groups":{"stances":["SUPPORT"]},"not":{}}                 | /levels/0/when
            empty any             | {"any":[]}                                                  | /levels/0/when/any
            slash in a name       | {"gro/ups":{"stances":["SUPPORT"]}}                         | /levels/0/when/gro~1ups
            slash in a field      | {"groups":{"stances":["SUPPORT"],"m/in":1}}                 | /levels/0/when/groups/m~1in
            minimum as a text     | {"groups":{"stances":["SUPPORT"],"min":"3"}}                | /levels/0/when/groups/min
            minimum of nothing    | {"groups":{"stances":["SUPPORT"],"min":null}}               | /levels/0/when/groups/min
            minimum beyond count  | {"groups":{"stances":["SUPPORT"],"min":3000000000}}         | /levels/0/when/groups/min
            share below none      | {"governments":{"stances":["SUPPORT"],"minShare":-0.1}}     | /levels/0/when/governments/minShare
            share as a text       | {"governments":{"stances":["SUPPORT"],"minShare":"0.5"}}    | /levels/0/when/governments/minShare
            share of groups       | {"groups":{"stances":["SUPPORT"],"minShare":0.5}}           | /levels/0/when/groups/minShare
            share of sessions     | {"reported":{"stances":["SUPPORT"],"minShare":0.5}}         | /levels/0/when/reported/minShare
            stance as a number    | {"groups":{"stances":[1]}}                                  | /levels/0/when/groups/stances/0
            stances as a text     | {"groups":{"stances":"SUPPORT"}}                            | /levels/0/when/groups/stances
            stances missing       | {"reported":{"quantifier":"MANY"}}                          | /levels/0/when/reported/stances
            no quantifier at all  | {"reported":{"stances":["SUPPORT"],"quantifier":null}}      | /levels/0/when/reported/quantifier
            groups as a list      | {"groups":["SUPPORT"]}                                      | /levels/0/when/groups
            all as an object      | {"all":{"groups":{"stances":["SUPPORT"]}}}                  | /levels/0/when/all
            not a condition       | "BROAD"                                                     | /levels/0/when
            list in place of one  | [{"groups":{"stances":["SUPPORT"]}}]                        | /levels/0/when
            no condition in it    | {}                                                          | /levels/0/when
            nothing in not        | {"not":null}                                                | /levels/0/when/not
            a level by its name   | {"level":"BROAD"}                                           | /levels/0/when/level
            a way back, as a link | {"not":{"$ref":"#/levels/0/when"}}                          | /levels/0/when/not/$ref
            wrong deep inside     | {"all":[{"not":{"any":[{"groups":{"stances":["NO"]}}]}}]}   | /levels/0/when/all/0/not/any/0/groups/stances/0
            """)
    void wrongNodeIsPointedAt(String name, String condition, String pointer) {
        var problem = assertThrows(Problem.class, () -> rule(condition));
        assertEquals(pointer, problem.places().get(0).pointer(), name);
        assertEquals("invalid-support-rule", problem.kind().slug());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no level at all           | []                                                                          | /levels
            last level with condition | [{"level":"A","phrase":{"en":"a"},"when":{"groups":{"stances":["SUPPORT"]}}}] | /levels/0/when
            early level without       | [{"level":"A","phrase":{"en":"a"}},{"level":"B","phrase":{"en":"b"}}]       | /levels/0/when
            no phrase                 | [{"level":"A"}]                                                             | /levels/0/phrase
            no language               | [{"level":"A","phrase":{"the best":"a"}}]                                   | /levels/0/phrase/the best
            blank phrase              | [{"level":"A","phrase":{"en":" "}}]                                         | /levels/0/phrase/en
            NUL in a phrase           | [{"level":"A","phrase":{"en":"a\\u0000"}}]                                  | /levels/0/phrase/en
            half a character          | [{"level":"A","phrase":{"en":"a\\ud800"}}]                                  | /levels/0/phrase/en
            no name                   | [{"phrase":{"en":"a"}}]                                                     | /levels/0/level
            name as a number          | [{"level":7,"phrase":{"en":"a"}}]                                           | /levels/0/level
            level as a text           | ["BROAD"]                                                                   | /levels/0
            unknown field of a level  | [{"level":"A","phrase":{"en":"a"},"if":{}}]                                 | /levels/0/if
            phrase without language   | [{"level":"A","phrase":"a"}]                                                | /levels/0/phrase
            levels as an object       | {"level":"A","phrase":{"en":"a"}}                                           | /levels
            name in small letters     | [{"level":"a","phrase":{"en":"a"}}]                                         | /levels/0/level
            """)
    void wrongLevelIsPointedAt(String name, String levels, String pointer) {
        var problem = assertThrows(Problem.class, () -> read(levels));
        assertEquals(pointer, problem.places().get(0).pointer(), name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no weights at all    | {}                                       | /priorities/weights
            a list               | []                                       | /priorities
            unknown member       | {"weights":{"level":1},"order":"level"}  | /priorities/order
            weights in a list    | {"weights":[1]}                          | /priorities/weights
            no factor            | {"weights":{}}                           | /priorities/weights
            all of them zero     | {"weights":{"level":0,"breadth":0.0}}    | /priorities/weights
            unknown factor       | {"weights":{"popularity":1}}             | /priorities/weights/popularity
            slash in a factor    | {"weights":{"le/vel":1}}                 | /priorities/weights/le~1vel
            negative weight      | {"weights":{"level":-1}}                 | /priorities/weights/level
            weight as a text     | {"weights":{"level":"1"}}                | /priorities/weights/level
            no weight            | {"weights":{"level":null}}               | /priorities/weights/level
            too great a weight   | {"weights":{"breadth":1000.1}}           | /priorities/weights/breadth
            endless digits       | {"weights":{"breadth":1e999999999}}      | /priorities/weights/breadth
            too many decimals    | {"weights":{"openQuestions":0.00001}}    | /priorities/weights/openQuestions
            """)
    void wrongWeightIsPointedAt(String name, String priorities, String pointer) throws JsonProcessingException {
        var levels = new ObjectMapper().readTree("[{\"level\":\"A\",\"phrase\":{\"en\":\"a\"}}]");
        var node = new ObjectMapper().readTree(priorities);
        var problem = assertThrows(Problem.class, () -> RuleReader.read(1, levels, node));
        assertEquals(pointer, problem.places().get(0).pointer(), name);
        assertEquals("invalid-support-rule", problem.kind().slug());
    }

    @Test
    void levelNameStandsOnce() {
        var condition = "{\"groups\":{\"stances\":[\"SUPPORT\"]}}";
        var problem = assertThrows(Problem.class, () -> read("""
                [{"level":"A","phrase":{"en":"a"},"when":%s},{"level":"A","phrase":{"en":"a"}}]""".formatted(condition)));
        assertEquals("/levels/1/level", problem.places().get(0).pointer());
    }

    @Test
    void everyWrongNodeIsPointedAt() {
        var problem = assertThrows(Problem.class, () -> read("""
                [{"level":"a","phrase":{"en":"a"},"when":{"all":[{"groups":{"stances":["LIKES","SUPPORT"],"min":-1}},
                                                                 {"observers":{"stances":[],"max":1,"minShare":2}}]}},
                 {"level":"B","phrase":{"en":" "}},
                 {"level":"B","phrase":{},"when":{"not":7}}]"""));
        assertEquals(Set.of("/levels/0/level", "/levels/0/when/all/0/groups/min", "/levels/0/when/all/0/groups/stances/0",
                "/levels/0/when/all/1/observers/max", "/levels/0/when/all/1/observers/minShare",
                "/levels/0/when/all/1/observers/stances", "/levels/1/phrase/en", "/levels/1/when", "/levels/2/level",
                "/levels/2/phrase", "/levels/2/when", "/levels/2/when/not"),
                problem.places().stream().map(Problem.At::pointer).collect(Collectors.toSet()));
    }

    @Test
    void noMoreThanFiftyWrongNodesAreListed() {
        var stances = "\"LIKES\",".repeat(200) + "\"LIKES\"";
        var problem = assertThrows(Problem.class, () -> rule("{\"groups\":{\"stances\":[" + stances + "]}}"));
        assertEquals(50, problem.places().size());
    }

    @Test
    void endlessNestingIsRefused() {
        var condition = "{\"not\":".repeat(40) + "{\"groups\":{\"stances\":[\"SUPPORT\"]}}" + "}".repeat(40);
        assertThrows(Problem.class, () -> rule(condition));
    }

    @Test
    void quarterOnEachSideDiverges() {
        assertTrue(camp(6, 2).diverging());
        assertTrue(camp(2, 6).diverging());
        assertFalse(camp(7, 2).diverging());
        assertFalse(camp(0, 4).diverging());
        assertFalse(Tally.empty().diverging());
    }

    private static Tally camp(int support, int concern) {
        return new Tally(Map.of(Stance.SUPPORT, names(support), Stance.CONCERN, names(concern)), Map.of(), Map.of(), List.of());
    }

    private static Set<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "X" + i).collect(Collectors.toSet());
    }

    private static Tally tally() {
        return new Tally(Map.of(Stance.SUPPORT, Set.of("CHE", "BRA", "MLI"), Stance.CONCERN, Set.of("NGA")),
                Map.of(Stance.OPPOSE, Set.of("icmm")), Map.of(Stance.SUPPORT, Set.of("grulac", "weog")),
                List.of(new Tally.Reported(ONE, Stance.SUPPORT, Quantifier.SOME),
                        new Tally.Reported(ONE, Stance.SUPPORT, Quantifier.MANY),
                        new Tally.Reported(TWO, Stance.SUPPORT, Quantifier.NEARLY_ALL),
                        new Tally.Reported(TWO, Stance.MIXED, null)));
    }

    private static SupportRule rule(String condition) {
        return read("""
                [{"level":"FIRST","phrase":{"en":"first"},"when":%s},{"level":"LAST","phrase":{"en":"last"}}]"""
                .formatted(condition));
    }

    private static SupportRule read(String levels) {
        try {
            return RuleReader.read(1, new ObjectMapper().readTree(levels));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
