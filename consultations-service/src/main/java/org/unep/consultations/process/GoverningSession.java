package org.unep.consultations.process;

import java.time.LocalDate;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.text.PlainText;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Rfc3339;

/** The session of a governing body that a process reports to. */
@Schema(description = "The session of a governing body that a process reports to.")
public record GoverningSession(
        @Schema(description = "The governing body, by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> body,
        @Schema(description = "Its session, by BCP 47 tag.", examples = "{\"en\": \"UNEA-6\"}") @NotNull @PublicText(max = 1_000) Map<String, String> session,
        @Schema(description = "First day; null where it is not known.", nullable = true) @Rfc3339 @Nullable LocalDate startsOn,
        @Schema(description = "Last day; null where it is not known.", nullable = true) @Rfc3339 @Nullable LocalDate endsOn,
        @Schema(description = "Where it meets; null where it is not known.", nullable = true) @PlainText @Nullable String place) {

    void require(String pointer) {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw CommonProblem.INVALID_REQUEST.at(pointer + "/endsOn",
                    "It would end on %s, before it starts on %s.".formatted(endsOn, startsOn));
        }
    }
}
