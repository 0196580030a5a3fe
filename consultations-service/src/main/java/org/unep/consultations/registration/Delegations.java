package org.unep.consultations.registration;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.unep.chassis.problem.Problem;
import org.unep.chassis.security.Caller;
import org.unep.chassis.security.Role;

/**
 * The registrations whose delegates the caller may know: all for the secretariat, those of its own participant for a
 * delegate. To everybody else there is none.
 */
@RequestScoped
public class Delegations {

    private final Registrations registrations;
    private final Caller caller;

    Delegations(Registrations registrations, Caller caller) {
        this.registrations = registrations;
        this.caller = caller;
    }

    /**
     * One to read the delegates of.
     *
     * @throws Problem 404, the same whether there is none or the caller may not know
     */
    Registration get(UUID consultation, UUID id) {
        return known(registrations.get(consultation, id));
    }

    /** The same, locked until the end of the transaction: it is not cancelled meanwhile. */
    Registration toChange(UUID consultation, UUID id) {
        return known(registrations.toChange(consultation, id));
    }

    private Registration known(Registration registration) {
        boolean own = caller.is(Role.DELEGATE)
                && caller.participant().filter(registration.participant().code()::equals).isPresent();
        if (!own && !caller.is(Role.SECRETARIAT)) {
            throw Registrations.noSuch();
        }
        return registration;
    }
}
