package org.unep.summary.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.summary.document.SummaryDocument;
import org.unep.summary.document.SummaryDocument.Origin;
import org.unep.summary.document.SummaryDocument.Section;
import org.unep.summary.document.SummaryDocument.Sentence;

/** How the Co-Chairs' sentences are laid over a computed text, and what becomes of their places in the next one. */
class LaidOverTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            en, Thank you
            en;fr, Thank you
            fr;ru, Merci (fr)
            en-GB;fr, Thank you (en-GB)
            """)
    void sentenceIsShownInTheLanguageOfTheEditionOrElseMarked(String tags, String shown) {
        Map<String, String> words = Map.of("en", "Thank you", "en-GB", "Thank you", "fr", "Merci", "ru", "Спасибо");
        Map<String, String> text = new HashMap<>();
        for (String tag : tags.split(";")) {
            text.put(tag, words.get(tag));
        }
        Sentence sentence = first(
                LaidOver.of(document("en", section("a")), "DRAFT", List.of(edit("1", "a", null, null, text)), "en"));
        assertEquals(shown, sentence.text() + (sentence.language() == null ? "" : " (" + sentence.language() + ")"));
    }

    @Test
    void everySentenceOfTheCoChairsStandsInTheTextWhateverBecameOfItsPlace() {
        List<EditorialSentence> edits = List.of(edit("1", "a", "a.x", null, en("behind")),
                edit("2", "a", null, "a.y", en("instead")),
                edit("3", "a", "co-chairs.1", null, en("behind the first")), edit("4", "b", null, null, en("loose")),
                edit("5", "gone", null, null, en("lost already")));
        Places then = Places.of(document("en", section("a", "a.x", "a.y"), section("b")));
        for (SummaryDocument now : List.of(document("en", section("a", "a.x", "a.y"), section("b")),
                document("en", section("a", "a.y")),
                document("en", section("b", "a.x")), document("en"))) {
            Kept kept = Kept.of(then, Places.of(now), edits);
            List<String> shown = LaidOver.of(now, "DRAFT", kept.sentences(), "en").sections().stream()
                    .flatMap(s -> s.sentences().stream()).map(Sentence::id).filter(id -> id.startsWith("co-chairs.")).sorted()
                    .toList();
            assertEquals(List.of("co-chairs.1", "co-chairs.2", "co-chairs.3", "co-chairs.4", "co-chairs.5"), shown);
        }
    }

    @Test
    void whatIsReplacedIsShownAndHasItsSourcesThere() {
        Sentence sentence = first(LaidOver.of(document("en", section("a", "a.x")), "DRAFT",
                List.of(edit("1", "a", null, "a.x", en("instead"))), "en"));
        assertEquals(Origin.EDITORIAL, sentence.origin());
        assertEquals(new SummaryDocument.Replaced("a.x", "Text of a.x", Origin.COMPUTED), sentence.replaced());
    }

    @Test
    void closingSectionStandsBeforeTheAnnex() {
        SummaryDocument laid = LaidOver.of(document("en", section("a"), section("annex")), "DRAFT",
                List.of(edit("1", LaidOver.CLOSING, null, null, en("Thanks"))), "en");
        assertEquals(List.of("a", "co-chairs", "annex"), laid.sections().stream().map(Section::id).toList());
        assertTrue(laid.sections().get(1).heading().contains("Co-Chairs"));
    }

    private static Sentence first(SummaryDocument document) {
        return document.sections().get(0).sentences().get(0);
    }

    private static Map<String, String> en(String text) {
        return Map.of("en", text);
    }

    private static EditorialSentence edit(String ordinal, String section, @Nullable String after, @Nullable String replaces,
            Map<String, String> text) {
        return new EditorialSentence("co-chairs." + ordinal, section, after, replaces, text, Map.of(), true);
    }

    private static SummaryDocument document(String language, Section... sections) {
        return new SummaryDocument("p", Map.of(language, "Title"), "DRAFT", language, 1, null, List.of(sections));
    }

    private static Section section(String id, String... sentences) {
        return new Section(id, "Heading", null,
                List.of(sentences).stream()
                        .map(s -> new Sentence(s, "Text of " + s, Origin.COMPUTED, List.of(), null, null, null))
                        .toList(),
                List.of(), List.of());
    }
}
