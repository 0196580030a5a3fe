package org.unep.summary.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of the system and of others in one sentence, whatever their languages and scripts. */
class PhrasesTest {

    private static final String MIXED = "اتحاد التعدين ICMM";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | en=b fr=c fr-CA=d | c         | fr
            fr | en=b fr-CA=d      | d         | fr-CA
            zh | en=b zh-Hans=d    | d         | zh-Hans
            ru | es=a en=b fr=c    | b [en]    | en
            ru | es=a en-GB=b      | b [en-GB] | en-GB
            ru | fr=c es=a         | a [es]    | es
            en | fr=c es=a         | a [es]    | es
            """)
    void textIsInTheLanguageOrElseInEnglishOrElseInTheFirstByTagAndSaysWhich(String language, String texts, String read,
            String tag) {
        Map<String, String> byTag = new HashMap<>();
        for (String text : texts.split(" ")) {
            byTag.put(text.split("=")[0], text.split("=")[1]);
        }
        assertEquals(new Phrases.Read(read, tag), Phrases.in(language).read(byTag));
        assertEquals(read, Phrases.in(language).text(byTag));
    }

    @Test
    void latinNamesStayAsTheyAreInEnglish() {
        assertEquals("Brazil, Türkiye and Россия expressed support.", supportOf("en", "Brazil", "Türkiye", "Россия"));
    }

    @Test
    void nameOfMixedScriptsReordersNoSentence() {
        assertEquals("\u2068" + MIXED + "\u2069 and Brazil expressed support.", supportOf("en", MIXED, "Brazil"));
        assertEquals("جرى الإعراب عن التأييد من جانب: \u2068" + MIXED + "\u2069 والبرازيل.",
                supportOf("ar", MIXED, "البرازيل"));
    }

    @Test
    void latinNameIsIsolatedInArabicOnce() {
        assertEquals("بشأن \u2068ICMM\u2069: جرى الإعراب عن التأييد من جانب: \u2068ICMM\u2069.", Phrases.in("ar")
                .say("inherited", "proposal", "ICMM", "sentence", supportOf("ar", "ICMM")));
    }

    @Test
    void markOfALanguageIsIsolatedToo() {
        assertEquals("\u2068Tools\u2069 [\u2068en\u2069]", Phrases.in("ar").text(Map.of("en", "Tools")));
    }

    @ParameterizedTest
    @CsvSource({ "202E,Name", "2067,Name", "2069,Name", "2068,Name" })
    void directionLeftOpenInANameEndsWithIt(String control, String name) {
        String open = Character.toString(Integer.parseInt(control, 16)) + name;
        assertEquals("Name expressed support.", supportOf("en", open));
        assertEquals("جرى الإعراب عن التأييد من جانب: \u2068Name\u2069.", supportOf("ar", open));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 7 September 2023         | 7 – 8 September 2023         | 8 September 2023 at 09:05
            fr | 7 septembre 2023         | 7–8 septembre 2023           | 8 septembre 2023 à 09:05
            es | 7 de septiembre de 2023  | 7–8 de septiembre de 2023    | 8 de septiembre de 2023 a las 9:05
            ru | 7 сентября 2023 г.       | 7–8 сентября 2023 г.         | 8 сентября 2023 г. в 09:05
            zh | 2023年9月7日              | 2023年9月7日 – 8日           | 2023年9月8日 09:05
            ar | 7 سبتمبر 2023            | 7–8 سبتمبر 2023              | 8 سبتمبر 2023 في 09:05
            """)
    void daysAndTimesFollowTheLanguage(String language, String day, String period, String time) {
        Phrases words = Phrases.in(language);
        LocalDate from = LocalDate.parse("2023-09-07");
        assertEquals(List.of(day, period, time), Stream.of(words.date(from), words.period(from, from.plusDays(1)),
                words.time(Instant.parse("2023-09-08T09:05:00Z"))).map(s -> s.replaceAll("\\p{Zs}", " ")).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | 1  | La proposition est issue de la consolidation de 1 contribution (origine\u00a0: A)\u00a0: B.
            ru | 1  | Предложение получено в результате сведения 1 исходного предложения (откуда: A): B.
            ru | 22 | Предложение получено в результате сведения 22 исходных предложений (откуда: A): B.
            ar | 2  | نتج المقترح عن توحيد مدخلين (المصدر: \u2068A\u2069): \u2068B\u2069.
            ar | 3  | نتج المقترح عن توحيد 3 مدخلات (المصدر: \u2068A\u2069): \u2068B\u2069.
            ar | 11 | نتج المقترح عن توحيد 11 مدخلا (المصدر: \u2068A\u2069): \u2068B\u2069.
            """)
    void numbersAgreeWithWhatTheyCount(String language, int n, String sentence) {
        assertEquals(sentence, Phrases.in(language).say("lineage.consolidated", "inputs", n, "regions", "A", "titles", "B"));
    }

    private static String supportOf(String language, String... names) {
        Phrases words = Phrases.in(language);
        return words.say("stance.SUPPORT", "names", words.and(List.of(names)));
    }
}
