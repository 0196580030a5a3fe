package org.unep.consultations.consultation;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agenda to be adopted; may be missing altogether. */
@Schema(description = "The agenda as adopted; the body may be missing altogether.")
public record AdoptionRequest(
        @Schema(description = "Its items in order; where they are missing, those of the provisional agenda.") @Size(min = 1, max = 100) @Nullable List<@NotNull @Valid AgendaItem> items) {

    static @Nullable List<AgendaItem> itemsOf(@Nullable AdoptionRequest request) {
        return request == null ? null : request.items();
    }
}
