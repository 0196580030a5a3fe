package org.unep.consultations.session;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.consultations.ConsultationProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** All sessions. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, UUID> {

    /** The session, otherwise 404. */
    public Session get(UUID id) {
        return findByIdOptional(id).orElseThrow(Sessions::noSuch);
    }

    /** The same, locked until the end of the transaction. */
    Session toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Sessions::noSuch);
    }

    /** The consultation of a session, without a look at the session itself; otherwise 404. */
    UUID consultationOf(UUID id) {
        return getEntityManager().createQuery("select s.consultation from Session s where s.id = :id", UUID.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(Sessions::noSuch);
    }

    /** Those of a consultation that have times and are held, locked until the end of the transaction. */
    List<Session> timed(UUID consultation) {
        return find("consultation = ?1 and status = ?2 and times.startsAt is not null", Sort.by("id"), consultation,
                Session.Status.SCHEDULED).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /**
     * Refuses a breakout group of a cluster under a number that another one has. It is asked before anything is written: a
     * row that the database refuses is written out in full in messages of it, with accounts that are shown nowhere.
     */
    void requireFree(UUID id, UUID consultation, SessionRequest request) {
        String another = "consultation = ?1 and kind = ?2 and status = ?3 and cluster = ?4 and number = ?5 and id <> ?6";
        if (request.cluster() != null && request.number() != null && count(another, consultation, Session.Kind.BREAKOUT,
                Session.Status.SCHEDULED, request.cluster(), request.number(), id) > 0) {
            throw ConsultationProblem.BREAKOUT_NUMBER_TAKEN.at("/number", "There is a breakout group %d on '%s' already."
                    .formatted(request.number(), request.cluster()));
        }
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such session.");
    }
}
