package org.unep.consultations.registration;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.consultations.Happened;

/** A registration as clients and events show it. */
@Schema(name = "Registration", description = "That a participant is registered for a consultation.")
public record RegistrationView(UUID id, @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process, UUID consultation,
        @Schema(description = "Code of the participant.") String participant,
        @Schema(description = "Whether the participant is a government.") boolean government,
        @Schema(description = "Null where it is not public.", nullable = true) Registration.@Nullable Mode mode,
        Registration.Credentials credentials, Registration.Status status, Instant createdAt, Instant updatedAt)
        implements
            RegistrationShown,
            Happened.Told {

    static RegistrationView of(Registration r) {
        return new RegistrationView(r.id(), r.version(), r.process(), r.consultation(), r.participant().code(),
                r.participant().kind().government(), r.mode(), r.credentials(), r.status(), r.createdAt(), r.updatedAt());
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String key() {
        return participant;
    }
}
