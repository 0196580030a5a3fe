package org.unep.consultations.consultation;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened.ConsultationRevised;

/** Changes what is said of consultations, and tells of it. */
@ApplicationScoped
public class RevisingConsultations {

    private final Consultations consultations;
    private final Mentioned mentioned;
    private final Programme programme;
    private final Outbox outbox;
    private final Preconditions preconditions;
    private final Clock clock;

    RevisingConsultations(Consultations consultations, Mentioned mentioned, Programme programme, Outbox outbox,
            Preconditions preconditions, Clock clock) {
        this.consultations = consultations;
        this.mentioned = mentioned;
        this.programme = programme;
        this.outbox = outbox;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * Applies the patch to all of it but its process and kind. Where nothing changes, nothing is told. Where its time zone
     * changes, its sessions are told anew too.
     *
     * @throws org.unep.chassis.problem.Problem 404 where there is no such consultation, 409 where it was cancelled, 412 and
     *         428 as to its version, 422 where the outcome refers to what is not there
     */
    @Transactional
    public ConsultationView revise(UUID id, MergePatch patch) {
        Consultation consultation = checked(id);
        int before = consultation.version();
        ZoneId zone = consultation.zone();
        ConsultationRequest edited = patch.applyTo(ConsultationRequest.of(consultation), ConsultationRequest.class);
        consultation.requireRevisable(edited);
        mentioned.require(edited);
        consultation.revise(edited, Now.by(clock));
        programme.follow(consultation, !consultation.zone().equals(zone));
        return told(consultation, before);
    }

    /**
     * Adopts the agenda; adopted again, it replaces what was adopted before.
     *
     * @param items as adopted; null for those of the provisional agenda
     */
    @Transactional
    public ConsultationView adoptAgenda(UUID id, @Nullable List<AgendaItem> items) {
        Consultation consultation = checked(id);
        int before = consultation.version();
        consultation.adoptAgenda(items, Now.by(clock));
        return told(consultation, before);
    }

    private Consultation checked(UUID id) {
        Consultation consultation = consultations.toChange(id);
        preconditions.check(consultation.version());
        return consultation;
    }

    private ConsultationView told(Consultation consultation, int before) {
        consultations.flush(); // gives the version that the event carries
        ConsultationView revised = ConsultationView.of(consultation);
        if (revised.version() > before) {
            outbox.append(new ConsultationRevised(revised).published());
        }
        return revised;
    }
}
