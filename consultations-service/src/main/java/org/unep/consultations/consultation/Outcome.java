package org.unep.consultations.consultation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.text.PublicText;
import org.unep.consultations.proposal.ProposalMention;

/** What came of a consultation. */
@Schema(description = "What came of a consultation.")
public record Outcome(
        @Schema(description = "What concerned it most, each by BCP 47 tag.") @Size(max = 100) List<@NotNull @PublicText(max = 4_000) Map<String, String>> priorityConcerns,
        @Schema(description = "What it supported.") @Size(max = 200) List<@NotNull @Valid Supported> supportedProposals,
        @Schema(description = "What it asked for, each by BCP 47 tag.") @Size(max = 100) List<@NotNull @PublicText(max = 4_000) Map<String, String>> requests) {

    /** A proposal that a consultation supported: by its id, by what it is called there, or both. */
    @Schema(name = "SupportedProposal", description = "A proposal that a consultation supported: by its id, by what it is called there, or both.")
    public record Supported(
            @Schema(description = "Id of the proposal; null where it is none here.", nullable = true) @Nullable UUID proposal,
            @Schema(description = "What it is called there, by BCP 47 tag.", nullable = true) @PublicText(max = 1_000) @Nullable Map<String, String> title) {
    }

    public Outcome {
        priorityConcerns = priorityConcerns == null ? List.of() : priorityConcerns;
        supportedProposals = supportedProposals == null ? List.of() : supportedProposals;
        requests = requests == null ? List.of() : requests;
    }

    void require() {
        for (int i = 0; i < supportedProposals.size(); i++) {
            if (supportedProposals.get(i).proposal() == null && supportedProposals.get(i).title() == null) {
                throw CommonProblem.INVALID_REQUEST.at("/outcome/supportedProposals/" + i,
                        "A proposal is supported by its id or by a title.");
            }
        }
    }

    /** The proposals that it names; they may have become others since. */
    List<ProposalMention> mentions() {
        return IntStream.range(0, supportedProposals.size()).boxed().flatMap(i -> {
            UUID proposal = supportedProposals.get(i).proposal();
            return proposal == null ? Stream.<ProposalMention> empty()
                    : Stream.of(new ProposalMention("/outcome/supportedProposals/" + i + "/proposal", proposal, false));
        }).toList();
    }
}
