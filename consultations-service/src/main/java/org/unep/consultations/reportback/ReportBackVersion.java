package org.unep.consultations.reportback;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.chassis.security.Actor;
import org.unep.consultations.version.SupersededVersion;

/** What a report-back was at one version, and how that came to an end. */
@Schema(name = "ReportBackVersion", description = "What a report-back was at one version, and how that came to an end.")
public record ReportBackVersion(@Schema(description = "Its number, from 1.") int version,
        @Schema(description = "When it was superseded; null for the one in force.", nullable = true) @Nullable Instant supersededAt,
        @Schema(description = "Who superseded it; null for the one in force.", nullable = true) @Nullable Actor supersededBy,
        @Schema(description = "The report-back as it was.") ReportBackView reportBack) implements Versioned {

    static ReportBackVersion inForce(ReportBackView reportBack) {
        return new ReportBackVersion(reportBack.version(), null, null, reportBack);
    }

    static ReportBackVersion superseded(SupersededVersion version, ReportBackView reportBack) {
        return new ReportBackVersion(version.version(), version.supersededAt(), version.supersededBy(), reportBack);
    }

    /** The one in force will be superseded. */
    @Override
    public String variant() {
        return supersededAt == null ? "in-force" : "superseded";
    }
}
