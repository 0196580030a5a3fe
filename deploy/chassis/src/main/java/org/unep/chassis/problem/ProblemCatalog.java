package org.unep.chassis.problem;

import java.util.List;

/** The problem types of a service beyond the common ones; each service produces one as a CDI bean. */
public record ProblemCatalog(List<ProblemType> types) {

    /** Of an enum's values. */
    public static ProblemCatalog of(ProblemType... types) {
        return new ProblemCatalog(List.of(types));
    }
}
