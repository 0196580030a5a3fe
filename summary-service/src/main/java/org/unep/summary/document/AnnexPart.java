package org.unep.summary.document;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.unep.summary.document.SummaryDocument.Table;
import org.unep.summary.proceedings.Told.Proposal;
import org.unep.summary.support.Stance;
import org.unep.summary.support.Support;
import org.unep.summary.support.Support.Camp;
import org.unep.summary.words.Phrases;

/** The tallies, governments and observers apart, and the lineage, for those who recompute. */
final class AnnexPart {

    private final Draft draft;
    private final Phrases words;

    AnnexPart(Draft draft) {
        this.draft = draft;
        this.words = draft.words();
    }

    SectionBuilder write() {
        var section = SectionBuilder.of("annex", words.say("heading.annex"));
        section.computed("recompute", words.say("annex.recompute"), List.of(draft.cite().rule(draft.rule().version())));
        if (!draft.support().items().isEmpty()) {
            section.table(tallies("annex.governments", Support.Item::governments));
            section.table(tallies("annex.observers", Support.Item::observers));
        }
        Table groups = groups();
        if (!groups.rows().isEmpty()) {
            section.table(groups);
        }
        List<List<String>> lineage = lineage();
        if (!lineage.isEmpty()) {
            section.table(new Table(words.say("annex.lineage"), columns("result", "input", "region"), lineage));
        }
        return section;
    }

    private Table tallies(String caption, Function<Support.Item, Camp> camp) {
        return new Table(words.say(caption), columns("proposal", "level", "registered", "spoke", "SUPPORT",
                "SUPPORT_WITH_CONDITIONS", "CONCERN", "CLARIFICATION", "OPPOSE", "MERGE", "REFORMULATE"),
                draft.support().items().stream().map(item -> row(item, camp.apply(item))).toList());
    }

    private List<String> row(Support.Item item, Camp c) {
        List<String> row = new ArrayList<>(List.of(title(item.proposal()), draft.phrase(item.level())));
        for (int n : new int[] { c.registered(), c.spoke(), c.support(), c.supportWithConditions(), c.concern(),
                c.clarification(), c.oppose(), c.merge(), c.reformulate() }) {
            row.add(String.valueOf(n));
        }
        return List.copyOf(row);
    }

    private Table groups() {
        List<Stance> stances = List.of(Stance.SUPPORT, Stance.SUPPORT_WITH_CONDITIONS, Stance.CONCERN, Stance.CLARIFICATION,
                Stance.OPPOSE, Stance.MERGE, Stance.REFORMULATE);
        List<String> columns = new ArrayList<>(List.of("proposal"));
        stances.forEach(s -> columns.add(s.name()));
        List<List<String>> rows = new ArrayList<>();
        for (Support.Item item : draft.support().items()) {
            List<String> row = new ArrayList<>(List.of(title(item.proposal())));
            stances.forEach(s -> row.add(words.and(words.sorted(item.groups().get(s).stream().map(draft.cite()::name)
                    .toList()))));
            if (row.stream().skip(1).anyMatch(cell -> !cell.isEmpty())) {
                rows.add(List.copyOf(row));
            }
        }
        return new Table(words.say("annex.groups"), columns(columns.toArray(String[]::new)), rows);
    }

    private List<List<String>> lineage() {
        LineagePart lineage = new LineagePart(draft);
        List<List<String>> rows = new ArrayList<>();
        for (Support.Item item : draft.support().items()) {
            for (Proposal input : draft.told().inputs(item.proposal())) {
                rows.add(List.of(title(item.proposal()), words.text(input.title()), lineage.region(input)));
            }
        }
        return rows;
    }

    private String title(UUID proposal) {
        Proposal known = draft.told().proposals().get(proposal);
        return known == null || known.number() == null ? draft.cite().title(proposal)
                : words.say("heading.proposal-short", "number", known.number().toString(), "title", words.text(known.title()));
    }

    private List<String> columns(String... keys) {
        List<String> columns = new ArrayList<>();
        for (String key : keys) {
            columns.add(words.say("column." + key));
        }
        return List.copyOf(columns);
    }
}
