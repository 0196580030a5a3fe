package org.unep.chassis.text.comparison;

import java.util.List;
import java.util.Locale;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/**
 * Compares two texts word for word: paragraphs first, then the sentences of those that differ, then their words. What
 * differs in more parts than can be compared in bounded time is compared more finely from both ends only, and what is left
 * in the middle counts as replaced. So two texts of 100,000 characters that have nothing in common take well under a second.
 */
public final class TextComparison {

    /** Parts of both texts together; the time for them grows with the square. */
    private static final int MAX_PARTS = 4_000;

    private final Locale language;
    private final Passages passages = new Passages();

    private TextComparison(String language) {
        this.language = Locale.forLanguageTag(language);
    }

    /**
     * What became of a text.
     *
     * @param language BCP 47 tag, which tells where words end
     */
    public static List<Passage> of(String before, String after, String language) {
        return within("", before, after, "", language);
    }

    /** What a text is made of when it is compared: words, and what stands between them. */
    public static List<String> words(String text, String language) {
        return Grain.WORD.parts(text, Locale.forLanguageTag(language));
    }

    /** What became of a part of a text, what stands before and behind it being as it was. */
    public static List<Passage> within(String head, String before, String after, String tail, String language) {
        var comparison = new TextComparison(language);
        comparison.passages.equal(head);
        comparison.compare(before, after, Grain.PARAGRAPH);
        comparison.passages.equal(tail);
        return comparison.passages.all();
    }

    private void compare(String before, String after, Grain grain) {
        List<String> old = grain.parts(before, language);
        List<String> young = grain.parts(after, language);
        int shorter = Math.min(old.size(), young.size());
        int head = 0;
        while (head < shorter && old.get(head).equals(young.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && old.get(old.size() - 1 - tail).equals(young.get(young.size() - 1 - tail))) {
            tail++;
        }
        passages.equal(String.join("", old.subList(0, head)));
        middle(old.subList(head, old.size() - tail), young.subList(head, young.size() - tail), grain);
        passages.equal(String.join("", old.subList(old.size() - tail, old.size())));
    }

    private void middle(List<String> old, List<String> young, Grain grain) {
        if (old.isEmpty() || young.isEmpty() || old.size() + young.size() > MAX_PARTS) {
            differ(old, young, grain);
            return;
        }
        int before = 0; // what is not passed on yet
        int after = 0;
        int oldEnd = 0; // of the changes that follow each other without anything equal between them
        int youngEnd = 0;
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(old, young, null)) {
            if (change.startOriginal > oldEnd) {
                differ(old.subList(before, oldEnd), young.subList(after, youngEnd), grain);
                passages.equal(String.join("", old.subList(oldEnd, change.startOriginal)));
                before = change.startOriginal;
                after = change.startRevised;
            }
            oldEnd = change.endOriginal;
            youngEnd = change.endRevised;
        }
        differ(old.subList(before, oldEnd), young.subList(after, youngEnd), grain);
        passages.equal(String.join("", old.subList(oldEnd, old.size())));
    }

    private void differ(List<String> old, List<String> young, Grain grain) {
        String before = String.join("", old);
        String after = String.join("", young);
        if (grain == Grain.WORD || before.isEmpty() || after.isEmpty()) {
            passages.changed(before, after);
        } else {
            compare(before, after, Grain.values()[grain.ordinal() + 1]);
        }
    }
}
