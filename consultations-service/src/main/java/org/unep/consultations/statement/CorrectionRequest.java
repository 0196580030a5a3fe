package org.unep.consultations.statement;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.text.PlainText;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A correction of a statement that was delivered.
 *
 * @param changes a JSON Merge Patch of what was recorded
 */
@Schema(description = "A correction of a statement that was delivered.")
public record CorrectionRequest(@Schema(description = "Why; public.") @NotNull @PlainText(max = 4_000) String reason,
        @Schema(description = "The members that change, as a JSON Merge Patch.", implementation = StatementRequest.class) @NotNull ObjectNode changes) {
}
