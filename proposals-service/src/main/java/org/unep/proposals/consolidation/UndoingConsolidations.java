package org.unep.proposals.consolidation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.problem.Problem;
import org.unep.proposals.amendment.Amendments;
import org.unep.proposals.proposal.Occasion;
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.proposal.ProposalEvent.ProposalDropped;
import org.unep.proposals.proposal.ProposalEvent.ProposalRestored;
import org.unep.proposals.proposal.ProposalView;
import org.unep.proposals.proposal.Proposals;
import org.unep.proposals.proposal.Viewer;

/** Undoes consolidations on which nothing has been built: one transaction, with all that it tells. */
@ApplicationScoped
public class UndoingConsolidations {

    private final Consolidations consolidations;
    private final Proposals proposals;
    private final Amendments amendments;
    private final Outbox outbox;
    private final Viewer viewer;
    private final Preconditions preconditions;
    private final Clock clock;

    UndoingConsolidations(Consolidations consolidations, Proposals proposals, Amendments amendments, Outbox outbox,
            Viewer viewer, Preconditions preconditions, Clock clock) {
        this.consolidations = consolidations;
        this.proposals = proposals;
        this.amendments = amendments;
        this.outbox = outbox;
        this.viewer = viewer;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** Opens the sources again, in the state that each was in, and drops the results. */
    @Transactional
    public ConsolidationView undo(UUID id, String reason) {
        Consolidation consolidation = consolidations.toChange(id);
        preconditions.check(consolidation.version());
        var occasion = Occasion.now(clock, viewer, "A consolidation was undone: " + reason);
        consolidation.undo(occasion, reason);
        consolidations.flush(); // before the lineage lets the sources go
        var involved = Stream.concat(consolidation.sources().stream(), consolidation.results().stream()).toList();
        Map<UUID, Proposal> found = proposals.locked(involved).stream()
                .collect(Collectors.toMap(Proposal::id, Function.identity()));
        List<Proposal> results = consolidation.results().stream().map(found::get).toList();
        requireNothingBuiltOn(results);
        List<Proposal> sources = consolidation.sources().stream().map(found::get).toList();
        sources.forEach(source -> source.restore(occasion));
        results.forEach(result -> result.drop(occasion));
        proposals.flush(); // gives the versions that the events carry
        return tell(ConsolidationView.of(consolidation), sources, results);
    }

    private ConsolidationView tell(ConsolidationView undone, List<Proposal> sources, List<Proposal> results) {
        outbox.append(ConsolidationEvent.UNDONE.of(undone));
        sources.forEach(s -> outbox.append(new ProposalRestored(ProposalView.of(s)).published()));
        results.forEach(r -> outbox.append(new ProposalDropped(ProposalView.of(r)).published()));
        return undone;
    }

    private void requireNothingBuiltOn(List<Proposal> results) {
        Set<UUID> amended = amendments.amended(results.stream().map(Proposal::id).toList());
        List<Problem.At> built = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Proposal result = results.get(i);
            String what = whatWasBuiltOn(result);
            what = what == null && amended.contains(result.id()) ? "was amended" : what;
            if (what != null) {
                built.add(new Problem.At("/results/" + i, "The result %s %s.".formatted(result.id(), what)));
            }
        }
        if (!built.isEmpty()) {
            Problem problem = ConsolidationProblem.CONSOLIDATION_BUILT_UPON
                    .because(built.stream().map(Problem.At::detail).collect(Collectors.joining(" ")));
            for (Problem.At at : built) {
                problem = problem.at(at.pointer(), at.detail());
            }
            throw problem;
        }
    }

    private static @Nullable String whatWasBuiltOn(Proposal result) {
        return switch (result.status()) {
            // a version for each state that it came into, and one more for whatever else was done to it
            case DRAFT, SUBMITTED, TABLED -> result.revision() > 1 ? "was revised"
                    : result.version() > result.history().size() ? "was changed" : null;
            case CONSOLIDATED -> "was consolidated further";
            case FORWARDED -> "was forwarded";
            case WITHDRAWN -> "was withdrawn";
            case DROPPED -> "was dropped";
        };
    }
}
