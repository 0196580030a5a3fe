package org.unep.proposals.proposal;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Caller;

/** What the caller may see of proposals and may do to them, beyond what the roles of an operation say. */
@RequestScoped
public class Viewer {

    private final Caller caller;

    Viewer(Caller caller) {
        this.caller = caller;
    }

    /** Whether the caller sees drafts of everybody. */
    public boolean seesAll() {
        return caller.sees();
    }

    /** The participant whose drafts the caller sees, null where there is none. */
    public @Nullable String own() {
        return caller.boundToParticipant() ? caller.participant().orElse(null) : null;
    }

    /** Whether the caller may see the proposal. */
    public boolean sees(Proposal proposal) {
        return proposal.isPublic() || seesAll() || isOwn(proposal.origin());
    }

    /** Refuses a delegate who acts for another participant than its own, naming the place that says so. */
    public void requireOwn(Origin origin) {
        if (caller.boundToParticipant() && !isOwn(origin)) {
            throw CommonProblem.FORBIDDEN.at("/origin/participant",
                    "A delegate acts for its own participant only%s."
                            .formatted(own() == null ? "" : ", which is '" + own() + "'"));
        }
    }

    /** The name under which the caller's acts are recorded. */
    public String name() {
        return caller.name();
    }

    private boolean isOwn(Origin origin) {
        String own = own();
        return own != null && own.equals(origin.participant());
    }
}
