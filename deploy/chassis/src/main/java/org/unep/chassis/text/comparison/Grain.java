package org.unep.chassis.text.comparison;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How finely texts are compared. All parts of a text in a row are the text, whatever the grain. */
enum Grain {

    PARAGRAPH {
        @Override
        List<String> parts(String text, Locale language) {
            return text.isEmpty() ? List.of() : List.of(LINE_END.split(text));
        }
    },
    SENTENCE {
        @Override
        List<String> parts(String text, Locale language) {
            return pieces(text, BreakIterator.getSentenceInstance(language));
        }
    },
    /** Words, and single characters of those scripts that do not part words by spaces. */
    WORD {
        @Override
        List<String> parts(String text, Locale language) {
            return pieces(text, BreakIterator.getWordInstance(language)).stream().flatMap(Grain::characters).toList();
        }
    };

    private static final Pattern LINE_END = Pattern.compile("(?<=\n)");
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

    abstract List<String> parts(String text, Locale language);

    static List<String> pieces(String text, BreakIterator breaks) {
        List<String> parts = new ArrayList<>();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }

    // java.text takes a run of ideographs for one word
    static Stream<String> characters(String word) {
        return word.codePoints().anyMatch(c -> WITHOUT_SPACES.contains(UnicodeScript.of(c)))
                ? CHARACTER.matcher(word).results().map(MatchResult::group)
                : Stream.of(word);
    }
}
