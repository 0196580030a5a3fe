package org.unep.consultations.floor;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.consultations.participant.ParticipantKind;

/** Which part of the list a request stands in. */
@Schema(name = "FloorCategory", description = "GROUPS: on behalf of a group. STATES: a government for itself. OBSERVERS: everybody else.")
public enum Category {

    GROUPS,
    STATES,
    OBSERVERS;

    /** That of a participant who speaks for the groups, or for none. */
    static Category of(ParticipantKind kind, List<String> groups) {
        return !groups.isEmpty() ? GROUPS : kind.government() ? STATES : OBSERVERS;
    }
}
