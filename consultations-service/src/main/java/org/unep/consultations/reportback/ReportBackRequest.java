package org.unep.consultations.reportback;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.consultations.proposal.ProposalMention;

/** A report from a breakout group. */
@Schema(description = "A report from a breakout group.")
public record ReportBackRequest(@Schema(description = "When it was given (RFC 3339).") @NotNull @Rfc3339 Instant reportedAt,
        @Schema(description = "Several on one proposal are fine.") @Size(max = 500) List<@NotNull @Valid Finding> findings,
        @Schema(description = "Codes of crosscutting issues.") @Size(max = 50) List<@NotNull @Slug String> crosscutting) {

    public ReportBackRequest {
        findings = findings == null ? List.of() : findings;
        crosscutting = crosscutting == null ? List.of() : crosscutting;
    }

    /** What of a report can be amended, as it is. */
    static ReportBackRequest of(ReportBack reportBack) {
        return new ReportBackRequest(reportBack.reportedAt(), reportBack.findings(), reportBack.crosscutting());
    }

    void requireQuantified() {
        for (int i = 0; i < findings.size(); i++) {
            findings.get(i).requireQuantified("/findings/" + i);
        }
    }

    /** The proposals that nothing was found on before: what was reported once is not held against what came later. */
    List<ProposalMention> mentions(List<Finding> before) {
        return IntStream.range(0, findings.size())
                .filter(i -> before.stream().noneMatch(f -> f.proposal().equals(findings.get(i).proposal())))
                .mapToObj(i -> new ProposalMention("/findings/" + i + "/proposal", findings.get(i).proposal(), true)).toList();
    }
}
