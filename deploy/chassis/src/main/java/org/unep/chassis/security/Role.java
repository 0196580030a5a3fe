package org.unep.chassis.security;

/** The roles of the suite, as they stand in the {@code groups} claim of a token. */
public final class Role {

    /** Runs the process: may do every write. */
    public static final String SECRETARIAT = "secretariat";
    /** Presides: the rule, the levels, the summary. */
    public static final String CO_CHAIR = "co-chair";
    /** Facilitates a breakout and reports back from it. */
    public static final String CO_FACILITATOR = "co-facilitator";
    /** Speaks for one participant: the one in the claim {@code participant}. */
    public static final String DELEGATE = "delegate";

    private Role() {
    }
}
