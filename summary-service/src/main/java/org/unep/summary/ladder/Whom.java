package org.unep.summary.ladder;

import java.util.Locale;

/** Of whom a phrase speaks: nouns, and so phrases, differ. */
public enum Whom {
    GOVERNMENTS,
    GROUPS,
    OBSERVERS,
    /** Of a breakout group, as its co-facilitators reported. */
    PARTICIPANTS,
    /** Whose names are not in the record. */
    SPEAKERS;

    /** Name of the member of a rung's phrase. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
