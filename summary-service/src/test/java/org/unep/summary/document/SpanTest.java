package org.unep.summary.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a text are in which language. */
class SpanTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            Nobody spoke.                          ~ <Nobody spoke.>
            It said: “Bonjour [fr]”, twice.        ~ <It said: “> fr<Bonjour>< [fr]”, twice.>
            “Oui [fr]” and “no”, “sí [es]”         ~ <“> fr<Oui>< [fr]” and “no”, “> es<sí>< [es]”>
            «Bonjour [zh-Hant]».                   ~ <«> zh-Hant<Bonjour>< [zh-Hant]».>
            Proposal 5: Un registre [fr]           ~ <Proposal 5: > fr<Un registre>< [fr]>
            5. Un registre: suite [fr]             ~ <5. > fr<Un registre: suite>< [fr]>
            As decided [1], “done [sic!]”          ~ <As decided [1], “done [sic!]”>
            """)
    void wordsBeforeATagAreInItsLanguage(String text, String spans) {
        assertEquals(spans, Span.of(text, null).stream()
                .map(s -> (s.language() == null ? "" : " " + s.language()) + "<" + s.text() + ">")
                .collect(Collectors.joining()));
    }
}
