package org.unep.consultations.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened;
import org.unep.consultations.Happened.ConsultationCancelled;
import org.unep.consultations.Happened.ConsultationClosed;
import org.unep.consultations.Happened.ConsultationOpened;
import org.unep.consultations.Happened.ConsultationReported;

/** Moves consultations on through their life, and tells of it in the same transaction. */
@ApplicationScoped
public class MovingConsultations {

    private final Consultations consultations;
    private final Mentioned mentioned;
    private final Outbox outbox;
    private final Preconditions preconditions;
    private final Clock clock;

    MovingConsultations(Consultations consultations, Mentioned mentioned, Outbox outbox, Preconditions preconditions,
            Clock clock) {
        this.consultations = consultations;
        this.mentioned = mentioned;
        this.outbox = outbox;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    @Transactional
    public ConsultationView open(UUID id) {
        return move(id, Consultation::open, ConsultationOpened::new);
    }

    @Transactional
    public ConsultationView close(UUID id) {
        return move(id, Consultation::close, ConsultationClosed::new);
    }

    /** @param outcome null where what was said of it before stays */
    @Transactional
    public ConsultationView report(UUID id, @Nullable Outcome outcome) {
        return move(id, (consultation, at) -> {
            if (outcome != null) {
                mentioned.require(consultation.process(), outcome.mentions());
            }
            consultation.report(outcome, at);
        }, ConsultationReported::new);
    }

    @Transactional
    public ConsultationView cancel(UUID id, String reason) {
        return move(id, (consultation, at) -> consultation.cancel(reason, at), ConsultationCancelled::new);
    }

    private ConsultationView move(UUID id, BiConsumer<Consultation, Instant> verb,
            Function<ConsultationView, Happened> event) {
        Consultation consultation = consultations.toChange(id);
        preconditions.check(consultation.version());
        verb.accept(consultation, Now.by(clock));
        consultations.flush(); // gives the version that the event carries
        ConsultationView moved = ConsultationView.of(consultation);
        outbox.append(event.apply(moved).published());
        return moved;
    }
}
