package org.unep.summary.readmodel;

import jakarta.enterprise.inject.Produces;

import org.unep.chassis.problem.ProblemCatalog;
import org.unep.chassis.problem.ProblemType;

/** What can go wrong with rebuilds. */
enum RebuildProblem implements ProblemType {

    REBUILD_RUNNING(409, "The read model is being rebuilt already",
            "One rebuild runs at a time. Wait for it to end, or cancel it. One whose replica has died counts as failed after two "
                    + "minutes without a sign of life."),
    REBUILD_OVER(409, "The rebuild is over",
            "What has been swapped, has failed or was cancelled cannot be cancelled. Start another one.");

    private final Kind kind;

    RebuildProblem(int status, String title, String explanation) {
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
