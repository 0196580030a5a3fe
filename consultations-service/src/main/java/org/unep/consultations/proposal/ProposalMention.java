package org.unep.consultations.proposal;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.consultations.ConsultationProblem;

/**
 * A place in a request that names a proposal.
 *
 * @param open whether a position is taken on it, so that it must be neither withdrawn, dropped nor consolidated
 */
public record ProposalMention(String pointer, UUID proposal, boolean open) {

    private static final Duration UNTIL_AN_EVENT_ARRIVES = Duration.ofSeconds(1);

    /**
     * Refuses mentions of proposals that have not been heard of, that belong to another process, or that are no longer
     * open; in this order, since only what is known can be said more of.
     */
    public static void require(String process, List<ProposalMention> mentions, Map<UUID, KnownProposal> known) {
        requireKnown(mentions, known);
        for (ProposalMention mention : mentions) {
            KnownProposal proposal = known.get(mention.proposal());
            if (!proposal.process().equals(process)) {
                throw ConsultationProblem.PROPOSAL_OF_ANOTHER_PROCESS.at(mention.pointer(),
                        "The proposal %s belongs to the process '%s', not to '%s'."
                                .formatted(mention.proposal(), proposal.process(), process));
            }
        }
        mentions.stream().filter(ProposalMention::open).forEach(mention -> mention.requireOpen(known.get(mention.proposal())));
    }

    private static void requireKnown(List<ProposalMention> mentions, Map<UUID, KnownProposal> known) {
        List<ProposalMention> unknown = mentions.stream().filter(m -> !known.containsKey(m.proposal())).toList();
        if (!unknown.isEmpty()) {
            Problem problem = CommonProblem.NOT_KNOWN_YET.because(unknown.get(0).words()
                    + " If it was submitted a moment ago, try again; otherwise the reference is wrong.");
            for (ProposalMention mention : unknown) {
                problem = problem.at(mention.pointer(), mention.words());
            }
            throw problem.retryAfter(UNTIL_AN_EVENT_ARRIVES);
        }
    }

    private void requireOpen(KnownProposal known) {
        if (known.isWithdrawn()) {
            throw ConsultationProblem.PROPOSAL_NOT_OPEN.at(pointer, "The proposal %s was withdrawn.".formatted(proposal));
        }
        if (known.isDropped()) {
            throw ConsultationProblem.PROPOSAL_NOT_OPEN.at(pointer, "The proposal %s was dropped.".formatted(proposal));
        }
        if (known.isConsolidated()) {
            throw ConsultationProblem.PROPOSAL_NOT_OPEN.at(pointer, "The proposal %s was consolidated; it became %s."
                    .formatted(proposal, known.consolidatedInto().stream().map(UUID::toString).collect(joining(", "))));
        }
    }

    private String words() {
        return "No proposal %s is known here.".formatted(proposal);
    }
}
