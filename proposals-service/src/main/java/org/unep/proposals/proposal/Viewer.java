package org.unep.proposals.proposal;

import java.util.List;
import java.util.function.IntFunction;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Actor;
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
        return proposal.isPublic() || seesAll() || isOwn(proposal.origins());
    }

    /** Refuses a delegate who acts for another participant than its own, pointing at the origin. */
    public void requireOwn(List<Origin> origins, String at) {
        if (caller.boundToParticipant() && !isOwn(origins)) {
            throw CommonProblem.FORBIDDEN.at(at + "/participant", "A delegate acts for its own participant only%s."
                    .formatted(own() == null ? "" : ", which is '" + own() + "'"));
        }
    }

    /** The same for what a delegate cannot do for those who join in: to take something back, or to say whose it is. */
    public void requireOwnAlone(List<Origin> origins, String at) {
        requireOwn(origins, at);
        String own = own();
        if (own != null && origins.stream().anyMatch(o -> isOfAnother(o, own))) {
            throw CommonProblem.FORBIDDEN.at(at, "It is not of '" + own + "' alone; the secretariat does this for several.");
        }
    }

    /**
     * The same for a delegate who writes down where a proposal comes from: neither others nor a group must it name.
     *
     * @param at pointer to each of the origins
     */
    public void requireOnlyOwn(List<Origin> origins, IntFunction<String> at) {
        requireOwn(origins, at.apply(0));
        String own = own();
        for (int i = 0; own != null && i < origins.size(); i++) {
            Origin origin = origins.get(i);
            if (origin.group() != null) {
                throw CommonProblem.FORBIDDEN.at(at.apply(i) + "/group", "A delegate speaks for '" + own
                        + "' only; the secretariat can name groups.");
            }
            if (isOfAnother(origin, own)) {
                throw CommonProblem.FORBIDDEN.at(at.apply(i) + "/participant", "A delegate speaks for '" + own
                        + "' only; the secretariat can name those who join in.");
            }
        }
    }

    /** The name under which the caller's acts are recorded. */
    public String name() {
        return caller.name();
    }

    /** Whether the caller has the role. */
    public boolean is(String role) {
        return caller.is(role);
    }

    /** In which function the caller acts: the first of its roles by what it may do. */
    public Actor actor() {
        return Actor.of(caller);
    }

    // a participant that is named with its group speaks for itself
    private static boolean isOfAnother(Origin origin, String own) {
        return origin.participant() != null ? !own.equals(origin.participant()) : origin.group() != null;
    }

    // one of several proponents is enough
    private boolean isOwn(List<Origin> origins) {
        String own = own();
        return own != null && origins.stream().anyMatch(o -> own.equals(o.participant()));
    }
}
