package org.unep.consultations.reportback;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All report-backs. */
@ApplicationScoped
public class ReportBacks implements PanacheRepositoryBase<ReportBack, UUID> {

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
