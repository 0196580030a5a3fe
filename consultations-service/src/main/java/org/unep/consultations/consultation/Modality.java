package org.unep.consultations.consultation;

/** How a consultation is held. */
public enum Modality {
    IN_PERSON,
    ONLINE,
    HYBRID
}
