package org.unep.chassis.sse;

import org.unep.chassis.problem.ProblemType;

/** What can go wrong with streams; a service that has any names it in a catalog. */
public enum StreamProblem implements ProblemType {

    TOO_MANY_STREAMS(503, "Too many watch here",
            "Try again after `Retry-After`, or read what is watched by itself, from time to time.");

    private final Kind kind;

    StreamProblem(int status, String title, String explanation) {
        this.kind = new Kind(status, title, explanation);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
