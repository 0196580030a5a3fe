package org.unep.consultations.session;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PlainText;
import org.unep.chassis.text.Slug;

/** Who leads a session, as printed in its programme. */
@Schema(description = "Who leads a session, as printed in its programme.")
public record Facilitator(@Schema(description = "Name, as printed.") @NotNull @PlainText(max = 200) String name,
        @Schema(description = "Code of the participant that they come from.", nullable = true) @Slug @Nullable String participant) {
}
