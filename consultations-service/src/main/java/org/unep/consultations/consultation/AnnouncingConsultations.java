package org.unep.consultations.consultation;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.outbox.Outbox;
import org.unep.consultations.Happened.ConsultationAnnounced;
import org.unep.consultations.Now;
import org.unep.consultations.participant.Parties;
import org.unep.consultations.process.Processes;

/** Announces consultations, and tells of it. */
@ApplicationScoped
public class AnnouncingConsultations {

    private final Consultations consultations;
    private final Processes processes;
    private final Parties parties;
    private final Outbox outbox;
    private final Clock clock;

    AnnouncingConsultations(Consultations consultations, Processes processes, Parties parties, Outbox outbox, Clock clock) {
        this.consultations = consultations;
        this.processes = processes;
        this.parties = parties;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public ConsultationView announce(ConsultationRequest request) {
        Consultation consultation = Consultation.announced(request, Now.by(clock));
        processes.require("/process", request.process());
        parties.require(request.mentions());
        consultations.persist(consultation);
        ConsultationView announced = ConsultationView.of(consultation);
        outbox.append(new ConsultationAnnounced(announced).published());
        return announced;
    }
}
