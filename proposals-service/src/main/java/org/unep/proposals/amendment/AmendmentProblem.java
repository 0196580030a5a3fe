package org.unep.proposals.amendment;

import jakarta.enterprise.inject.Produces;

import org.unep.chassis.problem.ProblemCatalog;
import org.unep.chassis.problem.ProblemType;

/** What can go wrong with amendments beyond what can go wrong anywhere. */
public enum AmendmentProblem implements ProblemType {

    PROPOSAL_NOT_OPEN(409, "The proposal is not open to amendments",
            "Only a proposal that is SUBMITTED or TABLED can be amended. What was not decided before it left these states has "
                    + "lapsed; it can be withdrawn, and is open again should the proposal return."),
    AMENDMENT_DECIDED(409, "The amendment has been decided on",
            "It is ACCEPTED, REJECTED or WITHDRAWN, and stays so. To come back to it, propose it anew."),
    AMENDMENT_DOES_NOT_FIT(409, "The amendment does not fit the text that is in force",
            "The text has changed in the very place since the amendment was written. Withdraw or reject it, read the text that "
                    + "is in force, and propose the amendment anew against that revision."),
    AMENDMENT_DOES_NOT_APPLY(422, "The amendment does not apply to the text of its revision",
            "There is no such revision or no text in that language, the text ends before the range or says something else "
                    + "there, or the amendment would change nothing. `errors` points at what does not match. Ranges count "
                    + "Unicode code points.");

    private final Kind kind;

    AmendmentProblem(int status, String title, String explanation) {
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
