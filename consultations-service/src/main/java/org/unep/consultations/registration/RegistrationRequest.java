package org.unep.consultations.registration;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.Slug;

/** A registration to be made. */
@Schema(description = "A registration to be made.")
public record RegistrationRequest(
        @Schema(description = "Code of the participant.", examples = "CHE") @NotNull @Slug String participant,
        @Schema(description = "Missing where it is not public.") Registration.@Nullable Mode mode,
        @Schema(description = "Missing: `NOT_SUBMITTED` for governments, `NOT_REQUIRED` for observers.") Registration.@Nullable Credentials credentials) {
}
