package org.unep.consultations.participant;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;

/** A participant as clients and events show it. */
@Schema(name = "Participant", description = "Who can speak.")
public record ParticipantView(@Schema(description = "Its code for ever; a member State's is ISO 3166-1 alpha-3.") String code,
        @Schema(description = "Grows by one with every change, from 1.") int version, ParticipantKind kind,
        @Schema(description = "Whether it speaks as a government; everything else is an observer.") boolean government,
        @Schema(description = "Name by BCP 47 tag.") Map<String, String> name,
        @Schema(description = "Codes of the groups that it belongs to.") List<String> groups,
        @Schema(description = "Slug of the Major Group.", nullable = true) @Nullable String majorGroup,
        @Schema(description = "M49 code of a State.", nullable = true) @Nullable String m49, Instant createdAt,
        Instant updatedAt) implements Versioned {

    static ParticipantView of(Participant p) {
        return new ParticipantView(p.code(), p.version(), p.kind(), p.kind().government(), p.name(), p.groups(),
                p.majorGroup(), p.m49(), p.createdAt(), p.updatedAt());
    }
}
