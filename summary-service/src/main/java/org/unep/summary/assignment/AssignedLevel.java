package org.unep.summary.assignment;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.conditional.Versioned;

/**
 * A level that the Co-Chairs assigned to a proposal beside the computed one; both are printed.
 *
 * @param version counts the assignments to the proposal, from 1
 * @param level a level of the process's rule
 * @param reason why, in the Co-Chairs' words
 */
@Schema(description = "A level that the Co-Chairs assigned to a proposal beside the computed one. It takes the place of an earlier one.")
public record AssignedLevel(
        @Schema(description = "Grows by one with every assignment, from 1.") int version,
        @Schema(description = "A level of the rule that was in force when it was assigned.", examples = "MODERATE") String level,
        @Schema(description = "Why, in the Co-Chairs' words; public.") String reason,
        @Schema(description = "Under which role it was assigned. Nobody's name is public.", enumeration = "co-chair") String assignedBy,
        @Schema(description = "When it was assigned.") Instant assignedAt) implements Versioned {
}
