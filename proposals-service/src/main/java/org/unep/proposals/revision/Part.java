package org.unep.proposals.revision;

import java.util.Map;

import org.unep.proposals.proposal.Revision;
import org.unep.proposals.proposal.Wording;

/** The two texts that a proposal has in each language. */
public enum Part {

    /** At most 1,000 characters. */
    TITLE(1_000),
    /** At most 100,000 characters. */
    TEXT(100_000);

    private final int max;

    Part(int max) {
        this.max = max;
    }

    /** The longest that it can be, in UTF-16 units as everywhere where characters of a text are bounded. */
    public int max() {
        return max;
    }

    /** By BCP 47 tag. */
    public Map<String, String> of(Wording wording) {
        return this == TITLE ? wording.title() : wording.text();
    }

    /** By BCP 47 tag. */
    public Map<String, String> of(Revision revision) {
        return this == TITLE ? revision.title() : revision.text();
    }
}
