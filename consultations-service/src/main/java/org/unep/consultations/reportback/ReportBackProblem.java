package org.unep.consultations.reportback;

import jakarta.enterprise.inject.Produces;

import org.unep.chassis.problem.ProblemCatalog;
import org.unep.chassis.problem.ProblemType;

/** What can go wrong with report-backs. */
public enum ReportBackProblem implements ProblemType {

    ALREADY_NOTED(409, "A plenary has taken note of the report",
            "From then on it stays as it is. What is to be added is said in the plenary, as a statement."),
    NOT_ITS_PLENARY(422, "The session is no plenary of the consultation",
            "A report is noted by a plenary of the consultation whose breakout group gave it.");

    private final Kind kind;

    ReportBackProblem(int status, String title, String explanation) {
        this.kind = new Kind(status, title, explanation);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** Gives the types their pages. */
    static class Catalog {

        @Produces
        ProblemCatalog catalog() {
            return ProblemCatalog.of(values());
        }
    }
}
