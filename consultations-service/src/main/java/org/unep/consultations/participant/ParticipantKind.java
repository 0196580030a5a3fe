package org.unep.consultations.participant;

import java.util.Set;

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

    /** Those that speak as governments. */
    static final Set<ParticipantKind> GOVERNMENTS = Set.of(MEMBER_STATE, OBSERVER_STATE,
            REGIONAL_ECONOMIC_INTEGRATION_ORGANIZATION);

    /** Whether it speaks as a government; everything else is an observer. */
    public boolean government() {
        return GOVERNMENTS.contains(this);
    }

    /** Whether it is a State, which has codes of ISO 3166-1. */
    public boolean state() {
        return this == MEMBER_STATE || this == OBSERVER_STATE;
    }
}
