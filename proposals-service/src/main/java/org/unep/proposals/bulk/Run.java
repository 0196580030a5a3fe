package org.unep.proposals.bulk;

import org.unep.proposals.proposal.Occasion;
import org.unep.proposals.proposal.Proposal;

/**
 * One import.
 *
 * @param submit whether the proposals are handed in at once
 * @param dryRun whether nothing is written
 * @param promised in a dry run, what would be there by now
 */
record Run(boolean submit, boolean dryRun, Promises promised) {

    /** The proposal that the line makes on that occasion, which has no reason yet. */
    Proposal made(ProposalLine line, Occasion occasion) {
        Content content = line.content();
        var made = Proposal.imported(line.id(), content.process(), content.wording(), content.origins(), content.floor(),
                occasion.at());
        if (submit) {
            made.submit(new Occasion(occasion.at(), occasion.by(), occasion.actor(), line.reason()));
        }
        return made;
    }
}
