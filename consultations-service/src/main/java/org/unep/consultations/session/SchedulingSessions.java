package org.unep.consultations.session;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened.SessionCancelled;
import org.unep.consultations.Happened.SessionRescheduled;
import org.unep.consultations.Happened.SessionScheduled;
import org.unep.consultations.consultation.Consultation;
import org.unep.consultations.consultation.Consultations;
import org.unep.consultations.participant.Parties;
import org.unep.consultations.process.Processes;

/**
 * Schedules sessions, reschedules and cancels them, and tells of it. The consultation is locked first: of two who change its
 * programme the second sees what the first has made of it.
 */
@ApplicationScoped
public class SchedulingSessions {

    private final Sessions sessions;
    private final Consultations consultations;
    private final Processes processes;
    private final Parties parties;
    private final Outbox outbox;
    private final Preconditions preconditions;
    private final Clock clock;

    SchedulingSessions(Sessions sessions, Consultations consultations, Processes processes, Parties parties, Outbox outbox,
            Preconditions preconditions, Clock clock) {
        this.sessions = sessions;
        this.consultations = consultations;
        this.processes = processes;
        this.parties = parties;
        this.outbox = outbox;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * @throws org.unep.chassis.problem.Problem 404 where there is no such consultation, 409 where its state does not allow it
     *         or there is such a breakout group, 422 where the request refers to what is not there
     */
    @Transactional
    public SessionView schedule(UUID id, SessionRequest request) {
        Consultation consultation = consultations.toChange(id);
        Session session = Session.scheduled(consultation, request, Now.by(clock));
        parties.require(request.mentions());
        processes.requireCluster("/cluster", session.process(), request.cluster());
        sessions.requireFree(session.id(), id, request);
        sessions.persist(session);
        SessionView scheduled = SessionView.of(session, consultation.zone());
        outbox.append(new SessionScheduled(scheduled).published());
        return scheduled;
    }

    /**
     * Applies the patch to all of it but its kind. Where nothing changes, nothing is told.
     *
     * @throws org.unep.chassis.problem.Problem as when it is scheduled, and 412 and 428 as to its version
     */
    @Transactional
    public SessionView reschedule(UUID id, MergePatch patch) {
        Consultation consultation = consultations.toChange(sessions.consultationOf(id));
        Session session = checked(id);
        int before = session.version();
        SessionRequest edited = patch.applyTo(SessionRequest.of(session), SessionRequest.class);
        parties.require(edited.mentions());
        if (!Objects.equals(edited.cluster(), session.cluster())) {
            processes.requireCluster("/cluster", session.process(), edited.cluster());
        }
        sessions.requireFree(id, consultation.id(), edited);
        session.reschedule(consultation, edited, Now.by(clock));
        sessions.flush(); // gives the version that the event carries
        SessionView rescheduled = SessionView.of(session, consultation.zone());
        if (rescheduled.version() > before) {
            outbox.append(new SessionRescheduled(rescheduled).published());
        }
        return rescheduled;
    }

    @Transactional
    public SessionView cancel(UUID id, String reason) {
        Consultation consultation = consultations.toChange(sessions.consultationOf(id));
        Session session = checked(id);
        session.cancel(consultation, reason, Now.by(clock));
        sessions.flush(); // gives the version that the event carries
        SessionView cancelled = SessionView.of(session, consultation.zone());
        outbox.append(new SessionCancelled(cancelled).published());
        return cancelled;
    }

    private Session checked(UUID id) {
        Session session = sessions.toChange(id);
        preconditions.check(session.version());
        return session;
    }
}
