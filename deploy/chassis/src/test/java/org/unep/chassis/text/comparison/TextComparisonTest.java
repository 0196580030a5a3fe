package org.unep.chassis.text.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.chassis.text.comparison.Passage.Op;

/** What became of a text, word for word. */
class TextComparisonTest {

    // what a random text is made of: words, blanks, ends of lines and sentences, what lies outside of the first plane,
    // what joins with what stands before it, Arabic, Chinese, Thai, marks of direction
    private static final List<String> BITS = List.of("sand", "gravel", "the", "Étude", " ", " ", "  ", "\n", "\r\n", "\n\n",
            ". ",
            ", ", "-", "😀", "👩‍🔬", "🇨🇭", "𠀀", "e\u0301", "\u0301", "\u200d", "\u202e", "\u200f", "الرمال", "، ", "沙",
            "沙子观察站", "。",
            "ทราย", "12.5", "<b>", "&amp;", "\u2028");

    @ParameterizedTest
    @ValueSource(strings = {
            "Consider a global observatory|Consider a regional observatory|en|=Consider a |-global|+regional|= observatory",
            "Consider sand|Consider sand and gravel|en|=Consider sand|+ and gravel",
            "Envisager l’observatoire du sable|Envisager l’observatoire|fr|=Envisager l’observatoire|- du sable",
            "建立全球沙子观察站|建立区域沙子观察站|zh|=建立|-全球|+区域|=沙子观察站",
            "إنشاء مرصد عالمي للرمال|إنشاء مرصد إقليمي للرمال|ar|=إنشاء مرصد |-عالمي|+إقليمي|= للرمال",
            "one two|three four|en|-one two|+three four",
            "same|same|en|=same", "|new|en|+new", "old||en|-old", "||en" })
    void changesAreShownWordForWord(String row) {
        List<String> cells = List.of(row.split("\\|", -1));
        assertEquals(cells.subList(3, cells.size()), TextComparison.of(cells.get(0), cells.get(1), cells.get(2)).stream()
                .map(p -> "=+-".charAt(p.op().ordinal()) + p.text()).toList());
    }

    @RepeatedTest(300)
    void passagesAddUpToBothTextsWhateverTheyHave(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        List<String> before = bits(random, random.nextInt(120));
        List<String> after = random.nextInt(4) == 0 ? bits(random, random.nextInt(120)) : edited(before, random);
        String language = List.of("en", "ar", "zh", "th", "ru", "x-unknown").get(random.nextInt(6));
        assertAddsUp(String.join("", before), String.join("", after), language);
    }

    @Test
    void noPassageCutsACharacterInHalf() {
        for (Passage passage : TextComparison.of("a 😀😁 沙𠀀 b", "a 😀😂 沙𠀁 b", "zh")) {
            assertTrue(passage.text().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), passage.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "prose", "one paragraph", "one sentence", "lines", "nothing in common", "ideographs" })
    void textsOfOneHundredThousandCharactersAreComparedInBoundedTime(String kind) {
        var random = new Random(1);
        IntFunction<String> word = switch (kind) {
            case "prose" -> i -> "word" + random.nextInt(500) + (i % 15 == 14 ? i % 90 == 89 ? ".\n" : ". " : " ");
            case "one paragraph" -> i -> "Word" + random.nextInt(500) + (i % 15 == 14 ? ". " : " ");
            case "one sentence" -> i -> "word" + random.nextInt(5) + " ";
            case "lines" -> i -> random.nextInt(9) + "\n";
            case "nothing in common" -> i -> random.nextInt() + (i % 15 == 14 ? ". " : " ");
            default -> i -> Character.toString(0x4e00 + random.nextInt(3_000));
        };
        String before = text(word);
        String after = text(word);
        assertTimeout(Duration.ofSeconds(10), () -> assertAddsUp(before, after, "en"));
        assertTimeout(Duration.ofSeconds(10), () -> assertAddsUp(before, before.replace("7", "x"), "en"));
    }

    private static String text(IntFunction<String> word) {
        String text = IntStream.range(0, 100_000).mapToObj(word).limit(60_000).collect(Collectors.joining());
        return text.repeat(2).substring(0, 100_000);
    }

    private static void assertAddsUp(String before, String after, String language) {
        List<Passage> passages = TextComparison.of(before, after, language);
        assertEquals(before, without(passages, Op.INSERT));
        assertEquals(after, without(passages, Op.DELETE));
        for (int i = 1; i < passages.size(); i++) {
            assertTrue(passages.get(i).op() != passages.get(i - 1).op(), "two of a kind in a row");
        }
    }

    private static String without(List<Passage> passages, Op op) {
        return passages.stream().filter(p -> p.op() != op).map(Passage::text).collect(Collectors.joining());
    }

    private static List<String> bits(Random random, int count) {
        return random.ints(count, 0, BITS.size()).mapToObj(BITS::get).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> edited(List<String> bits, Random random) {
        List<String> edited = new ArrayList<>();
        for (String bit : bits) {
            switch (random.nextInt(8)) {
                case 0 -> edited.add(BITS.get(random.nextInt(BITS.size())));
                case 1 -> edited.addAll(List.of(bit, BITS.get(random.nextInt(BITS.size()))));
                case 2 -> {
                }
                default -> edited.add(bit);
            }
        }
        return edited;
    }
}
