package org.unep.proposals.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.conditional.Versioned;

/** A consolidation as clients see it. */
@Schema(name = "Consolidation", description = "A recorded act by which proposals went into others. It never changes.")
public record ConsolidationView(UUID id, @Schema(description = "Always 1.") int version,
        @Schema(description = "Code of the process.") String process, Kind kind,
        @Schema(description = "The proposals that went in, in the order of the request.") List<UUID> sources,
        @Schema(description = "The proposals that came out.") List<UUID> results,
        @Schema(description = "Why, by BCP 47 tag.") Map<String, String> rationale, Instant recordedAt) implements Versioned {

    static ConsolidationView of(Consolidation c) {
        return new ConsolidationView(c.id(), c.version(), c.process(), c.kind(), c.sources(), c.results(), c.rationale(),
                c.recordedAt());
    }
}
