package org.unep.summary.document;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.summary.followup.FollowUp;
import org.unep.summary.followup.FollowUpStatus;
import org.unep.summary.priority.Priorities;
import org.unep.summary.words.Phrases;

/** What could be taken up first, and what has been handed over, and what became of that. */
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
            // by the proposal and not by the rank, so that what the Co-Chairs say of it stays with it
            section.computed("proposal-" + key(item.number(), item.proposal()),
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
        if (draft.followUps().isEmpty()) {
            section.computed("none-forwarded", words.say("next-steps.none", "body", to), List.of(draft.cite().process()));
        }
        draft.followUps().stream().sorted(Comparator
                .comparing(FollowUp::number, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(FollowUp::proposal))
                .forEach(followUp -> {
                    section.computed("forwarded-" + key(followUp.number(), followUp.proposal()),
                            Sources.capital(words.say("next-steps.forwarded", "proposal",
                                    draft.cite().title(followUp.proposal()), "body", to)),
                            List.of(draft.cite().proposal(followUp.proposal())));
                    followedUp(section, followUp);
                });
        return section;
    }

    private void followedUp(SectionBuilder section, FollowUp followUp) {
        if (followUp.status() == FollowUpStatus.FORWARDED) {
            return;
        }
        List<SummaryDocument.Source> source = List.of(draft.cite().followUp(followUp.proposal()));
        String name = "follow-up-" + key(followUp.number(), followUp.proposal());
        section.reported(name, Sources.capital(words.say("follow-up." + followUp.status(), "proposal",
                draft.cite().title(followUp.proposal()), "body", words.text(followUp.body()), "session",
                words.text(followUp.session()), "symbol", followUp.symbol() == null ? "" : followUp.symbol(), "cited",
                followUp.symbol() == null ? "no" : "yes", "day",
                followUp.decidedOn() == null ? "" : words.date(followUp.decidedOn()), "dated",
                followUp.decidedOn() == null ? "no" : "yes")), source);
        if (followUp.note() != null) {
            section.reported(name + ".note",
                    words.say("follow-up.note", "said", Draft.said(words.text(followUp.note()))), source);
        }
    }

    private static String key(@Nullable Integer number, UUID proposal) {
        return number == null ? proposal.toString() : number.toString();
    }
}
