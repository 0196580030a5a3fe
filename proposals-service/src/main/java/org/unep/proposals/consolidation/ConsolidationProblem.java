package org.unep.proposals.consolidation;

import java.util.Locale;

import jakarta.enterprise.inject.Produces;

import org.unep.chassis.problem.ProblemCatalog;
import org.unep.chassis.problem.ProblemType;

/** What can go wrong with consolidations beyond what can go wrong anywhere. */
public enum ConsolidationProblem implements ProblemType {

    SOURCE_NOT_OPEN(409, "A source of the consolidation is not open",
            "Only proposals that are SUBMITTED or TABLED can be merged, split or reformulated, and each only once. "
                    + "`errors` names each source that is not, with its state."),
    SOURCE_OF_ANOTHER_PROCESS(422, "A source of the consolidation belongs to another process",
            "A consolidation stays within one process. `errors` points at the sources that do not belong to it.");

    private final int status;
    private final String title;
    private final String explanation;

    ConsolidationProblem(int status, String title, String explanation) {
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
