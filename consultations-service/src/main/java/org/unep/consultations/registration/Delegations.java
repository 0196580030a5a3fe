package org.unep.consultations.registration;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.unep.chassis.problem.Problem;
import org.unep.chassis.security.Caller;
import org.unep.chassis.security.Role;
import org.unep.consultations.participant.Voice;

/**
 * The registrations whose delegates the caller may know: all for the secretariat, those of its own participant for a
 * delegate. To everybody else there is none.
 */
@RequestScoped
public class Delegations {

    private final Registrations registrations;
    private final Voice voice;
    private final Caller caller;

    Delegations(Registrations registrations, Voice voice, Caller caller) {
        this.registrations = registrations;
        this.voice = voice;
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

    /** Whether the caller knows the delegates of all registrations, so that nothing is given away by comparing them. */
    boolean seesAll() {
        return caller.is(Role.SECRETARIAT);
    }

    private Registration known(Registration registration) {
        if (!voice.isOwn(registration.participant().code()) && !seesAll()) {
            throw Registrations.noSuch();
        }
        return registration;
    }
}
