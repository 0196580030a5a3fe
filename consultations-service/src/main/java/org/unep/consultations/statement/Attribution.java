package org.unep.consultations.statement;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** To whom a statement is attributed. */
@Schema(name = "Attribution", description = "NAMED: to the participant who spoke. GROUP: only to those that it was made for. UNATTRIBUTED: to so many delegates as the quantifier says.")
public enum Attribution {
    NAMED,
    GROUP,
    UNATTRIBUTED;

    static Attribution of(@Nullable String participant, List<String> onBehalfOf) {
        return participant != null ? NAMED : onBehalfOf.isEmpty() ? UNATTRIBUTED : GROUP;
    }
}
