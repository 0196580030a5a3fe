package org.unep.summary.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.unep.summary.document.Draft.Camp;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.proceedings.Told.Raised;
import org.unep.summary.proceedings.Told.ReportBack;
import org.unep.summary.support.Quantifier;
import org.unep.summary.words.Phrases;

/** Issues that run across proposals: each government, group and observer counts once for an issue, however often it spoke. */
final class CrosscuttingPart {

    private final Draft draft;
    private final Phrases words;

    CrosscuttingPart(Draft draft) {
        this.draft = draft;
        this.words = draft.words();
    }

    SectionBuilder write() {
        var section = SectionBuilder.of("cross-cutting", words.say("heading.cross-cutting"));
        issues().forEach((issue, title) -> issue(section.part(issue, title), issue));
        if (section.isEmpty()) {
            section.computed("none", words.say("cross-cutting.none"), List.of(draft.cite().process()));
        }
        return section;
    }

    // the process's own list first, in its order; then whatever else was raised
    private Map<String, String> issues() {
        Map<String, String> issues = new LinkedHashMap<>();
        draft.told().process().crosscuttingIssues().forEach(i -> issues.put(i.code(), words.text(i.title())));
        TreeSet<String> others = new TreeSet<>();
        draft.told().raised().forEach(r -> others.add(r.issue()));
        draft.told().reportBacks().forEach(r -> others.addAll(r.crosscutting()));
        others.forEach(code -> issues.putIfAbsent(code, Sources.capital(code.replace('-', ' '))));
        return issues;
    }

    private void issue(SectionBuilder part, String issue) {
        List<Raised> raised = draft.told().raised().stream().filter(r -> r.issue().equals(issue)).toList();
        for (Camp camp : Camp.values()) {
            List<Raised> those = raised.stream().filter(r -> r.kind().equals(camp.name())).toList();
            if (!those.isEmpty()) {
                part.computed(issue + "." + camp.plural, words.say("cross-cutting." + camp.plural, "n", those.size(), "names",
                        words.and(words.sorted(those.stream().map(r -> words.text(r.actor().name())).toList()))),
                        sources(those));
            }
        }
        List<ReportBack> reports = draft.told().reportBacks().stream().filter(r -> r.crosscutting().contains(issue)).toList();
        if (!reports.isEmpty()) {
            part.reported(issue + ".breakouts", Sources.capital(words.say("cross-cutting.breakouts", "where",
                    words.and(reports.stream().map(r -> draft.cite().where(r.session())).distinct().toList()))),
                    reports.stream().map(draft.cite()::reportBack).toList());
        }
        unnamed(part, issue, raised.stream().filter(r -> r.actor() == null).toList());
    }

    // the more they were said to be, the earlier they stand; the same quantifier is told once, with all its sources
    private void unnamed(SectionBuilder part, String issue, List<Raised> raised) {
        Map<Quantifier, List<Raised>> byQuantifier = new TreeMap<>(Comparator.reverseOrder());
        raised.forEach(r -> byQuantifier.computeIfAbsent(r.statement().quantifier(), q -> new ArrayList<>()).add(r));
        byQuantifier.forEach((quantifier, those) -> part.reported(issue + ".unnamed",
                words.say("cross-cutting.unnamed", "who", words.say("speakers", "quantifier", String.valueOf(quantifier)),
                        "n", those.size()),
                sources(those)));
    }

    private List<Source> sources(List<Raised> raised) {
        return new ArrayList<>(raised.stream().map(r -> draft.cite().statement(r.statement())).toList());
    }
}
