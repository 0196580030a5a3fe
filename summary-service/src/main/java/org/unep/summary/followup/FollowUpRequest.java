package org.unep.summary.followup;

import java.time.LocalDate;
import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Rfc3339;

/** What a governing body did with a recommendation, to be recorded. */
@Schema(name = "FollowUpRequest", description = "What a governing body did with a recommendation. All of it is public.")
public record FollowUpRequest(
        @Schema(description = "What became of it. FORWARDED takes back what was recorded by mistake.", examples = "ADOPTED_IN") @NotNull FollowUpStatus status,
        @Schema(description = "The governing body, by BCP 47 tag. Where it is missing: what was recorded before, or what the process says; for FORWARDED what the process says.") @PublicText(max = 1_000) @Nullable Map<String, String> body,
        @Schema(description = "Its session, by BCP 47 tag. Where it is missing: what was recorded before, or what the process says; for FORWARDED what the process says.", examples = "{\"en\": \"UNEA-6\"}") @PublicText(max = 1_000) @Nullable Map<String, String> session,
        @Schema(description = "Symbol of the document that says so. ADOPTED_IN needs it.", examples = "UNEP/EA.6/Res.5", nullable = true) @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./()*_ -]*", message = "must be a document symbol, such as UNEP/EA.6/Res.5") @Nullable String symbol,
        @Schema(description = "Where that document is found: http or https.", examples = "https://digitallibrary.un.org/record/4039904", nullable = true) @Size(max = 2_000) @Pattern(regexp = "https?://[^\\s<>\"\\\\^`{|}\\x00-\\x1f]+", message = "must be an address that begins with https:// or http://") @Nullable String url,
        @Schema(description = "What else there is to say, by BCP 47 tag. FORWARDED needs it: why a record is taken back.", nullable = true) @PublicText(max = 4_000) @Nullable Map<String, String> note,
        @Schema(description = "Day of the decision, not in the future.", nullable = true) @Rfc3339 @Nullable LocalDate decidedOn) {

    /** @throws Problem 400, with a pointer to what does not fit */
    void require(LocalDate today) {
        if (status == FollowUpStatus.FORWARDED) {
            requireTakenBack();
        }
        if (status == FollowUpStatus.ADOPTED_IN && symbol == null) {
            throw CommonProblem.INVALID_REQUEST.at("/symbol",
                    "What was adopted has the symbol of the document in which it was, such as UNEP/EA.6/Res.5.");
        }
        if (decidedOn != null && decidedOn.isAfter(today)) {
            throw CommonProblem.INVALID_REQUEST.at("/decidedOn", "This is in the future: it is %s today.".formatted(today));
        }
    }

    private void requireTakenBack() {
        if (note == null) {
            throw CommonProblem.INVALID_REQUEST.at("/note",
                    "FORWARDED takes back what was recorded. Say why, for it stays in the history.");
        }
        if (symbol != null || url != null || decidedOn != null) {
            throw CommonProblem.INVALID_REQUEST.at(symbol != null ? "/symbol" : url != null ? "/url" : "/decidedOn",
                    "FORWARDED says that nothing is known to have been decided, so there is no document or day of a decision.");
        }
    }
}
