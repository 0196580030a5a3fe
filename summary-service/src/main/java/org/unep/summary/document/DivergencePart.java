package org.unep.summary.document;

import java.util.List;
import java.util.stream.Stream;

import org.unep.summary.divergence.Divergence;
import org.unep.summary.document.Draft.Camp;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.proceedings.Told.ReportBack;
import org.unep.summary.proceedings.Told.Stand;
import org.unep.summary.support.Stance;
import org.unep.summary.support.Support;
import org.unep.summary.words.Phrases;

/** The diversity of views: where governments diverge, where breakouts reported differently, what one delegation alone holds. */
final class DivergencePart {

    private static final String GOVERNMENT = Camp.GOVERNMENT.name();

    private final Draft draft;
    private final Phrases words;

    DivergencePart(Draft draft) {
        this.draft = draft;
        this.words = draft.words();
    }

    SectionBuilder write() {
        var section = SectionBuilder.of("divergence", words.say("heading.divergence"));
        List<Divergence> views = Divergence.of(draft.told(), draft.support());
        List<Divergence> diverging = views.stream().filter(d -> d.item().diverging()).toList();
        section.editorial("meaning", words.say("divergence.meaning"), List.of(draft.cite().process()));
        if (diverging.isEmpty()) {
            section.computed("none", words.say("divergence.none"), List.of(draft.cite().process()));
        }
        diverging.forEach(d -> diverges(section, d));
        var breakouts = section.part("breakouts", words.say("heading.breakouts-differ"));
        views.stream().filter(Divergence::breakoutsDiffer).forEach(d -> breakoutsDiffer(breakouts, d));
        var alone = section.part("alone", words.say("heading.alone"));
        views.forEach(d -> d.alone().forEach(stand -> alone(alone, d.item(), stand)));
        return section;
    }

    private void diverges(SectionBuilder section, Divergence divergence) {
        Support.Item item = divergence.item();
        List<Stand> inFavour = divergence.inFavour(GOVERNMENT);
        List<Stand> against = divergence.against(GOVERNMENT);
        String name = key(item);
        section.computed(name,
                Sources.capital(words.say("divergence.governments", "proposal", draft.cite().title(item.proposal()),
                        "spoke", item.governments().spoke(), "inFavour", inFavour.size(), "against", against.size())),
                draft.statements(divergence.of(GOVERNMENT)));
        section.computed(name + ".in-favour", words.say("divergence.in-favour", "names", draft.names(inFavour)),
                draft.statements(inFavour));
        section.computed(name + ".against", words.say("divergence.against", "names", draft.names(against)),
                draft.statements(against));
    }

    private void breakoutsDiffer(SectionBuilder part, Divergence divergence) {
        List<ReportBack> inFavour = divergence.reportsInFavour();
        List<ReportBack> otherwise = divergence.reportsOtherwise();
        List<Source> sources = Stream.concat(inFavour.stream(), otherwise.stream()).map(draft.cite()::reportBack).toList();
        part.reported("breakouts-" + key(divergence.item()), Sources.capital(words.say("divergence.breakouts", "proposal",
                draft.cite().title(divergence.item().proposal()), "inFavour", where(inFavour), "otherwise",
                where(otherwise))), sources);
    }

    private String where(List<ReportBack> reports) {
        return words.and(reports.stream().map(r -> draft.cite().where(r.session())).distinct().toList());
    }

    private void alone(SectionBuilder part, Support.Item item, Stand stand) {
        String plural = Camp.valueOf(stand.kind()).plural;
        Stance stance = stand.position().stance();
        part.computed("alone-" + key(item) + "-" + plural, Sources.capital(words.say("divergence.alone-" + plural, "proposal",
                draft.cite().title(item.proposal()), "name", draft.names(List.of(stand)), "did",
                words.say(stance == Stance.SUPPORT ? "did.unconditionally" : "did." + stance))),
                draft.statements(List.of(stand)));
    }

    private static String key(Support.Item item) {
        return "proposal-" + (item.number() == null ? item.proposal() : item.number());
    }
}
