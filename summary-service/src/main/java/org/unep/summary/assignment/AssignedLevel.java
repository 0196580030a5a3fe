package org.unep.summary.assignment;

import java.time.Instant;

/**
 * A level that the Co-Chairs assigned to a proposal beside the computed one; both are printed.
 *
 * @param level a level of the process's rule
 * @param reason why, in the Co-Chairs' words
 */
public record AssignedLevel(String level, String reason, String assignedBy, Instant assignedAt) {
}
