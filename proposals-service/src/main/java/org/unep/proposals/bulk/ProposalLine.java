package org.unep.proposals.bulk;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.process.KnownReferences.Reference;

/**
 * A line that says a proposal, whose references are not yet checked.
 *
 * @param id under which the proposal is made: however often the line comes, it is the same
 * @param reason why it is handed in
 */
record ProposalLine(UUID id, Content content, List<Reference> references, @Nullable String reason) {
}
