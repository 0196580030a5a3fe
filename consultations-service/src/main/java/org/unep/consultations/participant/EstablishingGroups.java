package org.unep.consultations.participant;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened.GroupEstablished;
import org.unep.consultations.Happened.GroupRevised;
import org.unep.consultations.Happened.ParticipantRevised;

/** Establishes and renames groups. Tells of them, and of the participants that belong to a new one. */
@ApplicationScoped
public class EstablishingGroups {

    private final PartyGroups groups;
    private final Participants participants;
    private final Parties parties;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Clock clock;

    EstablishingGroups(PartyGroups groups, Participants participants, Parties parties, Preconditions preconditions,
            Outbox outbox, Clock clock) {
        this.groups = groups;
        this.participants = participants;
        this.parties = parties;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Establishes the group with the members that it is to have.
     *
     * @throws Problem 409 where the code is taken or a member is there twice at a time, 422 where there is no such member
     */
    @Transactional
    public GroupView establish(GroupRequest request) {
        Instant at = Now.by(clock);
        var group = PartyGroup.established(request, at);
        parties.require(request.mentions());
        groups.add(group);
        GroupView established = GroupView.of(group);
        outbox.append(new GroupEstablished(established).published());
        join(request, at);
        return established;
    }

    // by code: whoever locks several participants does so in one order
    private void join(GroupRequest request, Instant at) {
        var members = request.members();
        var joined = IntStream.range(0, members.size()).boxed()
                .sorted(Comparator.comparing(i -> members.get(i).participant())).map(i -> {
                    var period = members.get(i).period().inOrder("/members/" + i);
                    Participant participant = participants.toChange(members.get(i).participant());
                    participant.join(request.code(), period, at);
                    return participant;
                }).distinct().toList();
        participants.flush(); // gives the versions that the events carry
        joined.forEach(p -> outbox.append(new ParticipantRevised(ParticipantView.of(p, Now.day(clock))).published()));
    }

    /**
     * Applies the patch to what can be changed of the group.
     *
     * @throws Problem 412 and 428 as to its version
     */
    @Transactional
    public GroupView revise(String code, MergePatch patch) {
        PartyGroup group = groups.toChange(code);
        int before = group.version();
        preconditions.check(before);
        group.rename(patch.applyTo(GroupEdit.of(group), GroupEdit.class).name(), Now.by(clock));
        groups.flush(); // gives the version that the event carries
        GroupView state = GroupView.of(group);
        if (state.version() > before) {
            outbox.append(new GroupRevised(state).published());
        }
        return state;
    }
}
