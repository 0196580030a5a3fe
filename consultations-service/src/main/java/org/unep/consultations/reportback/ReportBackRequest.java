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

    List<ProposalMention> mentions() {
        return IntStream.range(0, findings.size())
                .mapToObj(i -> new ProposalMention("/findings/" + i + "/proposal", findings.get(i).proposal(), true)).toList();
    }
}
