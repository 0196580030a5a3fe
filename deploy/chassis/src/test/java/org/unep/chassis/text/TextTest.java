package org.unep.chassis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What codes, texts, tags and times may be. */
class TextTest {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    private record Said(@Slug String code, @LanguageTag String language, @PlainText(max = 20) String text,
            @Rfc3339 Instant time,
            @Rfc3339 LocalDate day) {
    }

    @Test
    void nothingIsValid() {
        assertEquals("", wrong(null, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "unea-5-12", "CHE", "grulac", "a.b_c-d", "0" })
    void codeIsOfLettersAndDigitsInParts(String code) {
        assertEquals("", wrong(code, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "a b", "-a", "a-", "a--b", "a/b", "é", "a\n",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
    void whatIsNoCodeIsRefused(String code) {
        assertEquals("code", wrong(code, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({ "en,''", "zh-Hant,''", "es-419,''", "tlh,''", "EN,''", "e,language", "zz,language", "klingon,language",
            "und,language",
            "x-secret,language", "en-x-secret,language", "qaa,language", "'',language", "english-languages,language",
            "en_GB,language" })
    void languageIsATag(String language, String wrong) {
        assertEquals(wrong, wrong(null, language, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\u2067\u0627\u2069", "\u202Ba\u2066b\u2069\u202C", "tab\tand\r\nline", "\u200Fmark", "a", " a\n",
            "المعادن", "沙", "\uD83C\uDF0D", "exactly twenty chars" })
    void textIsPlain(String text) {
        assertEquals("", wrong(null, null, text, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " \n\t", "\u00A0", "\u2007 \u202F", "\u200B", "\uFEFF", "\u2067\u2069",
            "\u200E\u3000\u200F", "a\0b", "a\u007Fb", "a\u0085b", "half \uD83C", "\uDF0D half", "a\u001Bb",
            "\u202Eopen", "\u2066open", "closed\u202C", "closed\u2069", "\u202A\u2066a\u202C\u2069", "\u2067a\u202C",
            "one more than twenty." })
    void blankBrokenOrLongTextIsRefused(String text) {
        assertEquals("text", wrong(null, null, text, null, null));
    }

    @Test
    void oneTextCanBeAskedAboutByItself() {
        assertEquals(Optional.empty(), Flaws.of("Sand", 4));
        assertEquals(Optional.of("must have at most 3 characters"), Flaws.of("Sand", 3));
        assertEquals(Optional.of("must not be blank"), Flaws.of("\u200B", 3));
    }

    @ParameterizedTest
    @CsvSource({ "0001-01-01T00:00:00Z,''", "2023-09-07T10:00:00Z,''", "9999-12-31T23:59:59.999999Z,''",
            "0000-12-31T23:59:59Z,time", "-0044-03-15T12:00:00Z,time", "+10000-01-01T00:00:00Z,time" })
    void timeHasAYearOfFourDigits(Instant time, String wrong) {
        assertEquals(wrong, wrong(null, null, null, time, null));
    }

    @ParameterizedTest
    @CsvSource({ "0001-01-01,''", "9999-12-31,''", "0000-12-31,day", "+10000-01-01,day" })
    void dayHasAYearOfFourDigits(LocalDate day, String wrong) {
        assertEquals(wrong, wrong(null, null, null, null, day));
    }

    @Test
    void languageMapIsToldOfEachWrongLanguage() {
        var texts = new TreeMap<String, String>(Map.of("en", "Sand", "fr", " ", "zz", "Sand", "ar", "\u202Eopen"));
        assertEquals(Set.of("title[ar].text", "title[fr].text", "title[zz].text"), places(texts));
        assertEquals(Set.of("title"), places(new TreeMap<>()));
        assertEquals(Set.of("title[en].text", "title[iw].text"),
                places(new TreeMap<>(Map.of("EN", "Sand", "en", "Sand", "iw", "Sand", "he", "Sand"))));
        assertEquals(Set.of(), places(new TreeMap<>(Map.of("ar", "\u2067\u0627\u2069"))));
    }

    private record Titled(@PublicText(max = 20) Map<String, String> title) {
    }

    private static Set<String> places(Map<String, String> title) {
        return VALIDATOR.validate(new Titled(title)).stream().map(v -> v.getPropertyPath().toString())
                .map(p -> p.replaceAll("<?text>?$", "text")).collect(Collectors.toSet());
    }

    private static String wrong(String code, String language, String text, Instant time, LocalDate day) {
        return VALIDATOR.validate(new Said(code, language, text, time, day)).stream().map(v -> v.getPropertyPath().toString())
                .distinct().sorted().collect(Collectors.joining(","));
    }
}
