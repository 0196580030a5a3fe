package org.unep.consultations.participant;

import java.time.Instant;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.conditional.Versioned;
import org.unep.consultations.Happened;

/** A group as clients and events show it. */
@Schema(name = "Group", description = "A regional or negotiating group.")
public record GroupView(@Schema(description = "Its code for ever.") String code,
        @Schema(description = "Grows by one with every change, from 1.") int version,
        PartyGroup.Kind kind, @Schema(description = "Name by BCP 47 tag.") Map<String, String> name, Instant createdAt,
        Instant updatedAt) implements Versioned, Happened.Told {

    static GroupView of(PartyGroup g) {
        return new GroupView(g.code(), g.version(), g.kind(), g.name(), g.createdAt(), g.updatedAt());
    }

    @Override
    public String subject() {
        return code;
    }
}
