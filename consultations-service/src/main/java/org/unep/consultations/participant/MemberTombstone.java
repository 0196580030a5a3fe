package org.unep.consultations.participant;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A participant that does not belong to a group on the day, though it did or will. */
@Schema(name = "MemberTombstone", description = "A participant that does not belong to a group on the day, though it did or will.")
public record MemberTombstone(@Schema(description = "Code of the participant.") String participant,
        @Schema(description = "Always true.") boolean deleted, @Schema(description = "Version of the participant.") int version,
        @Schema(description = "When the participant was added.") Instant createdAt,
        @Schema(description = "When the participant or its memberships changed last.") Instant updatedAt)
        implements
            MemberShown {

    static MemberTombstone of(Participant p) {
        return new MemberTombstone(p.code(), true, p.version(), p.createdAt(), p.updatedAt());
    }
}
