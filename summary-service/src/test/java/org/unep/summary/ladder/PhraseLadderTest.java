package org.unep.summary.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.text.Languages;
import org.unep.summary.ladder.PhraseLadder.Rung;
import org.unep.summary.support.Quantifier;
import org.unep.summary.words.Phrases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What so many are called, and what is wrong with each ladder that is wrong. */
class PhraseLadderTest {

    private static final List<Rung> SUITE = suite();
    private static final PhraseLadder LADDER = new PhraseLadder(1, SUITE, SUITE);

    @ParameterizedTest
    @CsvSource({ "1,1,one", "2,2,a few", "3,3,some", "4,40,some", "5,5,several", "9,9,several", "10,40,many", "10,17,many",
            "10,16,most", "10,12,most", "10,11,nearly all", "9,10,several", "10,10,all", "60,100,most", "59,100,many",
            "90,100,nearly all", "99,100,nearly all", "100,100,all", "100,,many" })
    void highestRungThatIsReachedNamesACount(int n, Integer spoke, String word) {
        assertEquals(word + (n == 1 ? " government" : " governments"),
                LADDER.counted(n, spoke, Whom.GOVERNMENTS).get("en"));
    }

    @ParameterizedTest
    @EnumSource(Quantifier.class)
    void everyRungOfTheSuiteSpeaksOfEverybodyInEveryLanguage(Quantifier quantifier) {
        for (Whom whom : Whom.values()) {
            assertEquals(Set.copyOf(Phrases.LANGUAGES), LADDER.reported(quantifier, whom).keySet(), whom.name());
        }
    }

