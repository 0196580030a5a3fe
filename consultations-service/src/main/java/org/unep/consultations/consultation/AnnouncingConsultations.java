package org.unep.consultations.consultation;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened.ConsultationAnnounced;
import org.unep.consultations.process.Processes;

/** Announces consultations, and tells of it. */
@ApplicationScoped
public class AnnouncingConsultations {

    private final Consultations consultations;
    private final Processes processes;
    private final Mentioned mentioned;
    private final Outbox outbox;
    private final Clock clock;

    AnnouncingConsultations(Consultations consultations, Processes processes, Mentioned mentioned, Outbox outbox,
            Clock clock) {
        this.consultations = consultations;
        this.processes = processes;
        this.mentioned = mentioned;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public ConsultationView announce(ConsultationRequest request) {
        Consultation consultation = Consultation.announced(request, Now.by(clock));
        processes.require("/process", request.process());
        mentioned.require(request);
        consultations.persist(consultation);
        ConsultationView announced = ConsultationView.of(consultation);
        outbox.append(new ConsultationAnnounced(announced).published());
        return announced;
    }
}
