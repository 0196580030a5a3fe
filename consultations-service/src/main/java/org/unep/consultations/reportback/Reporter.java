package org.unep.consultations.reportback;

import java.time.Instant;

import jakarta.enterprise.context.RequestScoped;

import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.security.Actor;
import org.unep.chassis.security.Caller;
import org.unep.chassis.security.Role;
import org.unep.chassis.time.Now;
import org.unep.consultations.session.HeldSessions;
import org.unep.consultations.session.Session;

/** Who reports: the secretariat, or one of those who led the breakout group. */
@RequestScoped
class Reporter {

    private final Caller caller;
    private final HeldSessions held;

    Reporter(Caller caller, HeldSessions held) {
        this.caller = caller;
        this.held = held;
    }

    /**
     * Refuses a facilitator of other sessions. One whose token names no participant cannot be told from the others where the
     * programme names no accounts, and may report.
     *
     * @throws Problem 403
     */
    void requireMay(Session session) {
        String participant = caller.participant().orElse(null);
        boolean untold = participant == null && session.facilitators().stream().allMatch(f -> f.subject() == null);
        if (!caller.is(Role.SECRETARIAT) && !untold && !session.facilitatedBy(participant, caller.subject())) {
            throw CommonProblem.FORBIDDEN
                    .because("Only those who facilitate the session, and the secretariat, report from it.");
        }
    }

    /**
     * Refuses a report from a session that was not held, or from a time when there was nothing to report.
     *
     * @throws Problem 400 as to the time, 409 where the session was cancelled, or its consultation cancelled or reported
     */
    void requireHeard(Session session, ReportBackRequest request, Instant now) {
        held.require(session);
        Instant at = request.reportedAt();
        Now.requirePast("/reportedAt", at, now);
        Instant begin = session.times().startsAt();
        if (begin != null && at.isBefore(begin)) {
            throw CommonProblem.INVALID_REQUEST.at("/reportedAt", "The session begins at %s.".formatted(begin));
        }
    }

    Actor actor() {
        return Actor.of(caller);
    }
}
