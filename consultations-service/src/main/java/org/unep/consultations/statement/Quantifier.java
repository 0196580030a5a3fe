package org.unep.consultations.statement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of those who spoke, as reported: never counted. In rising order. */
@Schema(name = "Quantifier", description = "How many of those who spoke, as reported: never counted. In rising order.")
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
