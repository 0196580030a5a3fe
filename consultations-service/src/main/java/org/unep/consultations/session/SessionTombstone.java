package org.unep.consultations.session;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What lists show of a session that was cancelled. */
@Schema(name = "SessionTombstone", description = "What lists show of a session that was cancelled.")
public record SessionTombstone(UUID id, @Schema(description = "Always true.") boolean deleted,
        @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process, UUID consultation, Session.Kind kind,
        Session.Status status, Instant createdAt, Instant updatedAt) implements SessionShown {

    static SessionTombstone of(Session s) {
        return new SessionTombstone(s.id(), true, s.version(), s.process(), s.consultation(), s.kind(), s.status(),
                s.createdAt(), s.updatedAt());
    }
}
