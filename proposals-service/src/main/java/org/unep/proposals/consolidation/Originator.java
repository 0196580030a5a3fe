package org.unep.proposals.consolidation;

/**
 * Whose proposal went into a consolidation: who named it as its origin. Of a source that came out of a consolidation
 * itself, these are the originators of its nearest ancestors that have any.
 */
record Originator(Kind kind, String code) {

    /** What an originator is. */
    public enum Kind {

        PARTICIPANT,
        GROUP
    }
}
