package org.unep.consultations.consultation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many took part, as declared where the list is not public. */
@Schema(description = "How many took part, as declared where the list of them is not public.")
public record Attendance(@Schema(description = "How many governments.") @NotNull @PositiveOrZero Integer governments,
        @Schema(description = "How many observers.") @NotNull @PositiveOrZero Integer observers) {
}
