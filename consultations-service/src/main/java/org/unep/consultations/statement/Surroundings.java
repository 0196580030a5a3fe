package org.unep.consultations.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.time.Now;
import org.unep.consultations.participant.Parties;
import org.unep.consultations.participant.Voice;
import org.unep.consultations.proposal.KnownProposal;
import org.unep.consultations.proposal.ProposalMention;

/**
 * What there is of all that some statements mention.
 *
 * @param speakers those of the parties that are participants
 * @param statements ids that are taken already
 * @param replied the consultation of each delivered statement that is replied to; those that join them are added
 */
record Surroundings(Map<UUID, Place> sessions, Map<String, Parties.Kind> parties, Map<String, Speaker> speakers,
        Map<UUID, KnownProposal> proposals, Set<UUID> statements, Map<UUID, UUID> replied) {

    Optional<Place> place(UUID session) {
        return Optional.ofNullable(sessions.get(session));
    }

    /** A new statement of what was said at the place, whose parts fit together and whose references hold. */
    Statement statement(UUID id, Place place, StatementRequest request, Arrival arrival) {
        return Statement.made(id, place, request, judge(place, request, arrival, null), arrival.at());
    }

    /** Lets what comes later reply to it. */
    void join(StatementView made) {
        if (made.status() == Statement.Status.DELIVERED) {
            replied.put(made.id(), made.consultation());
        }
    }

    /**
     * What the statement takes from here. Refuses one that breaks a rule of its place, or whose references do not hold.
     *
     * @param before what was taken already, which is not judged by what has changed since; null for what is new
     */
    Circumstances judge(Place place, StatementRequest request, Arrival arrival, @Nullable StatementRequest before) {
        request.require();
        Now.requirePast("/spokenAt", request.spokenAt(), arrival.at());
        boolean late = place.late(request, arrival);
        Parties.require(request.parties(), parties);
        if (request.participant() != null) {
            Voice.requireObserversOnly(request.participant(), request.onBehalfOf(), this::isObserver);
        }
        if (before == null) {
            requireReplied(place, request);
        }
        place.requireTerms(request, before);
        ProposalMention.require(place.process(), request.proposals(before), proposals);
        return new Circumstances(affiliations(place, request), late);
    }

    private List<String> affiliations(Place place, StatementRequest request) {
        return request.participant() == null ? List.of()
                : speakers.get(request.participant()).groupsOn(place.dayOf(request.spokenAt()));
    }

    private boolean isObserver(String code) {
        Speaker speaker = speakers.get(code);
        return speaker != null && !speaker.kind().government();
    }

    private void requireReplied(Place place, StatementRequest request) {
        if (request.inReplyTo() != null && !place.consultation().equals(replied.get(request.inReplyTo()))) {
            throw CommonProblem.UNKNOWN_REFERENCE.at("/inReplyTo",
                    "There is no delivered statement %s in the consultation.".formatted(request.inReplyTo()));
        }
    }
}
