package org.unep.consultations.consultation;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What lists show of a consultation that was cancelled. */
@Schema(name = "ConsultationTombstone", description = "What lists show of a consultation that was cancelled.")
public record ConsultationTombstone(UUID id, @Schema(description = "Always true.") boolean deleted,
        @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process, Consultation.Kind kind, Consultation.Status status,
        Instant createdAt, Instant updatedAt) implements ConsultationShown {

    static ConsultationTombstone of(Consultation c) {
        return new ConsultationTombstone(c.id(), true, c.version(), c.process(), c.kind(), c.status(), c.createdAt(),
                c.updatedAt());
    }
}
