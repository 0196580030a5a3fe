package org.unep.consultations.statement;

/** How many of those who spoke, as reported: never counted. In rising order. */
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
