package org.unep.consultations.floor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.consultations.Now;
import org.unep.consultations.participant.Voice;
import org.unep.consultations.statement.MovingStatements;

/**
 * Moves requests for the floor on. Every act locks the list first, so that the acts on one list come one after the other:
 * of those on the same request one succeeds.
 */
@ApplicationScoped
public class GivingTheFloor {

    private final SpeakersLists lists;
    private final FloorRequests requests;
    private final MovingStatements statements;
    private final Voice voice;
    private final Preconditions preconditions;
    private final Clock clock;

    GivingTheFloor(SpeakersLists lists, FloorRequests requests, MovingStatements statements, Voice voice,
            Preconditions preconditions, Clock clock) {
        this.lists = lists;
        this.requests = requests;
        this.statements = statements;
        this.voice = voice;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** Gives it the floor, if nobody else has it. */
    @Transactional
    public FloorRequestView call(UUID id) {
        Instant at = Now.by(clock);
        return act(id, at, (list, request) -> {
            requests.requireFloorFree(request);
            request.call(at);
        });
    }

    /**
     * Ends what it had to say. What it has submitted as a statement is delivered with it.
     *
     * @throws Problem 409 where it neither waits nor speaks, or where a proposal that its statement is on is no longer open
     */
    @Transactional
    public FloorRequestView deliver(UUID id) {
        Instant at = Now.by(clock);
        return act(id, at, (list, request) -> {
            request.deliver(list, at);
            if (request.statement() != null) {
                statements.deliverIfSubmitted(request.statement());
            }
            if (list.rules().boundTheWholeSession() && request.seconds() != null) {
                lists.grant(list, requests.waiting(list.session()), at);
            }
        });
    }

    /** Takes it off the list, as the participant wishes. */
    @Transactional
    public FloorRequestView withdraw(UUID id) {
        Instant at = Now.by(clock);
        voice.requireOwn(requests.participantOf(id), "requests for the floor");
        return act(id, at, (list, request) -> request.withdraw(at));
    }

    /** Passes it over, since nobody was there to speak. */
    @Transactional
    public FloorRequestView passOver(UUID id) {
        Instant at = Now.by(clock);
        return act(id, at, (list, request) -> request.passOver(at));
    }

    /**
     * Puts it elsewhere among those who wait, against the rules.
     *
     * @param before null for the end
     */
    @Transactional
    public FloorRequestView move(UUID id, @Nullable UUID before) {
        Instant at = Now.by(clock);
        return act(id, at, (list, request) -> {
            request.requireWaiting();
            List<FloorRequest> others = requests.waiting(list.session()).stream().filter(r -> !r.id().equals(id)).toList();
            int behind = before == null ? others.size() : indexOf(before, others);
            request.standBetween(behind == 0 ? null : others.get(behind - 1),
                    behind == others.size() ? null : others.get(behind), at);
        });
    }

    private static int indexOf(UUID id, List<FloorRequest> requests) {
        for (int i = 0; i < requests.size(); i++) {
            if (requests.get(i).id().equals(id)) {
                return i;
            }
        }
        throw CommonProblem.UNKNOWN_REFERENCE.at("/before", "No other request with this id waits on the list.");
    }

    private FloorRequestView act(UUID id, Instant at, BiConsumer<SpeakersList, FloorRequest> act) {
        SpeakersList list = lists.toChange(requests.sessionOf(id), at);
        FloorRequest request = requests.get(id);
        preconditions.check(request.version());
        act.accept(list, request);
        lists.count(list, at);
        requests.flush(); // gives the version that is shown
        return FloorRequestView.of(request);
    }
}
