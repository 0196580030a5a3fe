package org.unep.consultations.participant;

import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PublicText;

/** What can be changed of a participant itself: not its code, nor what it is. */
@Schema(description = "What can be changed of a participant; which groups it belongs to is changed with the groups' members.")
public record ParticipantEdit(
        @Schema(description = "Name by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> name,
        @Schema(description = "The Major Group that an observer belongs to.") @Nullable MajorGroup majorGroup,
        @Schema(description = "M49 code of a State, three digits.", examples = "756") @Pattern(regexp = "[0-9]{3}") @Nullable String m49,
        @Schema(description = "ISO 3166-1 alpha-2 code of a State.", examples = "CH") @Pattern(regexp = "[A-Z]{2}") @Nullable String iso2) {

    static ParticipantEdit of(Participant p) {
        return new ParticipantEdit(p.name(), p.majorGroup() == null ? null : MajorGroup.of(p.majorGroup()), p.m49(), p.iso2());
    }
}
