package org.unep.proposals.amendment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.chassis.text.comparison.Passage;
import org.unep.chassis.text.comparison.TextComparison;
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.proposal.Revision;
import org.unep.proposals.revision.Revisions;

/** Shows amendments beside the text in force and beside each other. */
@ApplicationScoped
public class ShowingAmendments {

    private final Standings standings;
    private final Revisions revisions;

    ShowingAmendments(Standings standings, Revisions revisions) {
        this.standings = standings;
        this.revisions = revisions;
    }

    /** One of them in full, with what it makes of the text. */
    AmendmentView one(Amendment amendment, Proposal proposal) {
        Standing standing = standings.of(proposal, List.of(amendment)).get(amendment.id());
        return AmendmentView.of(amendment, proposal, standing, preview(amendment, revisions.one(proposal, amendment.base())));
    }

    /** Several of one proposal, without what each makes of the text: that would be the whole text with each. */
    List<AmendmentView> all(List<Amendment> amendments, Proposal proposal) {
        Map<UUID, Standing> stand = standings.of(proposal, amendments);
        return amendments.stream().map(a -> AmendmentView.of(a, proposal, stand.get(a.id()), null)).toList();
    }

    private static List<Passage> preview(Amendment amendment, Revision base) {
        String text = String.valueOf(amendment.textOf(base));
        String words = amendment.words() == null ? "" : amendment.words();
        Range range = amendment.range();
        return range == null ? TextComparison.of(text, words, amendment.language())
                : TextComparison.within(range.head(text), String.valueOf(amendment.quote()), words, range.tail(text),
                        amendment.language());
    }
}
