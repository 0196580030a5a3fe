package org.unep.consultations.floor;

import jakarta.enterprise.inject.Produces;

import org.unep.chassis.problem.ProblemCatalog;
import org.unep.chassis.problem.ProblemType;
import org.unep.chassis.sse.StreamProblem;

/** What can go wrong with speakers' lists. */
public enum FloorProblem implements ProblemType {

    ALREADY_ON_THE_LIST(409, "The participant waits for the floor already",
            "A participant has one request of a kind on the list at a time. Withdraw it, or wait until it has spoken."),
    FLOOR_TAKEN(409, "Somebody else has the floor",
            "One speaks at a time. What is said now ends by `deliver` or `not-present`; then the next can be called."),
    SPEAKERS_LIST_CLOSED(409, "The speakers' list is closed",
            "Those who are on it will be heard. The secretariat or a Co-Chair can reopen it.");

    private final Kind kind;

    FloorProblem(int status, String title, String explanation) {
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
