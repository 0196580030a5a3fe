package org.unep.consultations.consultation;

import org.unep.chassis.problem.Problem;

/** The sessions of a consultation, as far as a change of its days or its time zone touches them. */
public interface Programme {

    /**
     * Goes with the consultation as it has become.
     *
     * @param inAnotherZone whether its time zone is another one: what is at a time stays at that time, and is told anew
     * @throws Problem 400 where a session is on none of its days any more
     */
    void follow(Consultation revised, boolean inAnotherZone);
}
