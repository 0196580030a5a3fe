package org.unep.summary.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.unep.summary.version.Places.Placed;
import org.unep.summary.version.Regenerated.Changed;
import org.unep.summary.version.Regenerated.Moved;

/**
 * What becomes of the Co-Chairs' sentences when the text under them is computed anew: each keeps its place where that is still
 * there, and none is lost.
 */
final class Kept {

    private final Places then;
    private final Places now;
    private final List<EditorialSentence> all;
    private final List<EditorialSentence> sentences = new ArrayList<>();
    private final List<Moved> moved = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();

    private Kept(Places then, Places now, List<EditorialSentence> all) {
        this.then = then;
        this.now = now;
        this.all = all;
    }

    /**
     * Keeps them.
     *
     * @param then the text that they were written to, as it was computed
     * @param now the text that is computed now
     */
    static Kept of(Places then, Places now, List<EditorialSentence> all) {
        var kept = new Kept(then, now, all);
        all.forEach(kept::keep);
        return kept;
    }

    /** At the places where they stand now. */
    List<EditorialSentence> sentences() {
        return List.copyOf(sentences);
    }

    /** Those whose place is gone. */
    List<Moved> moved() {
        return List.copyOf(moved);
    }

    /** Those that stand in the place of a computed sentence that says something else by now. */
    List<Changed> changed() {
        return List.copyOf(changed);
    }

    private void keep(EditorialSentence sentence) {
        String anchor = sentence.replaces() != null ? sentence.replaces() : sentence.after();
        String there = anchor == null || isOfTheCoChairs(anchor) ? anchor : now.here(anchor, then);
        boolean lost = anchor != null && (there == null || !isOfTheCoChairs(there) && now.sentence(there) == null);
        String section = lost || anchor == null || isOfTheCoChairs(anchor) ? sectionOf(sentence)
                : Objects.requireNonNull(now.sentence(there)).section();
        var kept = lost || anchor == null ? sentence.at(section, null, null)
                : sentence.replaces() != null ? sentence.at(section, null, there) : sentence.at(section, there, null);
        sentences.add(kept);
        if (lost || section.equals(LaidOver.CLOSING) && !sentence.section().equals(LaidOver.CLOSING)) {
            moved.add(new Moved(sentence.id(), sentence.section(), anchor, section));
        } else if (sentence.replaces() != null) {
            compare(sentence, Objects.requireNonNull(there));
        }
    }

    private void compare(EditorialSentence sentence, String there) {
        String before = text(then.sentence(Objects.requireNonNull(sentence.replaces())));
        String after = text(now.sentence(there));
        if (!before.equals(after)) {
            changed.add(new Changed(sentence.id(), there, before, after));
        }
    }

    private static String text(@Nullable Placed placed) {
        return placed == null ? "" : placed.sentence().text();
    }

    private boolean isOfTheCoChairs(String id) {
        return all.stream().anyMatch(e -> e.id().equals(id));
    }

    // with the sentence that it stands behind, where that is one of theirs
    private String sectionOf(EditorialSentence sentence) {
        Optional<EditorialSentence> before = sentences.stream().filter(e -> e.id().equals(sentence.after())).findFirst();
        if (before.isPresent()) {
            return before.get().section();
        }
        String section = now.here(sentence.section(), then);
        return section != null && now.sections().containsKey(section) ? section : LaidOver.CLOSING;
    }
}
