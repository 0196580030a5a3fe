package org.unep.consultations.participant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a participant is. */
@Schema(name = "ParticipantKind", description = "What a participant is. The first three speak as governments, all others as observers.")
public enum ParticipantKind {

    MEMBER_STATE,
    OBSERVER_STATE,
    REGIONAL_ECONOMIC_INTEGRATION_ORGANIZATION,
    UN_ENTITY,
    INTERGOVERNMENTAL_ORGANIZATION,
    MEA_SECRETARIAT,
    MAJOR_GROUP,
    PANELIST;

    /** Whether it speaks as a government; everything else is an observer. */
    public boolean government() {
        return this == MEMBER_STATE || this == OBSERVER_STATE || this == REGIONAL_ECONOMIC_INTEGRATION_ORGANIZATION;
    }
}
