package org.unep.consultations.statement;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All statements. New ones come through {@link WritingStatements}. */
@ApplicationScoped
public class Statements implements PanacheRepositoryBase<Statement, UUID> {

    /** The statement, if there is one that the audience may see; otherwise 404, whichever of the two it is. */
    Statement seen(UUID id, Audience audience) {
        return findByIdOptional(id).filter(audience::sees).orElseThrow(Statements::noSuch);
    }

    /** The same, locked until the end of the transaction, so that of two who move it on the second sees the first. */
    Statement toMove(UUID id, Audience audience) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(audience::sees).orElseThrow(Statements::noSuch);
    }

    /** Whether there is such a statement in the session that waits to be delivered, by the participant or by nobody named. */
    public boolean isSubmitted(UUID id, UUID session, String participant) {
        return count("id = ?1 and session = ?2 and status = SUBMITTED and (participant is null or participant = ?3)", id,
                session, participant) == 1;
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such statement, or it is not public.");
    }
}
