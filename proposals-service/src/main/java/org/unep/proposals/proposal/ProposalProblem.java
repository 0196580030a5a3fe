package org.unep.proposals.proposal;

import java.util.Locale;

import jakarta.enterprise.inject.Produces;

import org.unep.chassis.problem.ProblemCatalog;
import org.unep.chassis.problem.ProblemType;

/** What can go wrong with proposals beyond what can go wrong anywhere. */
public enum ProposalProblem implements ProblemType {

    ILLEGAL_TRANSITION(409, "The state of the proposal does not allow this",
            "A proposal goes from DRAFT by submit to SUBMITTED, by table to TABLED, by forward to FORWARDED. It can be "
                    + "withdrawn until it is forwarded or consolidated, and dropped while it is SUBMITTED or TABLED. Read it again: somebody may have moved it on.");

    private final int status;
    private final String title;
    private final String explanation;

    ProposalProblem(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String explanation() {
        return explanation;
    }

    /** Gives the types their pages. */
    static class Catalog {

        @Produces
        ProblemCatalog catalog() {
            return ProblemCatalog.of(values());
        }
    }
}
