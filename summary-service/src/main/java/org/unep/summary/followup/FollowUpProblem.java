package org.unep.summary.followup;

import jakarta.enterprise.inject.Produces;

import org.unep.chassis.problem.ProblemCatalog;
import org.unep.chassis.problem.ProblemType;

/** What can go wrong with a follow-up beyond what can go wrong anywhere. */
public enum FollowUpProblem implements ProblemType {

    NOT_FORWARDED(409, "The proposal was never forwarded to a governing body",
            "Only what was handed over is followed up. Forward the proposal in the proposals service first; if that was done a "
                    + "moment ago, try again after `Retry-After`.");

    private final Kind kind;

    FollowUpProblem(int status, String title, String explanation) {
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
