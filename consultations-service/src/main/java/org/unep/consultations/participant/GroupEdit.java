package org.unep.consultations.participant;

import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.text.PublicText;

/** What can be changed of a group itself. */
@Schema(description = "What can be changed of a group; its members have an address of their own.")
public record GroupEdit(
        @Schema(description = "Name by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> name) {

    static GroupEdit of(PartyGroup g) {
        return new GroupEdit(g.name());
    }
}
