package org.unep.summary.document;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.unep.summary.ladder.Whom;
import org.unep.summary.proceedings.Told.Finding;
import org.unep.summary.proceedings.Told.ReportBack;
import org.unep.summary.proceedings.Told.Session;
import org.unep.summary.proceedings.Told.Stand;
import org.unep.summary.support.Stance;

/** What is known by report only: unnamed speakers, and breakouts as their co-facilitators reported them. Never counted. */
final class ReportedPart {

    private final Draft draft;
    private final PositionsPart positions;

    ReportedPart(Draft draft, PositionsPart positions) {
        this.draft = draft;
        this.positions = positions;
    }

    void unnamed(SectionBuilder part, UUID proposal, UnaryOperator<String> frame) {
        for (Stand stand : draft.told().unnamed()) {
            if (stand.proposal().equals(proposal)) {
                part.reported("unnamed-" + stand.position().stance().name().toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-'), frame.apply(sentence(stand)), draft.statements(List.of(stand)));
            }
        }
        unquoted(part, draft.told().unquoted().of(proposal), proposal, frame);
    }

    private void unquoted(SectionBuilder part, Map<Stance, Long> more, UUID proposal, UnaryOperator<String> frame) {
        if (!more.isEmpty()) {
            long n = more.values().stream().mapToLong(Long::longValue).sum();
            part.computed("unnamed-more", frame.apply(draft.words().say("unnamed.more", "n", n, "detail", draft.words().and(
                    more.entrySet().stream().map(e -> draft.words().say("count." + e.getKey(), "n", e.getValue())).toList()))),
                    List.of(draft.cite().proposal(proposal)));
        }
    }

    // beginning with how many they were said to be
    private String sentence(Stand stand) {
        var position = stand.position();
        boolean conditional = position.stance() == Stance.SUPPORT_WITH_CONDITIONS && position.condition() != null;
        return positions.sentence(position.stance(),
                draft.reported(Whom.SPEAKERS, stand.statement().quantifier()),
                draft.said(conditional ? position.condition() : position.text(), stand.statement()),
                position.stance() == Stance.MERGE ? position.with() : List.of());
    }

    void breakouts(SectionBuilder part, UUID proposal, UnaryOperator<String> frame) {
        for (ReportBack report : draft.told().reportBacks()) {
            for (Finding finding : report.findings()) {
                if (finding.proposal().equals(proposal)) {
                    part.reported("reported-" + group(report), frame.apply(sentence(report, finding)),
                            List.of(draft.cite().reportBack(report)));
                }
            }
        }
    }

    private String sentence(ReportBack report, Finding finding) {
        String note = Draft.said(finding.note());
        return Sources.capital(draft.words().say("reported." + finding.stance() + (note.isEmpty() ? "" : ".said"),
                "where", draft.cite().where(report.session()), "said", note, "who",
                draft.reported(Whom.PARTICIPANTS, finding.quantifier())));
    }

    private String group(ReportBack report) {
        Session session = draft.told().sessions().get(report.session());
        return session == null || session.number() == null ? "session" : "group-" + session.number();
    }
}
