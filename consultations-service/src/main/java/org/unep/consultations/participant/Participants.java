package org.unep.consultations.participant;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.exception.ConstraintViolationException;
import org.unep.chassis.problem.CommonProblem;
import org.unep.consultations.ConsultationProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All participants. */
@ApplicationScoped
public class Participants implements PanacheRepositoryBase<Participant, String> {

    /** Adds one, whose code no other participant or group has. */
    void add(Participant participant) {
        try {
            persistAndFlush(participant);
        } catch (ConstraintViolationException taken) {
            throw ConsultationProblem.CODE_TAKEN.at("/code",
                    "There is a participant or group '" + participant.code() + "' already.");
        }
    }

    /** The participant with the code, otherwise 404. */
    Participant get(String code) {
        return findByIdOptional(code).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such participant."));
    }
}
