package org.unep.consultations.statement;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is left of a statement that was withdrawn. */
@Schema(name = "StatementTombstone", description = "What is left of a statement that was withdrawn.")
public record StatementTombstone(UUID id, @Schema(description = "Always true.") boolean deleted,
        @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process, UUID consultation, UUID session,
        @Schema(description = "Code of the participant who spoke.", nullable = true) @Nullable String participant,
        Statement.Status status, Instant createdAt, Instant updatedAt) implements StatementShown {

    /** The same version is shown in full to those who see everything. */
    @Override
    public String variant() {
        return "tombstone";
    }

    static StatementTombstone of(Statement s) {
        return new StatementTombstone(s.id(), true, s.version(), s.process(), s.consultation(), s.session(),
                s.participant(), s.status(), s.createdAt(), s.updatedAt());
    }
}
