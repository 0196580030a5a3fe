package org.unep.consultations.registration;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.consultations.ConsultationProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All delegates. */
@ApplicationScoped
public class Delegates implements PanacheRepositoryBase<Delegate, UUID> {

    /** The delegate in the registration, otherwise 404. */
    Delegate get(Registration registration, UUID id) {
        return find("id = ?1 and registration = ?2", id, registration.id()).firstResultOptional()
                .orElseThrow(Delegates::noSuch);
    }

    /** The same, locked until the end of the transaction, so that of two who change it the second sees the first. */
    Delegate toChange(Registration registration, UUID id) {
        return find("id = ?1 and registration = ?2", id, registration.id()).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional().orElseThrow(Delegates::noSuch);
    }

    /**
     * Refuses the e-mail address where another delegate has it, and lets nobody else ask the same of the consultation until
     * the end of the transaction. A constraint would do it too, but its error repeats the address.
     *
     * @param anywhere whether to look at all delegations to the consultation; otherwise at this one, since a refusal tells
     *        that the person is there
     */
    void requireNobodyElseHas(@Nullable String email, Delegate delegate, boolean anywhere) {
        if (email == null) {
            return;
        }
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('delegates:' || :consultation, 0))")
                .setParameter("consultation", delegate.consultation().toString()).getSingleResult();
        if (count("lower(email) = lower(?1) and consultation = ?2 and id <> ?3 and (?4 = true or registration = ?5)", email,
                delegate.consultation(), delegate.id(), anywhere, delegate.registration()) > 0) {
            throw ConsultationProblem.OVERLAPPING_REGISTRATION.at("/email",
                    "Somebody with this e-mail address is a delegate to this consultation already.");
        }
    }

    /** Which delegates of the registration are in another delegation to the consultation too, by their e-mail addresses. */
    Set<UUID> overlapping(Registration registration) {
        return Set.copyOf(getEntityManager().createQuery("""
                select d.id from Delegate d where d.registration = :registration and exists (
                    select 1 from Delegate o where o.consultation = d.consultation and o.registration <> d.registration
                        and lower(o.email) = lower(d.email))""", UUID.class)
                .setParameter("registration", registration.id()).getResultList());
    }

    /** Erases all delegates of the registration for good. */
    void erase(Registration registration) {
        delete("registration", registration.id());
    }

    /** Erases the person from every delegation for good; says from how many. */
    long erase(String email) {
        return delete("lower(email) = lower(?1)", email);
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such delegate.");
    }
}
