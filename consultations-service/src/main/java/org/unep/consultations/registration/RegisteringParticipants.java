package org.unep.consultations.registration;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened.ParticipantRegistered;
import org.unep.consultations.Happened.RegistrationCancelled;
import org.unep.consultations.Happened.RegistrationRevised;
import org.unep.consultations.consultation.Consultation;
import org.unep.consultations.consultation.Consultations;
import org.unep.consultations.participant.Participants;
import org.unep.consultations.participant.Parties;
import org.unep.consultations.participant.Parties.Mention;

/** Registers participants for consultations, changes and cancels registrations, and tells of it. */
@ApplicationScoped
public class RegisteringParticipants {

    private final Registrations registrations;
    private final Consultations consultations;
    private final Participants participants;
    private final Parties parties;
    private final Delegates delegates;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Clock clock;

    RegisteringParticipants(Registrations registrations, Consultations consultations, Participants participants,
            Parties parties, Delegates delegates, Preconditions preconditions, Outbox outbox, Clock clock) {
        this.registrations = registrations;
        this.consultations = consultations;
        this.participants = participants;
        this.parties = parties;
        this.delegates = delegates;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public RegistrationView register(UUID id, RegistrationRequest request) {
        Consultation consultation = consultations.get(id);
        consultation.requireNotOver();
        parties.require(List.of(Mention.participant("/participant", request.participant())));
        var registration = Registration.made(consultation, participants.findById(request.participant()), request,
                Now.by(clock));
        registrations.add(registration);
        RegistrationView made = RegistrationView.of(registration);
        outbox.append(new ParticipantRegistered(made).published());
        return made;
    }

    /**
     * Applies the patch to what can be changed of the registration.
     *
     * @throws org.unep.chassis.problem.Problem 409 where it was cancelled or the consultation is over, 412 and 428 as to its
     *         version
     */
    @Transactional
    public RegistrationView revise(UUID consultation, UUID id, MergePatch patch) {
        Registration registration = registrations.toChange(consultation, id);
        int before = registration.version();
        preconditions.check(before);
        registration.requireHolds();
        consultations.get(consultation).requireNotOver();
        registration.revise(patch.applyTo(RegistrationEdit.of(registration), RegistrationEdit.class), Now.by(clock));
        registrations.flush(); // gives the version that the event carries
        RegistrationView state = RegistrationView.of(registration);
        if (state.version() > before) {
            outbox.append(new RegistrationRevised(state).published());
        }
        return state;
    }

    /**
     * Cancels the registration, and erases what is known of its delegates.
     *
     * @throws org.unep.chassis.problem.Problem 409 where it was cancelled already, 412 and 428 as to its version
     */
    @Transactional
    public RegistrationShown cancel(UUID consultation, UUID id) {
        Registration registration = registrations.toChange(consultation, id);
        preconditions.check(registration.version());
        registration.cancel(Now.by(clock));
        delegates.erase(registration);
        registrations.flush(); // gives the version that the event carries
        outbox.append(new RegistrationCancelled(RegistrationView.of(registration)).published());
        return RegistrationShown.of(registration);
    }
}
