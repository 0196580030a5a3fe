package org.unep.consultations.consultation;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.unep.chassis.problem.CommonProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All consultations. */
@ApplicationScoped
public class Consultations implements PanacheRepositoryBase<Consultation, UUID> {

    /** The consultation, otherwise 404. */
    public Consultation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such consultation."));
    }

    /** The same, locked until the end of the transaction, so that of two who change it the second sees the first. */
    public Consultation toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such consultation."));
    }
}
