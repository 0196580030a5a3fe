package org.unep.consultations.statement;

import java.util.List;
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

    /**
     * Whether there is such a statement in the session that waits to be delivered: by the participant, or by nobody named and
     * made for exactly these others.
     */
    public boolean isSubmitted(UUID id, UUID session, String participant, List<String> onBehalfOf) {
        return find("id = ?1 and session = ?2 and status = SUBMITTED", id, session).firstResultOptional()
                .filter(s -> participant.equals(s.participant())
                        || s.participant() == null && !onBehalfOf.isEmpty() && onBehalfOf.equals(s.onBehalfOf()))
                .isPresent();
    }

    /** Whether it counts. */
    public boolean isDelivered(UUID id) {
        return count("id = ?1 and status = DELIVERED", id) == 1;
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such statement, or it is not public.");
    }
}
