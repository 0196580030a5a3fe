package org.unep.proposals.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Phrases are the longest and most telling words in common. */
class PhrasesTest {

    private static final Rarity RARITY = new Rarity(100,
            Stream.of("sand", "observatory", "global", "peer", "reviews", "沙土", "土观", "观测")
                    .collect(Collectors.toMap(word -> word, word -> 2)));

    @Test
    void longestPhraseComesFirstWithoutTheWordsAroundItThatTellNothing() {
        assertEquals(List.of("global Sand Observatory", "peer reviews"),
                shared("Of a global Sand Observatory, with peer reviews.", "It is a global sand observatory. And peer reviews",
                        true));
    }

    @Test
    void phrasesDoNotReachOverTheEndOfASentence() {
        assertEquals(List.of("sand", "observatory"), shared("sand. Observatory", "Sand. observatory", true).stream()
                .map(phrase -> phrase.toLowerCase(Locale.ROOT)).toList());
    }

    @Test
    void charactersMakePhrasesWhereThereAreNoSpaces() {
        assertEquals(List.of("沙土观测"), shared("建立沙土观测的站", "全球沙土观测", false));
    }

    @Test
    void wordsThatTellNothingMakeNoPhrase() {
        assertEquals(List.of(), shared("the region supports", "the region supports", true));
        assertEquals(0, new Rarity(20, Map.of("region", 9)).of("region"));
    }

    private static List<String> shared(String text, String other, boolean spaced) {
        return Phrases.shared(text, tokens(text, spaced), tokens(other, spaced), spaced, RARITY);
    }

    private static List<Phrases.Token> tokens(String text, boolean spaced) {
        return Phrases.tokens(text, spaced, word -> word.toLowerCase(Locale.ROOT), RARITY);
    }
}
