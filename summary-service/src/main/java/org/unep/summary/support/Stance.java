package org.unep.summary.support;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody stands on a proposal. {@code MIXED} is reported from breakouts only, never a participant's position. */
@Schema(description = """
        Where somebody stands on a proposal. In favour are SUPPORT and SUPPORT_WITH_CONDITIONS, against are CONCERN and OPPOSE; \
        MERGE asks for a merger with other proposals, REFORMULATE for another wording. MIXED is reported from breakouts only \
        and is never a participant's position.""")
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
