package org.unep.proposals.bulk;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.proposals.proposal.ProposalView;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A line of an export: a proposal as the API shows it, and what it was made of.
 *
 * @param derivedFrom ids of the proposals that a consolidation made it of
 */
@Schema(description = "A line of an export: a proposal, and what it was made of.")
public record ExportedProposal(@JsonUnwrapped ProposalView proposal,
        @Schema(description = "The proposals that a consolidation made this one of; empty where none did.") List<UUID> derivedFrom) {
}
