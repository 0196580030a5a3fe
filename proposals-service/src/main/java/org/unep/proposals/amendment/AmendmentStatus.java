package org.unep.proposals.amendment;

/** What became of an amendment. */
public enum AmendmentStatus {

    /** Nothing was decided yet. */
    OPEN,
    /** It was made: there is a revision with it. */
    ACCEPTED,
    REJECTED,
    /** Taken back by its proponents. */
    WITHDRAWN,
    /** Nothing was decided, and the proposal is not open any more. Never stored: it follows from the state of the proposal. */
    LAPSED
}
