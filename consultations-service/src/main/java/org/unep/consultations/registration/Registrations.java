package org.unep.consultations.registration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.exception.ConstraintViolationException;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.consultations.ConsultationProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All registrations. */
@ApplicationScoped
public class Registrations implements PanacheRepositoryBase<Registration, UUID> {

    /** The registration for the consultation, otherwise 404. */
    Registration get(UUID consultation, UUID id) {
        return find("id = ?1 and consultation = ?2", id, consultation).firstResultOptional()
                .orElseThrow(Registrations::noSuch);
    }

    /** The same, locked until the end of the transaction, so that of two who change it the second sees the first. */
    Registration toChange(UUID consultation, UUID id) {
        return find("id = ?1 and consultation = ?2", id, consultation).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional().orElseThrow(Registrations::noSuch);
    }

    static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such registration.");
    }

    /** Adds one of a participant that is not registered for the consultation yet. */
    void add(Registration registration) {
        try {
            persistAndFlush(registration);
        } catch (ConstraintViolationException twice) {
            throw ConsultationProblem.ALREADY_REGISTERED.at("/participant",
                    "'%s' is registered for this consultation already.".formatted(registration.participant().code()));
        }
    }
}
