package org.unep.consultations.floor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.time.Now;
import org.unep.consultations.participant.ParticipantKind;
import org.unep.consultations.participant.Participants;
import org.unep.consultations.participant.Parties;
import org.unep.consultations.participant.Voice;
import org.unep.consultations.session.HeldSessions;
import org.unep.consultations.session.Sessions;
import org.unep.consultations.statement.Statements;

/** Puts those who want to speak on the list. */
@ApplicationScoped
public class AskingForTheFloor {

    private final SpeakersLists lists;
    private final FloorRequests requests;
    private final Sessions sessions;
    private final HeldSessions held;
    private final Participants participants;
    private final Parties parties;
    private final Statements statements;
    private final Voice voice;
    private final Clock clock;

    AskingForTheFloor(SpeakersLists lists, FloorRequests requests, Sessions sessions, HeldSessions held,
            Participants participants, Parties parties, Statements statements, Voice voice, Clock clock) {
        this.lists = lists;
        this.requests = requests;
        this.sessions = sessions;
        this.held = held;
        this.participants = participants;
        this.parties = parties;
        this.statements = statements;
        this.voice = voice;
        this.clock = clock;
    }

    /**
     * Puts the participant behind those of its rank.
     *
     * @throws Problem 403 where a delegate asks for another, 409 where the list is closed, the participant is on it,
     *         or the session is not held, 422
     *         where the request refers to what is not there
     */
    @Transactional
    public FloorRequestView ask(UUID session, AskRequest request) {
        voice.requireOwn(request.participant(), request.onBehalfOf());
        held.require(sessions.get(session));
        request.requireEachOnce();
        parties.require(request.mentions());
        requireSubmitted(session, request);
        SpeakersList list = lists.toChange(session);
        Instant at = Now.by(clock);
        list.requireOpen();
        lists.count(list, at);
        FloorRequest asked = asked(list, request, at);
        lists.grant(list, List.of(asked), at);
        requests.add(asked);
        return FloorRequestView.of(asked);
    }

    private FloorRequest asked(SpeakersList list, AskRequest request, Instant at) {
        Map<String, ParticipantKind> kinds = participants
                .kinds(Stream.concat(Stream.of(request.participant()), request.onBehalfOf().stream()).toList());
        Voice.requireObserversOnly(request.participant(), request.onBehalfOf(),
                code -> kinds.containsKey(code) && !kinds.get(code).government());
        List<String> groups = request.onBehalfOf().stream().filter(code -> !kinds.containsKey(code)).toList();
        return FloorRequest.asked(list, request, groups, Category.of(kinds.get(request.participant()), groups), at);
    }

    private void requireSubmitted(UUID session, AskRequest request) {
        if (request.statement() != null
                && !statements.isSubmitted(request.statement(), session, request.participant(), request.onBehalfOf())) {
            throw CommonProblem.UNKNOWN_REFERENCE.at("/statement",
                    "'%s' has submitted no such statement in this session, or it was moved on."
                            .formatted(request.participant()));
        }
    }
}
