package org.unep.consultations.reportback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stance as reported from a breakout group: one of those of positions, or that views were mixed. */
@Schema(name = "ReportedStance", description = "A stance as reported from a breakout group: one of those of positions, or that views were mixed.")
public enum ReportedStance {
    SUPPORT,
    SUPPORT_WITH_CONDITIONS,
    CONCERN,
    CLARIFICATION,
    OPPOSE,
    MERGE,
    REFORMULATE,
    MIXED
}