    @Test
    void quantifierWithoutARungIsRepeatedInTheWordsOfTheSuite() {
        var own = new PhraseLadder(2, LadderReader.read(json("[" + rung("ONE", "1", "a lone one") + "]")), SUITE);
        assertEquals("a lone one", own.reported(Quantifier.ONE, Whom.SPEAKERS).get("en"));
        assertEquals("most speakers", own.reported(Quantifier.MOST, Whom.SPEAKERS).get("en"));
        assertEquals("a lone one", own.counted(50, 50, Whom.OBSERVERS).get("en"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                        | /rungs
            {}                        | /rungs
            FEW 1                     | /rungs/0/quantifier
            DOZENS 1                  | /rungs/0/quantifier
            ONE 2                     | /rungs/0/min
            ONE 0                     | /rungs/0/min
            ONE -1                    | /rungs/0/min
            ONE 1.5                   | /rungs/0/min
            ONE "1"                   | /rungs/0/min
            ONE null                  | /rungs/0/min
            ONE 1 0.5                 | /rungs/0/minShare
            ONE 1, ONE 2              | /rungs/1/quantifier
            ONE 1, MANY 5, SEVERAL 6  | /rungs/2/quantifier
            ONE 1, SOME 5, MANY 4     | /rungs/2/min
            ONE 1, SOME 5, MANY 5     | /rungs/2/min
            ONE 1, MOST 5             | /rungs/1/minShare
            ONE 1, ALL 5 null         | /rungs/1/minShare
            ONE 1, MOST 5 1.01        | /rungs/1/minShare
            ONE 1, MOST 5 0           | /rungs/1/minShare
            ONE 1, MOST 5 "0.5"       | /rungs/1/minShare
            ONE 1, MOST 5 0.5, ALL 6 0.4 | /rungs/2/minShare
            """)
    void wrongRungIsPointedAt(String rungs, String pointer) {
        String list = rungs.startsWith("[") || rungs.startsWith("{") ? rungs
                : "[" + String.join(",", List.of(rungs.split(", ")).stream().map(PhraseLadderTest::rung).toList()) + "]";
        assertEquals(pointer, wrongIn(list));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "phrase":                       | "phraze":                      | /rungs/0/phraze
            "speakers":                     | "speekers":                    | /rungs/0/phrase/speekers
            ,"speakers":{"en":"a"}          | ''                             | /rungs/0/phrase/speakers
            "speakers":{"en":"a"}           | "speakers":{}                  | /rungs/0/phrase/speakers
            "speakers":{"en":"a"}           | "speakers":"a"                 | /rungs/0/phrase/speakers
            "speakers":{"en":"a"}           | "speakers":{"en":" "}          | /rungs/0/phrase/speakers/en
            "speakers":{"en":"a"}           | "speakers":{"en":"a","fr":1}   | /rungs/0/phrase/speakers/fr
            "speakers":{"en":"a"}           | "speakers":{"e/n":"a"}         | /rungs/0/phrase/speakers/e~1n
            "speakers":{"en":"a"}           | "speakers":{"zz":"a"}          | /rungs/0/phrase/speakers/zz
            "speakers":{"en":"a"}           | "speakers":{"klingon":"a"}     | /rungs/0/phrase/speakers/klingon
            "speakers":{"en":"a"}           | "speakers":{"en":"a","EN":"b"} | /rungs/0/phrase/speakers/EN
            "speakers":{"en":"a"}           | "speakers":{"en":"a\\u0007"}   | /rungs/0/phrase/speakers/en
            "speakers":{"en":"a"}           | "speakers":{"en":"\\u202Ea"}   | /rungs/0/phrase/speakers/en
            """)
    void wrongPhraseIsPointedAt(String part, String instead, String pointer) {
        assertEquals(pointer, wrongIn("[" + rung("ONE", "1", "a").replace(part, instead) + "]"));
    }

    @Test
    void phraseHasFiveHundredCharactersAtMost() {
        assertEquals(1, LadderReader.read(json("[" + rung("ONE", "1", "a".repeat(500)) + "]")).size());
        assertEquals("/rungs/0/phrase/governments/en", wrongIn("[" + rung("ONE", "1", "a".repeat(501)) + "]"));
    }

    @Test
    void phraseIsInTwentyLanguagesAtMost() {
        List<String> tags = Stream.of(Locale.getISOLanguages()).filter(Languages::isTag).limit(21).toList();
        assertEquals(1, LadderReader.read(json(speakersIn(tags.subList(0, 20)))).size());
        assertEquals("/rungs/0/phrase/speakers", wrongIn(speakersIn(tags)));
    }

    private static String speakersIn(List<String> tags) {
        return "[" + rung("ONE", "1", "a").replace("\"speakers\":{\"en\":\"a\"}",
                "\"speakers\":{" + String.join(",", tags.stream().map(tag -> "\"" + tag + "\":\"a\"").toList()) + "}") + "]";
    }

    @Test
    void rungWithoutAPhraseIsPointedAt() {
        assertEquals("/rungs/0/phrase", wrongIn("[{\"quantifier\":\"ONE\",\"min\":1}]"));
    }

    @Test
    void everythingThatIsWrongIsPointedAtAtOnce() {
        var problem = assertThrows(Problem.class,
                () -> LadderReader.read(json("[" + rung("ONE 0") + "," + rung("DOZENS 5") + "," + rung("ALL 6") + "]")));
        assertEquals(List.of("/rungs/0/min", "/rungs/1/quantifier", "/rungs/2/minShare"),
                problem.places().stream().map(Problem.At::pointer).toList());
    }

    private static String wrongIn(String rungs) {
        var problem = assertThrows(Problem.class, () -> LadderReader.read(json(rungs)));
        return problem.places().get(0).pointer();
    }

    private static String rung(String words) {
        String[] word = words.split(" ");
        return rung(word[0], word[1] + (word.length > 2 ? ",\"minShare\":" + word[2] : ""), "a");
    }

    private static String rung(String quantifier, String min, String text) {
        return """
                {"quantifier":"%s","min":%s,"phrase":{"governments":{"en":"%3$s"},"groups":{"en":"%3$s"},\
                "observers":{"en":"%3$s"},"participants":{"en":"%3$s"},"speakers":{"en":"%3$s"}}}"""
                .formatted(quantifier, min, text);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Rung> suite() {
        try (var in = PhraseLadderTest.class.getResourceAsStream("/default-phrase-ladder.json")) {
            return LadderReader.read(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
