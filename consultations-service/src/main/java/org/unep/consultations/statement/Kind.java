package org.unep.consultations.statement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a statement is. */
@Schema(name = "StatementKind", description = "STATEMENT, or RIGHT_OF_REPLY to another one.")
public enum Kind {
    STATEMENT,
    RIGHT_OF_REPLY
}
