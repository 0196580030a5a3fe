package org.unep.proposals.consolidation;

import jakarta.enterprise.inject.Produces;

import org.unep.chassis.problem.ProblemCatalog;
import org.unep.chassis.problem.ProblemType;

/** What can go wrong with consolidations beyond what can go wrong anywhere. */
public enum ConsolidationProblem implements ProblemType {

    SOURCE_NOT_OPEN(409, "A source of the consolidation is not open",
            "Only proposals that are SUBMITTED or TABLED can be merged, split or reformulated, and each only once. "
                    + "`errors` names each source that is not, with its state."),
    SOURCE_OF_ANOTHER_PROCESS(422, "A source of the consolidation belongs to another process",
            "A consolidation stays within one process. `errors` points at the sources that do not belong to it."),
    CONSOLIDATION_BUILT_UPON(409, "Something was built on what the consolidation made",
            "A consolidation can be undone while all its results are as it made them, tabled or not. `errors` names each result "
                    + "that was changed, that an amendment was proposed to and not withdrawn, that was consolidated further, forwarded, withdrawn or dropped; its pointer is that in the consolidation."),
    CONSOLIDATION_UNDONE(409, "The consolidation was undone",
            "It stays on the record as it was then: nobody's consent is asked for any more, and it cannot be undone again.");

    private final Kind kind;

    ConsolidationProblem(int status, String title, String explanation) {
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
