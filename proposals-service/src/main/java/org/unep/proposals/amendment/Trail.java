package org.unep.proposals.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.revision.Revisions.Then;

/**
 * How one text came from what it was to what it is, so that places in it can be followed. What an accepted amendment did is
 * known exactly; what somebody edited is found out by comparison, and a place in which it can have been otherwise is lost.
 */
final class Trail {

    /** What led to a revision: edits in the text before it, first to last; null where nothing can be followed through it. */
    private record Step(int to, @Nullable List<Edit> edits) {
    }

    private final List<Step> steps = new ArrayList<>();
    private final List<Then> texts;

    /**
     * @param texts the text in all revisions from the oldest that a place is in, in their order
     * @param amendments those that were accepted to this very text
     */
    Trail(List<Then> texts, Map<UUID, Amendment> amendments, String language) {
        this.texts = texts;
        for (int i = 1; i < texts.size(); i++) {
            Then before = texts.get(i - 1);
            Then after = texts.get(i);
            if (!Objects.equals(before.words(), after.words())) {
                Amendment amendment = after.amendment() == null ? null : amendments.get(after.amendment());
                steps.add(new Step(after.number(), edits(before, after, amendment, language)));
            }
        }
    }

    private static @Nullable List<Edit> edits(Then before, Then after, @Nullable Amendment amendment, String language) {
        if (amendment != null) {
            Edit edit = amendment.edit();
            return edit == null ? null : List.of(edit);
        }
        return before.words() == null || after.words() == null ? null
                : Edit.between(before.words(), after.words(), language);
    }

    /** What the text is now, null where there is none any more. */
    @Nullable
    String now() {
        return texts.get(texts.size() - 1).words();
    }

    /** Whether nothing changed since the revision. */
    boolean isUnchangedSince(int base) {
        return steps.stream().noneMatch(step -> step.to() > base);
    }

    /** Where the place in the text of a revision is now; null where that cannot be said exactly. */
    @Nullable
    Range follow(Range range, int base) {
        Range at = range;
        for (Step step : steps) {
            at = step.to() <= base || at == null ? at : follow(at, step.edits());
        }
        return at;
    }

    private static @Nullable Range follow(Range range, @Nullable List<Edit> edits) {
        Range at = edits == null ? null : range;
        // from the last to the first, so that the places of those to come are still those of the text before
        for (int i = edits == null ? 0 : edits.size(); i > 0 && at != null; i--) {
            at = edits.get(i - 1).follow(at);
        }
        return at;
    }
}
