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
    REGISTRATION_CANCELLED(409, "The registration was cancelled",
            "It is kept as it was. A participant that comes after all is registered again, which makes a new registration."),
    OVERLAPPING_REGISTRATION(409, "The person is registered for this consultation already",
            "A person is in one delegation of a consultation, once. Take it out of the other one first."),
    MEMBERSHIP_OVERLAPS(409, "The participant belongs to the group at that time already",
            "Two times for which a participant belongs to one group have no day in common. End the other one first."),
    NOT_A_BREAKOUT(409, "Only a breakout group is reported back from",
            "What is said in a plenary or panel is recorded as statements of those who said it."),
    ILLEGAL_TRANSITION(409, "The state of the resource does not allow this",
            "`detail` says which state it is in, and from which this can be done. Read it again: somebody may have moved it on."),
    PROPOSAL_NOT_OPEN(409, "The proposal is no longer open",
            "It was withdrawn, or went into others by a consolidation; then `errors` says which. Positions are taken on those."),
    PROPOSAL_OF_ANOTHER_PROCESS(422, "The proposal belongs to another process",
            "A position or finding is on a proposal of the process that the session belongs to."),
    CONSULTATION_NOT_OPEN(409, "Nothing more is recorded of the consultation",
            "It was cancelled or reported, or the session was cancelled: nothing more is recorded or planned in it. A closed one takes statements from the secretariat and the co-facilitators only."),
    OUTSIDE_SESSION(422, "It was not spoken during the session",
            "A spoken statement belongs to the time of its session. What was sent in is WRITTEN."),
    OUTSIDE_WINDOW(422, "It did not come while the online consultation was open",
            "`errors` says from when to when contributions are taken; those of delegates by the time at which they arrive, too."),
    POSITION_INCOMPLETE(422, "A position lacks what its stance needs",
            "The process wants the condition, the proposals to merge with, or the words; `errors` points at what is missing."),
    OBSERVER_FOR_GOVERNMENT(422, "An observer does not speak for governments",
            "Only governments speak on behalf of governments and of their groups. `errors` names whom it was to speak for.");

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
