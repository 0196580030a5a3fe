package org.unep.summary.support;

/** Where somebody stands on a proposal. {@code MIXED} is reported from breakouts only, never a participant's position. */
public enum Stance {
    SUPPORT,
    SUPPORT_WITH_CONDITIONS,
    CONCERN,
    CLARIFICATION,
    OPPOSE,
    MERGE,
    REFORMULATE,
    MIXED;

    /** Whether a participant or group can hold it. */
    public boolean isPosition() {
        return this != MIXED;
    }

    /** For the proposal, with or without conditions. */
    public boolean inFavour() {
        return this == SUPPORT || this == SUPPORT_WITH_CONDITIONS;
    }

    /** Concerned about the proposal, or against it. */
    public boolean against() {
        return this == CONCERN || this == OPPOSE;
    }
}
