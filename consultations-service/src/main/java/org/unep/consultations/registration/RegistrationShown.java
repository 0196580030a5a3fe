package org.unep.consultations.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.conditional.Versioned;

/** A registration, or what is left of one that was cancelled. */
@Schema(name = "RegistrationOrTombstone", description = "A registration, or what is left of one that was cancelled.", oneOf = {
        RegistrationView.class, RegistrationTombstone.class })
public sealed interface RegistrationShown extends Versioned permits RegistrationView, RegistrationTombstone {

    static RegistrationShown of(Registration r) {
        return r.isCancelled() ? RegistrationTombstone.of(r) : RegistrationView.of(r);
    }
}
