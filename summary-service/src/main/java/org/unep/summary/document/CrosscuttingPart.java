package org.unep.summary.document;

import java.util.ArrayList;
import java.util.List;

import org.unep.summary.crosscutting.CrosscuttingIssue;
import org.unep.summary.document.Draft.Camp;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.proceedings.Told.Raised;
import org.unep.summary.proceedings.Told.ReportBack;
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
        CrosscuttingIssue.of(draft.told()).forEach(issue -> issue(section.part(issue.code(), title(issue)), issue));
        if (section.isEmpty()) {
            section.computed("none", words.say("cross-cutting.none"), List.of(draft.cite().process()));
        }
        return section;
    }

    private String title(CrosscuttingIssue issue) {
        return issue.title() == null ? Sources.capital(issue.code().replace('-', ' ')) : words.text(issue.title());
    }

    private void issue(SectionBuilder part, CrosscuttingIssue issue) {
        for (Camp camp : Camp.values()) {
            List<Raised> those = issue.by(camp.name());
            if (!those.isEmpty()) {
                part.computed(issue.code() + "." + camp.plural, words.say("cross-cutting." + camp.plural, "n", those.size(),
                        "names", words.and(words.sorted(those.stream().map(r -> words.text(r.actor().name())).toList()))),
                        sources(those));
            }
        }
        List<ReportBack> reports = issue.reports();
        if (!reports.isEmpty()) {
            part.reported(issue.code() + ".breakouts", Sources.capital(words.say("cross-cutting.breakouts", "where",
                    words.and(reports.stream().map(r -> draft.cite().where(r.session())).distinct().toList()))),
                    reports.stream().map(draft.cite()::reportBack).toList());
        }
        // the same quantifier is told once, with all its sources
        issue.unnamed().forEach((quantifier, those) -> part.reported(issue.code() + ".unnamed",
                words.say("cross-cutting.unnamed", "who", words.say("speakers", "quantifier", String.valueOf(quantifier)),
                        "n", those.size()),
                sources(those)));
    }

    private List<Source> sources(List<Raised> raised) {
        return new ArrayList<>(raised.stream().map(r -> draft.cite().statement(r.statement())).toList());
    }
}
