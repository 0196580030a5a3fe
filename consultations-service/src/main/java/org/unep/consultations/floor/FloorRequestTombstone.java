package org.unep.consultations.floor;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is left of a request for the floor that was withdrawn. */
@Schema(name = "FloorRequestTombstone", description = "What is left of a request for the floor that was withdrawn.")
public record FloorRequestTombstone(UUID id, @Schema(description = "Always true.") boolean deleted,
        @Schema(description = "Grows by one with every change, from 1.") int version, UUID session,
        @Schema(description = "Code of the participant who asked.") String participant, FloorRequest.Status status,
        Instant createdAt, Instant updatedAt) implements FloorRequestShown {

    /** The same version is shown in full to who withdrew it. */
    @Override
    public String variant() {
        return "tombstone";
    }

    static FloorRequestTombstone of(FloorRequest r) {
        return new FloorRequestTombstone(r.id(), true, r.version(), r.session(), r.participant(), r.status(),
                r.requestedAt(), r.updatedAt());
    }
}
