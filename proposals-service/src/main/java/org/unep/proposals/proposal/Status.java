package org.unep.proposals.proposal;

/** Where a proposal is in its life. */
public enum Status {

    /** Being written; not public. */
    DRAFT,
    /** Handed in; public. */
    SUBMITTED,
    /** Before the meeting, with a number. */
    TABLED,
    /** Sent on to the governing body; final. */
    FORWARDED,
    /** Gone into other proposals by a consolidation, and kept. */
    CONSOLIDATED,
    /** Taken back by its proponent; final, and kept. */
    WITHDRAWN,
    /** Not pursued by those who preside; final, and kept. */
    DROPPED
}
