package org.unep.consultations.participant;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened.ParticipantAdded;

/** Adds participants, and tells of it. */
@ApplicationScoped
public class AddingParticipants {

    private final Participants participants;
    private final Parties parties;
    private final Outbox outbox;
    private final Clock clock;

    AddingParticipants(Participants participants, Parties parties, Outbox outbox, Clock clock) {
        this.participants = participants;
        this.parties = parties;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public ParticipantView add(ParticipantRequest request) {
        Participant participant = Participant.added(request, Now.by(clock));
        parties.require(request.mentions());
        participants.add(participant);
        ParticipantView added = ParticipantView.of(participant, Now.day(clock));
        outbox.append(new ParticipantAdded(added).published());
        return added;
    }
}
