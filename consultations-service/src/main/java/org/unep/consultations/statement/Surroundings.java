package org.unep.consultations.statement;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.consultations.ConsultationProblem;
import org.unep.consultations.participant.Parties;
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

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);

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
        if (request.spokenAt().isAfter(arrival.at().plus(CLOCKS_DIFFER_BY))) {
            throw CommonProblem.INVALID_REQUEST.at("/spokenAt",
                    "This is in the future: it is %s now.".formatted(arrival.at()));
        }
        boolean late = place.late(request, arrival);
        Parties.require(request.parties(), parties);
        requireGovernment(request);
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

    private void requireGovernment(StatementRequest request) {
        if (request.participant() == null || isGovernment(request.participant())) {
            return;
        }
        for (int i = 0; i < request.onBehalfOf().size(); i++) {
            String code = request.onBehalfOf().get(i);
            if (parties.get(code) == Parties.Kind.GROUP || isGovernment(code)) {
                throw ConsultationProblem.OBSERVER_FOR_GOVERNMENT.at("/onBehalfOf/" + i,
                        "'%s' is an observer, and '%s' is not for one to speak for.".formatted(request.participant(), code));
            }
        }
    }

    private boolean isGovernment(String code) {
        return speakers.get(code).kind().government();
    }

    private void requireReplied(Place place, StatementRequest request) {
        if (request.inReplyTo() != null && !place.consultation().equals(replied.get(request.inReplyTo()))) {
            throw CommonProblem.UNKNOWN_REFERENCE.at("/inReplyTo",
                    "There is no delivered statement %s in the consultation.".formatted(request.inReplyTo()));
        }
    }
}
