package org.unep.consultations.registration;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.outbox.Outbox;
import org.unep.consultations.Happened.ParticipantRegistered;
import org.unep.consultations.Now;
import org.unep.consultations.consultation.Consultation;
import org.unep.consultations.consultation.Consultations;
import org.unep.consultations.participant.Participants;
import org.unep.consultations.participant.Parties;
import org.unep.consultations.participant.Parties.Mention;

/** Registers participants for consultations, and tells of it. */
@ApplicationScoped
public class RegisteringParticipants {

    private final Registrations registrations;
    private final Consultations consultations;
    private final Participants participants;
    private final Parties parties;
    private final Outbox outbox;
    private final Clock clock;

    RegisteringParticipants(Registrations registrations, Consultations consultations, Participants participants,
            Parties parties, Outbox outbox, Clock clock) {
        this.registrations = registrations;
        this.consultations = consultations;
        this.participants = participants;
        this.parties = parties;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public RegistrationView register(UUID id, RegistrationRequest request) {
        Consultation consultation = consultations.get(id);
        parties.require(List.of(Mention.participant("/participant", request.participant())));
        var registration = Registration.made(consultation, participants.findById(request.participant()), request.mode(),
                Now.by(clock));
        registrations.add(registration);
        RegistrationView made = RegistrationView.of(registration);
        outbox.append(new ParticipantRegistered(made).published());
        return made;
    }
}
