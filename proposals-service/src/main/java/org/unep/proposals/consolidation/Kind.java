package org.unep.proposals.consolidation;

import java.util.List;
import java.util.UUID;

import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Guard;

/** What a consolidation does, and how many proposals it takes and makes. */
public enum Kind {

    /** Several become one. */
    MERGE(true, false),
    /** One becomes several. */
    SPLIT(false, true),
    /** One becomes one, in other words. */
    REFORMULATE(false, false);

    private final boolean severalSources;
    private final boolean severalResults;

    Kind(boolean severalSources, boolean severalResults) {
        this.severalSources = severalSources;
        this.severalResults = severalResults;
    }

    /** Refuses a wrong number of sources or results, and a source that is named twice. */
    void require(List<UUID> sources, int results) {
        require("/sources", "source", severalSources, sources.size());
        require("/results", "result", severalResults, results);
        Guard.requireDistinct(sources, i -> "/sources/" + i, "The proposal %s is named twice.");
    }

    private void require(String pointer, String what, boolean several, int count) {
        if (several ? count < 2 : count != 1) {
            String detail = "A %s takes %s %s; there %s %s.".formatted(this, several ? "two or more" : "exactly one",
                    several ? what + "s" : what, count == 1 ? "is" : "are", count);
            throw CommonProblem.INVALID_REQUEST.at(pointer, detail);
        }
    }
}
