package org.unep.consultations.reportback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.consultations.Happened;

/** A report-back as clients and events show it. */
@Schema(name = "ReportBack", description = "What a breakout group found, as its facilitators reported it.")
public record ReportBackView(UUID id, @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process, UUID consultation, UUID session,
        @Schema(description = "Cluster of the breakout group.", nullable = true) @Nullable String cluster,
        @Schema(description = "Number of the breakout group.", nullable = true) @Nullable Integer number,
        @Schema(description = "When it was given.") Instant reportedAt,
        @Schema(description = "There may be several on one proposal.") List<Finding> findings,
        @Schema(description = "Codes of crosscutting issues.") List<String> crosscutting,
        ReportBack.Status status,
        @Schema(description = "When a plenary took note of it.", nullable = true) @Nullable Instant notedAt,
        @Schema(description = "Id of that plenary.", nullable = true) @Nullable UUID notedIn,
        Instant createdAt, Instant updatedAt) implements Versioned, Happened.Told {

    static ReportBackView of(ReportBack r) {
        return new ReportBackView(r.id(), r.version(), r.process(), r.consultation(), r.session(), r.cluster(), r.number(),
                r.reportedAt(), r.findings(), r.crosscutting(), r.status(), r.notedAt(), r.notedIn(), r.createdAt(),
                r.updatedAt());
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String key() {
        return session.toString();
    }
}
