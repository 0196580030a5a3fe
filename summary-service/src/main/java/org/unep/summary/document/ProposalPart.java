package org.unep.summary.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.unep.summary.document.Draft.Camp;
import org.unep.summary.document.SummaryDocument.Count;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.document.SummaryDocument.Supported;
import org.unep.summary.support.Support;

/** One proposal: its level, the tallies, who said what camp by camp, what is only reported, and where it comes from. */
final class ProposalPart {

    private final Draft draft;
    private final PositionsPart positions;
    private final ReportedPart reported;
    private final LineagePart lineage;

    ProposalPart(Draft draft) {
        this.draft = draft;
        this.positions = new PositionsPart(draft);
        this.reported = new ReportedPart(draft, positions);
        this.lineage = new LineagePart(draft);
    }

    SectionBuilder write(String cluster, Support.Item item) {
        var words = draft.words();
        String title = words.text(item.title());
        String id = cluster + "." + (item.number() == null ? item.proposal().toString() : item.number().toString());
        var section = SectionBuilder.of(id, item.number() == null ? title
                : words.say("heading.proposal", "number", item.number().toString(), "title", title));
        section.support(supported(item));
        levels(section, item);
        tally(section, item.proposal(), Camp.GOVERNMENT, item.governments());
        tally(section, item.proposal(), Camp.OBSERVER, item.observers());
        for (Camp camp : Camp.values()) {
            positions.write(section.part(camp.plural, words.say("heading." + camp.plural)), item.proposal(), camp,
                    UnaryOperator.identity());
        }
        reported.unnamed(section.part("unnamed", words.say("heading.unnamed")), item.proposal(), UnaryOperator.identity());
        reported.breakouts(section.part("breakouts", words.say("heading.breakouts")), item.proposal(),
                UnaryOperator.identity());
        lineage.write(section.part("lineage", words.say("heading.lineage")), item.proposal());
        // with ids of their own, lest what was said on an input be cited as if it had been said on the proposal
        section.add(inherited(SectionBuilder.of(id + ".inherited", words.say("heading.inherited")), item.proposal()));
        return section;
    }

    private void levels(SectionBuilder section, Support.Item item) {
        var words = draft.words();
        Source proposal = draft.cite().proposal(item.proposal());
        section.computed("level", words.say("level.computed", "phrase", draft.phrase(item.level()), "version",
                String.valueOf(draft.rule().version())), List.of(draft.cite().rule(draft.rule().version()), proposal));
        if (item.assigned() != null) {
            section.editorial("assigned-level", words.say("level.assigned", "phrase", draft.phrase(item.assigned().level()),
                    "reason", Draft.said(item.assigned().reason())),
                    List.of(draft.cite().assignedLevel(item.proposal()), proposal));
        }
    }

    private void tally(SectionBuilder section, UUID proposal, Camp camp, Support.Camp tally) {
        Set<Source> sources = new LinkedHashSet<>(draft.statements(draft.stands(proposal, camp)));
        sources.add(draft.cite().proposal(proposal));
        section.computed("tally-" + camp.plural, draft.words().say("tally." + camp.plural, "registered", tally.registered(),
                "spoke", tally.spoke(), "detail", draft.words().and(counts(tally))), sources);
    }

    private List<String> counts(Support.Camp tally) {
        List<String> counts = new ArrayList<>();
        count(counts, "SUPPORT", tally.support());
        count(counts, "SUPPORT_WITH_CONDITIONS", tally.supportWithConditions());
        count(counts, "CONCERN", tally.concern());
        count(counts, "CLARIFICATION", tally.clarification());
        count(counts, "OPPOSE", tally.oppose());
        count(counts, "MERGE", tally.merge());
        count(counts, "REFORMULATE", tally.reformulate());
        return counts;
    }

    private void count(List<String> counts, String stance, int n) {
        if (n > 0) {
            counts.add(draft.words().say("count." + stance, "n", n));
        }
    }

    private SectionBuilder inherited(SectionBuilder part, UUID proposal) {
        for (UUID ancestor : draft.told().ancestors(proposal)) {
            UnaryOperator<String> frame = sentence -> Sources.capital(draft.words().say("inherited", "proposal",
                    draft.cite().title(ancestor), "sentence", sentence));
            for (Camp camp : Camp.values()) {
                positions.write(part, ancestor, camp, frame);
            }
            reported.unnamed(part, ancestor, frame);
            reported.breakouts(part, ancestor, frame);
        }
        return part;
    }

    private Supported supported(Support.Item item) {
        return new Supported(item.proposal(), item.level(), draft.phrase(item.level()),
                item.assigned() == null ? null : draft.phrase(item.assigned().level()), item.diverging(),
                count(item.governments()), count(item.observers()));
    }

    private static Count count(Support.Camp camp) {
        return new Count(camp.registered(), camp.spoke(), camp.support(), camp.supportWithConditions(),
                camp.clarification() + camp.merge() + camp.reformulate(), camp.concern(), camp.oppose());
    }
}
