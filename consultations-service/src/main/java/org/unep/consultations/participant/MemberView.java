package org.unep.consultations.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member as the list of a group's members shows it. */
@Schema(name = "Member", description = "A participant that belongs to a group.")
public record MemberView(@Schema(description = "Code of the participant.") String participant,
        @Schema(description = "Version of the participant.") int version,
        @Schema(description = "Name by BCP 47 tag.") Map<String, String> name,
        @Schema(description = "The first day; null: always.", nullable = true) @Nullable LocalDate from,
        @Schema(description = "The last day; null: still.", nullable = true) @Nullable LocalDate to,
        @Schema(description = "When the participant was added.") Instant createdAt,
        @Schema(description = "When the participant or its memberships changed last.") Instant updatedAt)
        implements
            MemberShown {

    static MemberView of(Participant p, Period period) {
        return new MemberView(p.code(), p.version(), p.name(), period.from(), period.to(), p.createdAt(), p.updatedAt());
    }
}
