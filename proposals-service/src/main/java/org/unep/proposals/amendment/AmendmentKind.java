package org.unep.proposals.amendment;

/** How an amendment changes the text. */
public enum AmendmentKind {

    /** Other words in place of a range. */
    REPLACE,
    /** Words where there are none: its range starts where it ends. */
    INSERT,
    /** Nothing in place of a range. */
    DELETE,
    /** New wording of the whole. */
    REWRITE
}
