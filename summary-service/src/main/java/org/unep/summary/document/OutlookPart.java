package org.unep.summary.document;

import java.util.List;

import org.unep.summary.priority.Priorities;
import org.unep.summary.proceedings.Proceedings;
import org.unep.summary.proceedings.Told.Proposal;
import org.unep.summary.words.Phrases;

/** What could be taken up first, and what has been handed over. */
final class OutlookPart {

    private final Draft draft;
    private final Phrases words;

    OutlookPart(Draft draft) {
        this.draft = draft;
        this.words = draft.words();
    }

    SectionBuilder priorities() {
        var section = SectionBuilder.of("low-hanging-fruit", words.say("heading.low-hanging-fruit"));
        var rule = draft.cite().rule(draft.rule().version());
        section.editorial("meaning", words.say("priorities.meaning"), List.of(rule));
        if (draft.priorities().items().isEmpty()) {
            section.computed("none", words.say("priorities.none"), List.of(rule));
        }
        for (Priorities.Item item : draft.priorities().items()) {
            section.computed("rank-" + item.rank(),
                    words.say("priorities.item", "rank", String.valueOf(item.rank()), "score", item.score(),
                            "proposal", Sources.capital(draft.cite().title(item.proposal())), "reasons",
                            words.sentences(item.reasons().stream().map(r -> words.text(r.text())).toList())),
                    List.of(rule, draft.cite().proposal(item.proposal())));
        }
        return section;
    }

    SectionBuilder nextSteps() {
        var section = SectionBuilder.of("next-steps", words.say("heading.next-steps"));
        var body = draft.told().process().governingBody();
        String to = body == null || body.isEmpty() ? words.say("next-steps.body") : words.text(body);
        List<Proposal> forwarded = draft.told().proposals().values().stream().filter(p -> p.status().equals("FORWARDED"))
                .sorted(Proceedings.BY_NUMBER).toList();
        if (forwarded.isEmpty()) {
            section.computed("none-forwarded", words.say("next-steps.none", "body", to), List.of(draft.cite().process()));
        }
        for (Proposal proposal : forwarded) {
            section.computed("forwarded-" + (proposal.number() == null ? proposal.id() : proposal.number()),
                    Sources.capital(words.say("next-steps.forwarded", "proposal", draft.cite().title(proposal), "body", to)),
                    List.of(draft.cite().proposal(proposal.id())));
        }
        return section;
    }
}
