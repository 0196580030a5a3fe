package org.unep.proposals.lineage;

import java.util.Arrays;
import java.util.Locale;

/** Which part of a proposal's lineage is asked for. */
public enum Direction {

    /** What it came from. */
    ANCESTORS("select id from up"),
    /** What came of it. */
    DESCENDANTS("select id from down"),
    BOTH("select id from up union select id from down");

    private final String members;

    Direction(String members) {
        this.members = members;
    }

    /** The members of the lineage, out of the two recursive tables. */
    String members() {
        return members;
    }

    /** The direction as a query names it: in small letters. JAX-RS calls this. */
    public static Direction fromString(String name) {
        return Arrays.stream(values()).filter(d -> d.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a direction: '" + name + "'"));
    }
}
