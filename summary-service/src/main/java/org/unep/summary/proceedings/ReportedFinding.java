package org.unep.summary.proceedings;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.proceedings.Told.Finding;
import org.unep.summary.proceedings.Told.ReportBack;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What a breakout found of a proposal, as its facilitators reported it. */
@Schema(name = "ReportedFinding", description = "What a breakout found of a proposal, as its facilitators reported it. Shown, and nobody is counted by it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedFinding(@Schema(description = "Id of the session that reported.") UUID session,
        @Schema(description = "Id of the report-back.") UUID reportBack,
        @Schema(description = "Absolute address at which the public can read the report-back.") String href,
        @Schema(description = "What it reported.") Stance stance,
        @Schema(description = "How many were said to; missing only where the stance is MIXED.") @Nullable Quantifier quantifier,
        @Schema(description = "What was reported beside it; missing where nothing was.") @Nullable String note) {

    public static ReportedFinding of(ReportBack report, Finding finding, Addresses addresses) {
        return new ReportedFinding(report.session(), report.id(), addresses.reportBack(report.id()), finding.stance(),
                finding.quantifier(), finding.note());
    }
}
