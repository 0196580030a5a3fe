package org.unep.consultations.registration;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be changed of a registration. */
@Schema(description = "What can be changed of a registration.")
public record RegistrationEdit(
        @Schema(description = "Null where it is not public.", nullable = true) Registration.@Nullable Mode mode,
        @NotNull Registration.Credentials credentials) {

    static RegistrationEdit of(Registration r) {
        return new RegistrationEdit(r.mode(), r.credentials());
    }
}
