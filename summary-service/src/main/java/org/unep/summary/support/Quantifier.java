package org.unep.summary.support;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many, as somebody reported it: from one to all, in ascending order. Reported, never counted. */
@Schema(description = "How many, as somebody reported it, from one to all in ascending order. Reported, never counted.")
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
