package org.unep.consultations.consultation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consultation, or what is left of one that was cancelled. */
@Schema(name = "ConsultationOrTombstone", description = "A consultation, or what is left of one that was cancelled.", oneOf = {
        ConsultationView.class, ConsultationTombstone.class })
public sealed interface ConsultationShown permits ConsultationView, ConsultationTombstone {

    /** What lists show. */
    static ConsultationShown of(Consultation c) {
        return c.status() == Consultation.Status.CANCELLED ? ConsultationTombstone.of(c) : ConsultationView.of(c);
    }
}
