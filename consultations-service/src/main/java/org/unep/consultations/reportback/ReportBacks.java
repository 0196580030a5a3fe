package org.unep.consultations.reportback;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.chassis.problem.CommonProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All report-backs. */
@ApplicationScoped
public class ReportBacks implements PanacheRepositoryBase<ReportBack, UUID> {

    /** The report-back, otherwise 404. */
    ReportBack get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such report-back."));
    }
}
