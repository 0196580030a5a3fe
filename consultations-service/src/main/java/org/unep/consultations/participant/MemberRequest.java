package org.unep.consultations.participant;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A member of a group that is established: with the time for which it belongs to it, or by its code alone. */
@Schema(description = "A member of a group that is established. In place of the object, the code alone stands for one that has always belonged to it.")
public record MemberRequest(
        @Schema(description = "Code of the participant.", examples = "CHE") @NotNull @Slug String participant,
        @Schema(description = "The first day; missing: always.") @Rfc3339 @Nullable LocalDate from,
        @Schema(description = "The last day; missing: still.") @Rfc3339 @Nullable LocalDate to) {

    // named, since the other way to make one would be taken for the only one
    @JsonCreator
    public MemberRequest {
    }

    /** One that has always belonged to it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MemberRequest always(String participant) {
        return new MemberRequest(participant, null, null);
    }

    Period period() {
        return new Period(from, to);
    }
}
