package org.unep.consultations.participant;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened.ParticipantRevised;

/** Changes what participants are called, and which groups they belong to when. Tells of each change. */
@ApplicationScoped
public class RevisingParticipants {

    private final Participants participants;
    private final PartyGroups groups;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Clock clock;

    RevisingParticipants(Participants participants, PartyGroups groups, Preconditions preconditions, Outbox outbox,
            Clock clock) {
        this.participants = participants;
        this.groups = groups;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Applies the patch to what can be changed of the participant.
     *
     * @throws Problem 412 and 428 as to its version
     */
    @Transactional
    public ParticipantView revise(String code, MergePatch patch) {
        Participant participant = participants.toChange(code);
        preconditions.check(participant.version());
        participant.revise(patch.applyTo(ParticipantEdit.of(participant), ParticipantEdit.class), Now.by(clock));
        return told(participant);
    }

    /**
     * Lets the participant belong to the group for a time.
     *
     * @throws Problem 409 where it belongs to it on one of the days already, 412 and 428 as to its version
     */
    @Transactional
    public MemberPeriodsView join(String group, String code, Period period) {
        groups.get(group);
        Participant participant = participants.toChange(code);
        if (participant.periods(group).isEmpty()) {
            preconditions.checkNothingThere();
        } else {
            preconditions.check(participant.version());
        }
        participant.join(group, period.inOrder(""), Now.by(clock));
        told(participant);
        return MemberPeriodsView.of(group, participant);
    }

    /**
     * Ends the membership that holds on the day with that day, which is today where none is given.
     *
     * @param mistaken whether to take it off the record in place of that
     * @throws Problem 404 where it does not belong to the group then, 412 and 428 as to its version
     */
    @Transactional
    public MemberPeriodsView leave(String group, String code, @Nullable LocalDate on, boolean mistaken) {
        groups.get(group);
        Participant participant = participants.toChange(code);
        preconditions.check(participant.version());
        LocalDate day = on == null ? Now.day(clock) : on;
        if (mistaken) {
            participant.takeBack(group, day, Now.by(clock));
        } else {
            participant.leave(group, day, Now.by(clock));
        }
        told(participant);
        return MemberPeriodsView.of(group, participant);
    }

    private ParticipantView told(Participant participant) {
        int before = participant.version();
        participants.flush(); // gives the version that the event carries
        ParticipantView state = ParticipantView.of(participant, Now.day(clock));
        if (state.version() > before) {
            outbox.append(new ParticipantRevised(state).published());
        }
        return state;
    }
}
