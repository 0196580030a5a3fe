package org.unep.proposals.amendment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.revision.Revisions;

/** Finds out how open amendments stand to the text in force and to each other. */
@ApplicationScoped
public class Standings {

    private final Amendments amendments;
    private final Revisions revisions;

    Standings(Amendments amendments, Revisions revisions) {
        this.amendments = amendments;
        this.revisions = revisions;
    }

    /** How those of the amendments that are open stand, by id; empty where the proposal is not open any more. */
    Map<UUID, Standing> of(Proposal proposal, Collection<Amendment> shown) {
        Map<UUID, Standing> standings = new HashMap<>();
        if (proposal.isOpen()) {
            shown.stream().filter(Amendment::isOpen).map(Amendment::subject).distinct()
                    .forEach(subject -> standings.putAll(of(proposal, subject)));
        }
        return standings;
    }

    private Map<UUID, Standing> of(Proposal proposal, Subject subject) {
        List<Amendment> open = amendments.open(proposal.id(), subject);
        Map<UUID, Amendment> accepted = amendments.accepted(proposal.id(), subject).stream()
                .collect(Collectors.toMap(Amendment::id, Function.identity()));
        int oldest = open.stream().mapToInt(Amendment::base).min().orElse(proposal.revision());
        var trail = new Trail(revisions.through(proposal.id(), subject.part(), subject.language(), oldest), accepted,
                subject.language());
        List<Place> places = open.stream().map(amendment -> Place.of(amendment, trail)).toList();
        return places.stream().collect(Collectors.toMap(place -> place.amendment().id(),
                place -> new Standing(place.fits(), place.range(), places.stream().filter(place::collides)
                        .map(other -> other.amendment().id()).toList())));
    }

    /** Where an amendment is in the text in force, if it is anywhere. */
    private record Place(Amendment amendment, boolean fits, @Nullable Range range) {

        static Place of(Amendment amendment, Trail trail) {
            Range range = amendment.range();
            String now = trail.now();
            if (now == null || range == null) {
                return new Place(amendment, now != null && trail.isUnchangedSince(amendment.base()), null);
            }
            Range there = trail.follow(range, amendment.base());
            return there == null || !String.valueOf(amendment.quote()).equals(there.in(now))
                    || !amendment.isPossible(amendment.changed(now, there)) ? new Place(amendment, false, null)
                            : new Place(amendment, true, there);
        }

        // compared where both were written, or else where both are now; what is nowhere any more is in nobody's way
        boolean collides(Place other) {
            if (amendment.id().equals(other.amendment.id())) {
                return false;
            }
            boolean same = amendment.base() == other.amendment.base();
            if (!same && !(fits && other.fits)) {
                return false;
            }
            Range mine = same ? amendment.range() : range;
            Range its = same ? other.amendment.range() : other.range;
            return mine == null || its == null || mine.overlaps(its);
        }
    }
}
