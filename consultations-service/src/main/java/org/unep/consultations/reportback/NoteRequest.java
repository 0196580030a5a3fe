package org.unep.consultations.reportback;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plenary takes note of a report-back. */
@Schema(description = "A plenary takes note of a report-back.")
public record NoteRequest(
        @Schema(description = "Id of the session: a PLENARY of the consultation whose breakout group was reported from.") @NotNull UUID in) {
}
