package org.unep.consultations.statement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.conditional.Versioned;

/** A statement, or what is left of one that was withdrawn. */
@Schema(name = "StatementOrTombstone", description = "A statement, or what is left of one that was withdrawn.", oneOf = {
        StatementView.class, StatementTombstone.class })
public sealed interface StatementShown extends Versioned permits StatementView, StatementTombstone {
}
