package org.unep.consultations.floor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.time.Now;
import org.unep.consultations.participant.Voice;
import org.unep.consultations.session.HeldSessions;
import org.unep.consultations.session.Sessions;
import org.unep.consultations.statement.MovingStatements;
import org.unep.consultations.statement.Statements;

/**
 * Moves requests for the floor on. Every act locks the list first, so that the acts on one list come one after the other:
 * of those on the same request one succeeds.
 */
@ApplicationScoped
public class GivingTheFloor {

    /** What is done to a request of the list. */
    private interface Act {
        void on(SpeakersList list, FloorRequest request, Instant at);
    }

    private final SpeakersLists lists;
    private final FloorRequests requests;
    private final Sessions sessions;
    private final HeldSessions held;
    private final Statements statements;
    private final MovingStatements moving;
    private final Voice voice;
    private final Preconditions preconditions;
    private final Clock clock;

    GivingTheFloor(SpeakersLists lists, FloorRequests requests, Sessions sessions, HeldSessions held,
            Statements statements, MovingStatements moving, Voice voice, Preconditions preconditions, Clock clock) {
        this.lists = lists;
        this.requests = requests;
        this.sessions = sessions;
        this.held = held;
        this.statements = statements;
        this.moving = moving;
        this.voice = voice;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** Gives it the floor, if nobody else has it. */
    @Transactional
    public FloorRequestView call(UUID id) {
        requireHeld(id);
        return act(id, (list, request, at) -> {
            requests.requireFloorFree(request);
            request.call(at);
        });
    }

    /**
     * Ends what it had to say. What it has submitted as a statement is delivered with it.
     *
     * @throws Problem 409 where it neither waits nor speaks, where somebody else has the floor or nothing more is said, or
     *         where
     *         a proposal that its statement is on is no longer open
     */
    @Transactional
    public FloorRequestView deliver(UUID id) {
        requireHeld(id);
        return act(id, (list, request, at) -> {
            requests.requireFloorFree(request);
            request.deliver(list, at);
            deliverStatement(request);
            if (list.rules().boundTheWholeSession() && request.seconds() != null) {
                lists.grant(list, requests.waiting(list.session()), at);
            }
        });
    }

    private void deliverStatement(FloorRequest request) {
        UUID statement = request.statement();
        if (statement != null) {
            moving.deliverIfSubmitted(statement);
            if (!statements.isDelivered(statement)) {
                request.forgetStatement();
            }
        }
    }

    /** Takes it off the list, as the participant wishes. */
    @Transactional
    public FloorRequestView withdraw(UUID id) {
        voice.requireOwn(requests.participantOf(id), "requests for the floor");
        return act(id, (list, request, at) -> request.withdraw(at));
    }

    /** Passes it over, since nobody was there to speak. */
    @Transactional
    public FloorRequestView passOver(UUID id) {
        return act(id, (list, request, at) -> request.passOver(at));
    }

    /**
     * Puts it elsewhere among those who wait, against the rules.
     *
     * @param before null for the end
     */
    @Transactional
    public FloorRequestView move(UUID id, @Nullable UUID before) {
        return act(id, (list, request, at) -> {
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

    private void requireHeld(UUID id) {
        held.require(sessions.get(requests.sessionOf(id)));
    }

    private FloorRequestView act(UUID id, Act act) {
        SpeakersList list = lists.toChange(requests.sessionOf(id));
        FloorRequest request = requests.get(id);
        preconditions.check(request.version());
        Instant at = Now.by(clock);
        act.on(list, request, at);
        lists.count(list, at);
        requests.flush(); // gives the version that is shown
        return FloorRequestView.of(request);
    }
}
