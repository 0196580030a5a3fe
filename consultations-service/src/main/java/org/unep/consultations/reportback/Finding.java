package org.unep.consultations.reportback;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.text.PlainText;
import org.unep.consultations.statement.Quantifier;

/** What a breakout group found of one proposal. */
@Schema(description = "What a breakout group found of one proposal.")
public record Finding(@Schema(description = "Id of the proposal.") @NotNull UUID proposal, @NotNull ReportedStance stance,
        @Schema(description = "How many took the stance, as reported; may be missing for MIXED only.", nullable = true) @Nullable Quantifier quantifier,
        @Schema(description = "What was reported, in words.", nullable = true) @PlainText(max = 10_000) @Nullable String note,
        @Schema(description = "Questions that were raised, in words.") @Size(max = 50) List<@NotNull @PlainText(max = 4_000) String> questions) {

    public Finding {
        questions = questions == null ? List.of() : questions;
    }

    void requireQuantified(String pointer) {
        if (quantifier == null && stance != ReportedStance.MIXED) {
            throw CommonProblem.INVALID_REQUEST.at(pointer + "/quantifier",
                    "How many took the stance has to be reported, unless views were MIXED.");
        }
    }
}
