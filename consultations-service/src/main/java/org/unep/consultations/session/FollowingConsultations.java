package org.unep.consultations.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened.SessionRescheduled;
import org.unep.consultations.consultation.Consultation;
import org.unep.consultations.consultation.Programme;

/** Keeps sessions on the days of their consultation, and tells their times anew where it is in another zone. */
@ApplicationScoped
public class FollowingConsultations implements Programme {

    private final Sessions sessions;
    private final Outbox outbox;
    private final Clock clock;

    FollowingConsultations(Sessions sessions, Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(Consultation revised, boolean inAnotherZone) {
        List<Session> timed = sessions.timed(revised.id());
        timed.forEach(session -> requireOn(revised, session.times()));
        if (inAnotherZone) {
            timed.forEach(session -> session.touch(Now.by(clock)));
            sessions.flush(); // gives the versions that the events carry
            timed.forEach(session -> outbox
                    .append(new SessionRescheduled(SessionView.of(session, revised.zone())).published()));
        }
    }

    private static void requireOn(Consultation revised, Times times) {
        ZoneId zone = revised.zone();
        Stream.of(times.firstDay(zone), times.lastDay(zone)).filter(day -> day != null && !revised.days().have(day)).findFirst()
                .ifPresent(day -> refuse(revised, day));
    }

    private static void refuse(Consultation revised, LocalDate day) {
        throw CommonProblem.INVALID_REQUEST.at(day.isBefore(revised.days().startsOn()) ? "/startsOn" : "/endsOn",
                "A session is on %s; reschedule it first.".formatted(day));
    }
}
