package org.unep.summary.rule;

import jakarta.enterprise.inject.Produces;

import org.unep.chassis.problem.ProblemCatalog;
import org.unep.chassis.problem.ProblemType;
import org.unep.chassis.sse.StreamProblem;

/** What can go wrong here beyond what can go wrong anywhere. */
public enum SummaryProblem implements ProblemType {

    INVALID_SUPPORT_RULE(400, "The support rule does not follow the grammar",
            "`errors` points at each wrong node. A rule is an ordered list of levels; the last one has no condition."),
    INVALID_PHRASE_LADDER(400, "The phrase ladder does not follow the grammar",
            "`errors` points at each wrong node. A ladder is a list of rungs, each harder to reach than the one below; the first is ONE, from 1."),
    UNKNOWN_LEVEL(422, "The process's support rule has no such level", "Assign one of the levels that the rule defines.");

    private final Kind kind;

    SummaryProblem(int status, String title, String explanation) {
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

        @Produces
        ProblemCatalog streams() {
            return ProblemCatalog.of(StreamProblem.values());
        }
    }
}
