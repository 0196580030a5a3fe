package org.unep.consultations.participant;

import java.util.List;
import java.util.function.Predicate;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.security.Caller;
import org.unep.chassis.security.Role;
import org.unep.consultations.ConsultationProblem;

/** Whom the caller speaks for: a delegate for its own participant only, whatever else it is. */
@RequestScoped
public class Voice {

    private final Caller caller;

    Voice(Caller caller) {
        this.caller = caller;
    }

    /** The participant that the caller speaks for, null where there is none. */
    public @Nullable String own() {
        return caller.is(Role.DELEGATE) ? caller.participant().orElse(null) : null;
    }

    /** Whether the caller speaks for the participant. */
    public boolean isOwn(@Nullable String participant) {
        String own = own();
        return own != null && own.equals(participant);
    }

    /**
     * Refuses a delegate who speaks as another participant than its own, or for others.
     *
     * @throws Problem 403, with a pointer to what is not its own
     */
    public void requireOwn(@Nullable String participant, List<String> onBehalfOf) {
        if (!caller.boundToParticipant()) {
            return;
        }
        if (!isOwn(participant)) {
            throw CommonProblem.FORBIDDEN.at("/participant", "A delegate speaks as its own participant only%s."
                    .formatted(own() == null ? "" : ", which is '" + own() + "'"));
        }
        if (!onBehalfOf.isEmpty()) {
            throw CommonProblem.FORBIDDEN.at("/onBehalfOf",
                    "A delegate speaks for its own participant only; the secretariat records what is said for others.");
        }
    }

    /**
     * Refuses a delegate who acts on what is another participant's.
     *
     * @param what in the plural, such as {@code statements}
     * @throws Problem 403
     */
    public void requireOwn(@Nullable String participant, String what) {
        if (caller.boundToParticipant() && !isOwn(participant)) {
            throw CommonProblem.FORBIDDEN.because("A delegate acts on the %s of its own participant only.".formatted(what));
        }
    }

    /**
     * Refuses an observer who speaks for a government or for a group, which are of governments.
     *
     * @param observer whether a code is that of an observer
     * @throws Problem 422, with a pointer to whom it cannot speak for
     */
    public static void requireObserversOnly(String participant, List<String> onBehalfOf, Predicate<String> observer) {
        for (int i = 0; i < onBehalfOf.size() && observer.test(participant); i++) {
            if (!observer.test(onBehalfOf.get(i))) {
                throw ConsultationProblem.OBSERVER_FOR_GOVERNMENT.at("/onBehalfOf/" + i,
                        "'%s' is an observer, and '%s' is not for one to speak for."
                                .formatted(participant, onBehalfOf.get(i)));
            }
        }
    }
}
