package org.unep.consultations.session;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.chassis.problem.Problem;
import org.unep.consultations.consultation.Consultations;

/** Tells sessions that are held from those where nothing more is said. */
@ApplicationScoped
public class HeldSessions {

    private final Consultations consultations;

    HeldSessions(Consultations consultations) {
        this.consultations = consultations;
    }

    /**
     * Refuses a session that was cancelled, and one whose consultation was reported or cancelled.
     *
     * @throws Problem 409
     */
    public void require(Session session) {
        session.requireHeld();
        consultations.get(session.consultation()).requireNotOver();
    }
}
