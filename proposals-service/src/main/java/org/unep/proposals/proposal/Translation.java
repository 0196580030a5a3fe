package org.unep.proposals.proposal;

/** How far a translation can be relied on. */
public enum Translation {

    /** Made or checked by the organisation's translators. */
    OFFICIAL,
    /** By anybody else, or by a machine. */
    UNOFFICIAL
}
