package org.unep.consultations.statement;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.unep.consultations.participant.Parties;
import org.unep.consultations.proposal.KnownProposal;
import org.unep.consultations.proposal.ProposalMention;

/**
 * What there is of all that some statements mention.
 *
 * @param statements ids that are taken already
 */
record Surroundings(Map<UUID, Place> sessions, Map<String, Parties.Kind> parties, Map<UUID, KnownProposal> proposals,
        Set<UUID> statements) {

    Optional<Place> place(UUID session) {
        return Optional.ofNullable(sessions.get(session));
    }

    /** A statement of what was said at the place, whose parts fit together and whose references hold. */
    Statement statement(UUID id, Place place, StatementRequest request, Instant at) {
        Statement statement = Statement.made(id, place, request, at);
        Parties.require(request.parties(), parties);
        ProposalMention.require(place.process(), request.proposals(), proposals);
        return statement;
    }
}
