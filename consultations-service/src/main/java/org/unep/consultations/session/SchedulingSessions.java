package org.unep.consultations.session;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.outbox.Outbox;
import org.unep.consultations.Happened.SessionScheduled;
import org.unep.consultations.Now;
import org.unep.consultations.consultation.Consultations;
import org.unep.consultations.participant.Parties;

/** Schedules sessions, and tells of it. */
@ApplicationScoped
public class SchedulingSessions {

    private final Sessions sessions;
    private final Consultations consultations;
    private final Parties parties;
    private final Outbox outbox;
    private final Clock clock;

    SchedulingSessions(Sessions sessions, Consultations consultations, Parties parties, Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.consultations = consultations;
        this.parties = parties;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public SessionView schedule(UUID consultation, SessionRequest request) {
        Session session = Session.scheduled(consultations.get(consultation), request, Now.by(clock));
        parties.require(request.mentions());
        sessions.persist(session);
        SessionView scheduled = SessionView.of(session);
        outbox.append(new SessionScheduled(scheduled).published());
        return scheduled;
    }
}
