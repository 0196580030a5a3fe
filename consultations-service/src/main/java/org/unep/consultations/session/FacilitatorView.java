package org.unep.consultations.session;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who leads a session, as clients and events show them. */
@Schema(name = "Facilitator", description = "Who leads a session, as printed in its programme.")
public record FacilitatorView(@Schema(description = "Name, as printed.") String name,
        @Schema(description = "Code of the participant that they come from.", nullable = true) @Nullable String participant) {

    static List<FacilitatorView> of(List<Facilitator> facilitators) {
        return facilitators.stream().map(f -> new FacilitatorView(f.name(), f.participant())).toList();
    }
}
