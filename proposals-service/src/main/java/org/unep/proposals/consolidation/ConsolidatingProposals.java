package org.unep.proposals.consolidation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.problem.ProblemType;
import org.unep.proposals.process.KnownReferences;
import org.unep.proposals.proposal.Occasion;
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.proposal.ProposalEvent.ProposalConsolidated;
import org.unep.proposals.proposal.ProposalEvent.ProposalSubmitted;
import org.unep.proposals.proposal.ProposalView;
import org.unep.proposals.proposal.Proposals;
import org.unep.proposals.proposal.Sorting;
import org.unep.proposals.proposal.Viewer;

/** Merges, splits and reformulates proposals: one transaction, all or nothing, with all that it tells. */
@ApplicationScoped
public class ConsolidatingProposals {

    private final Proposals proposals;
    private final Consolidations consolidations;
    private final KnownReferences references;
    private final Sorting sorting;
    private final Outbox outbox;
    private final Viewer viewer;
    private final Clock clock;

    ConsolidatingProposals(Proposals proposals, Consolidations consolidations, KnownReferences references,
            Sorting sorting, Outbox outbox, Viewer viewer, Clock clock) {
        this.proposals = proposals;
        this.consolidations = consolidations;
        this.references = references;
        this.sorting = sorting;
        this.outbox = outbox;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Records the consolidation. */
    @Transactional
    public ConsolidationView consolidate(ConsolidationRequest request) {
        request.kind().require(request.sources(), request.results().size());
        references.require(request.references());
        requireWordings(request);
        List<Proposal> sources = openSources(request);
        var occasion = Occasion.now(clock, viewer, null);
        long ordinal = consolidations.nextOrdinal();
        List<Proposal> results = request.results().stream()
                .map(wording -> Proposal.result(request.process(), wording, ordinal,
                        occasion.because(request.rationaleIn(wording.sourceLanguage()))))
                .toList();
        var consolidation = new Consolidation(request, sources, results, consolidations.originators(request.sources()),
                ordinal, occasion);
        consolidations.persistAndFlush(consolidation);
        proposals.persist(results);
        proposals.flush(); // gives the versions that the events carry
        return tell(ConsolidationView.of(consolidation), sources, results);
    }

    private void requireWordings(ConsolidationRequest request) {
        for (int i = 0; i < request.results().size(); i++) {
            sorting.require(request.process(), request.results().get(i).require("/results/" + i), "/results/" + i);
        }
    }

    private ConsolidationView tell(ConsolidationView recorded, List<Proposal> sources, List<Proposal> results) {
        outbox.append(ConsolidationEvent.RECORDED.of(recorded));
        sources.forEach(s -> outbox.append(new ProposalConsolidated(ProposalView.of(s)).published()));
        results.forEach(r -> outbox.append(new ProposalSubmitted(ProposalView.of(r)).published()));
        return recorded;
    }

    private List<Proposal> openSources(ConsolidationRequest request) {
        Map<UUID, Proposal> found = proposals.locked(request.sources()).stream()
                .collect(Collectors.toMap(Proposal::id, Function.identity()));
        refuse(request.sources(), id -> !found.containsKey(id), CommonProblem.UNKNOWN_REFERENCE,
                id -> "There is no proposal " + id + ".");
        refuse(request.sources(), id -> !found.get(id).process().equals(request.process()),
                ConsolidationProblem.SOURCE_OF_ANOTHER_PROCESS,
                id -> "The proposal %s belongs to the process '%s'.".formatted(id, found.get(id).process()));
        refuse(request.sources(), id -> !found.get(id).isOpen(), ConsolidationProblem.SOURCE_NOT_OPEN,
                id -> "The proposal %s is %s.".formatted(id, found.get(id).status()));
        return request.sources().stream().map(found::get).toList();
    }

    private static void refuse(List<UUID> sources, Predicate<UUID> wrong, ProblemType type, Function<UUID, String> words) {
        List<String> details = new ArrayList<>();
        for (UUID source : sources) {
            if (wrong.test(source)) {
                details.add(words.apply(source));
            }
        }
        if (!details.isEmpty()) {
            Problem problem = type.because(String.join(" ", details));
            for (int i = 0; i < sources.size(); i++) {
                problem = wrong.test(sources.get(i)) ? problem.at("/sources/" + i, words.apply(sources.get(i))) : problem;
            }
            throw problem;
        }
    }
}
