package org.unep.consultations.session;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.chassis.problem.CommonProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All sessions. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, UUID> {

    /** The session, otherwise 404. */
    public Session get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such session."));
    }
}
