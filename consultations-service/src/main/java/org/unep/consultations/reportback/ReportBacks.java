package org.unep.consultations.reportback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All report-backs. */
@ApplicationScoped
public class ReportBacks implements PanacheRepositoryBase<ReportBack, UUID> {

    private final Session database;

    ReportBacks(Session database) {
        this.database = database;
    }

    /** When the session that is reported from begins, if that is known. */
    Optional<Instant> beginOf(UUID session) {
        return database
                .createNativeQuery("select starts_at from session where id = :id and starts_at is not null", Instant.class)
                .setParameter("id", session).uniqueResultOptional();
    }

    /** The report-back, otherwise 404. */
    ReportBack get(UUID id) {
        return findByIdOptional(id).orElseThrow(ReportBacks::noSuch);
    }

    /** The same, locked until the end of the transaction, so that of two who change it the second sees the first. */
    ReportBack toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ReportBacks::noSuch);
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such report-back.");
    }
}
