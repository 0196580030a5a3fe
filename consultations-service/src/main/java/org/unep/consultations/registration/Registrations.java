package org.unep.consultations.registration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.exception.ConstraintViolationException;
import org.unep.consultations.ConsultationProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All registrations. */
@ApplicationScoped
public class Registrations implements PanacheRepositoryBase<Registration, UUID> {

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
