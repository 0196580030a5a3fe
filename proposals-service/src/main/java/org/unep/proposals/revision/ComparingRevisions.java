package org.unep.proposals.revision;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.text.comparison.Passage;
import org.unep.chassis.text.comparison.TextComparison;
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.proposal.Proposals;
import org.unep.proposals.proposal.Revision;
import org.unep.proposals.proposal.Viewer;

/** Compares what a proposal said with what it said at another time. */
@ApplicationScoped
public class ComparingRevisions {

    private final Proposals proposals;
    private final Revisions revisions;
    private final Viewer viewer;

    ComparingRevisions(Proposals proposals, Revisions revisions, Viewer viewer) {
        this.proposals = proposals;
        this.revisions = revisions;
        this.viewer = viewer;
    }

    /**
     * Compares two revisions; a language that only one of them has counts as inserted or deleted as a whole.
     *
     * @param language null for the language that the text of {@code to} was written in
     * @throws org.unep.chassis.problem.Problem 404 where there is no such proposal or revision, 400 where neither has the
     *         language
     */
    Comparison compare(UUID id, int from, int to, @Nullable String language) {
        Proposal proposal = proposals.seen(id, viewer);
        Revision before = revisions.one(proposal, from);
        Revision after = revisions.one(proposal, to);
        String in = language == null ? after.sourceLanguage() : language;
        if (List.of(before.title(), before.text(), after.title(), after.text()).stream().noneMatch(t -> t.containsKey(in))) {
            throw CommonProblem.INVALID_REQUEST.at("?language",
                    "Neither of the two revisions has a text in this language; the newer has " + after.text().keySet() + ".");
        }
        return new Comparison(id, from, to, in, compare(before.title(), after.title(), in),
                compare(before.text(), after.text(), in));
    }

    private static List<Passage> compare(Map<String, String> before, Map<String, String> after, String language) {
        return TextComparison.of(before.getOrDefault(language, ""), after.getOrDefault(language, ""), language);
    }
}
