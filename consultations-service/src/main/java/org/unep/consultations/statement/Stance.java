package org.unep.consultations.statement;

/** Where a participant stands on a proposal. */
public enum Stance {
    SUPPORT,
    SUPPORT_WITH_CONDITIONS,
    CONCERN,
    CLARIFICATION,
    OPPOSE,
    MERGE,
    REFORMULATE
}
