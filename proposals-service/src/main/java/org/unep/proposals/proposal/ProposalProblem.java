package org.unep.proposals.proposal;

import jakarta.enterprise.inject.Produces;

import org.unep.chassis.problem.ProblemCatalog;
import org.unep.chassis.problem.ProblemType;

/** What can go wrong with proposals beyond what can go wrong anywhere. */
public enum ProposalProblem implements ProblemType {

    ILLEGAL_TRANSITION(409, "The state of the proposal does not allow this",
            "A proposal goes from DRAFT by submit to SUBMITTED, by table to TABLED, by forward to FORWARDED. It can be "
                    + "withdrawn until it is forwarded or consolidated, and dropped while it is SUBMITTED or TABLED. Read it again: somebody may have moved it on.");

    private final Kind kind;

    ProposalProblem(int status, String title, String explanation) {
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
