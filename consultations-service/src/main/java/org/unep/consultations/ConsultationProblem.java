package org.unep.consultations;

import jakarta.enterprise.inject.Produces;

import org.unep.chassis.problem.ProblemCatalog;
import org.unep.chassis.problem.ProblemType;

/** What can go wrong in this service beyond what can go wrong anywhere. */
public enum ConsultationProblem implements ProblemType {

    CODE_TAKEN(409, "The code is taken",
            "A code means one thing for ever; participants and groups share one set of codes. Use the one there is, or choose another."),
    ALREADY_REGISTERED(409, "The participant is registered already", "A participant is registered once per consultation."),
    BREAKOUT_NUMBER_TAKEN(409, "There is a breakout group with this number",
            "The breakout groups of a consultation on one cluster have different numbers. Choose another, or reschedule the one there is."),
    NOT_A_BREAKOUT(409, "Only a breakout group is reported back from",
            "What is said in a plenary or panel is recorded as statements of those who said it."),
    ILLEGAL_TRANSITION(409, "The state of the resource does not allow this",
            "`detail` says which state it is in, and from which this can be done. Read it again: somebody may have moved it on."),
    PROPOSAL_NOT_OPEN(409, "The proposal is no longer open",
            "It was withdrawn, or went into others by a consolidation; then `errors` says which. Positions are taken on those."),
    PROPOSAL_OF_ANOTHER_PROCESS(422, "The proposal belongs to another process",
            "A position or finding is on a proposal of the process that the session belongs to.");

    private final Kind kind;

    ConsultationProblem(int status, String title, String explanation) {
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
