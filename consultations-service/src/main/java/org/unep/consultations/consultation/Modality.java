package org.unep.consultations.consultation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a consultation is held. */
@Schema(name = "Modality", description = "How a consultation is held.")
public enum Modality {
    IN_PERSON,
    ONLINE,
    HYBRID
}
