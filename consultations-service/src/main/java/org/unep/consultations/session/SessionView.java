package org.unep.consultations.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;

/** A session as clients and events show it. */
@Schema(name = "Session", description = "A plenary, a panel or a breakout group.")
public record SessionView(UUID id, @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process, UUID consultation, Session.Kind kind,
        @Schema(description = "Title by BCP 47 tag.") Map<String, String> title,
        @Schema(description = "Code of the cluster that a breakout group discusses.", nullable = true) @Nullable String cluster,
        @Schema(description = "Number of a breakout group.", nullable = true) @Nullable Integer number,
        @Schema(description = "Who leads it, as printed in its programme.") List<FacilitatorView> facilitators,
        Instant createdAt,
        Instant updatedAt) implements Versioned {

    static SessionView of(Session s) {
        return new SessionView(s.id(), s.version(), s.process(), s.consultation(), s.kind(), s.title(), s.cluster(),
                s.number(), FacilitatorView.of(s.facilitators()), s.createdAt(), s.updatedAt());
    }
}
