package org.unep.consultations.statement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a participant stands on a proposal. */
@Schema(name = "Stance", description = "Where a participant stands on a proposal.")
public enum Stance {
    SUPPORT,
    SUPPORT_WITH_CONDITIONS,
    CONCERN,
    CLARIFICATION,
    OPPOSE,
    MERGE,
    REFORMULATE
}
