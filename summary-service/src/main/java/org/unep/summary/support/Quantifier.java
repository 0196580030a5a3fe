package org.unep.summary.support;

/** How many, as somebody reported it: from one to all, in ascending order. Reported, never counted. */
public enum Quantifier {
    ONE,
    FEW,
    SOME,
    SEVERAL,
    MANY,
    MOST,
    NEARLY_ALL,
    ALL
}
