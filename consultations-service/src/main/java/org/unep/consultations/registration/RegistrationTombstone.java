package org.unep.consultations.registration;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is left of a registration that was cancelled. */
@Schema(name = "RegistrationTombstone", description = "What is left of a registration that was cancelled.")
public record RegistrationTombstone(UUID id, @Schema(description = "Always true.") boolean deleted,
        @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process, UUID consultation,
        @Schema(description = "Code of the participant.") String participant, Registration.Status status, Instant createdAt,
        Instant updatedAt) implements RegistrationShown {

    static RegistrationTombstone of(Registration r) {
        return new RegistrationTombstone(r.id(), true, r.version(), r.process(), r.consultation(), r.participant().code(),
                r.status(), r.createdAt(), r.updatedAt());
    }
}
