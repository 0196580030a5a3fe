package org.unep.summary.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.unep.summary.crosscutting.CrosscuttingIssue;
import org.unep.summary.document.Draft.Camp;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.ladder.Whom;
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
                part.computed(issue.code() + "." + camp.plural, raisedBy(camp, those), sources(those));
            }
        }
        List<ReportBack> reports = issue.reports();
        if (!reports.isEmpty()) {
            part.reported(issue.code() + ".breakouts", Sources.capital(words.say("cross-cutting.breakouts", "where",
                    words.and(reports.stream().map(r -> draft.cite().where(r.session())).distinct().toList()))),
                    reports.stream().map(draft.cite()::reportBack).toList());
        }
        // the same quantifier is told once, with the newest of its sources
        issue.unnamed().forEach((quantifier, those) -> part.reported(issue.code() + ".unnamed-" + name(quantifier),
                Sources.capital(words.say("cross-cutting.unnamed", "who", draft.reported(Whom.SPEAKERS, quantifier), "n",
                        those.size() + issue.more(quantifier))),
                sources(those)));
    }

    private static String name(Quantifier quantifier) {
        return quantifier.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    // how many raised any issue is not told, so no share is either
    private String raisedBy(Camp camp, List<Raised> those) {
        String names = words.and(words.sorted(those.stream().map(r -> words.text(r.actor().name())).toList()));
        return Sources.capital(those.size() == 1 ? words.say("cross-cutting.raised", "names", names)
                : words.say("cross-cutting.raised-by", "who", draft.counted(camp, those.size(), null), "n", those.size(),
                        "names", names));
    }

    private List<Source> sources(List<Raised> raised) {
        return new ArrayList<>(raised.stream().map(r -> draft.cite().statement(r.statement())).toList());
    }
}
