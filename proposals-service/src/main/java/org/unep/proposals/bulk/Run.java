package org.unep.proposals.bulk;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.proposal.Occasion;
import org.unep.proposals.proposal.Proposal;

/**
 * One import.
 *
 * @param occasion who imports, since when
 * @param submit whether the proposals are handed in at once
 * @param dryRun whether nothing is written
 * @param promised in a dry run, what would be there by now
 */
record Run(Occasion occasion, boolean submit, boolean dryRun, Promises promised) {

    /** The proposal that the line makes. */
    Proposal made(ProposalLine line) {
        Content content = line.content();
        var made = Proposal.imported(line.id(), content.process(), content.wording(), content.origins(), content.floor(),
                occasion.at());
        if (submit) {
            made.submit(because(line.reason()));
        }
        return made;
    }

    private Occasion because(@Nullable String reason) {
        return new Occasion(occasion.at(), occasion.by(), occasion.actor(), reason);
    }
}
