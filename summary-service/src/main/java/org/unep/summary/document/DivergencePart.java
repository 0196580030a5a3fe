package org.unep.summary.document;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.unep.summary.document.Draft.Camp;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.proceedings.Told.ReportBack;
import org.unep.summary.proceedings.Told.Stand;
import org.unep.summary.support.Stance;
import org.unep.summary.support.Support;
import org.unep.summary.words.Phrases;

/** The diversity of views: where governments diverge, where breakouts reported differently, what one delegation alone holds. */
final class DivergencePart {

    private final Draft draft;
    private final Phrases words;

    DivergencePart(Draft draft) {
        this.draft = draft;
        this.words = draft.words();
    }

    SectionBuilder write() {
        var section = SectionBuilder.of("divergence", words.say("heading.divergence"));
        List<Support.Item> diverging = draft.support().items().stream().filter(Support.Item::diverging).toList();
        section.editorial("meaning", words.say("divergence.meaning"), List.of(draft.cite().process()));
        if (diverging.isEmpty()) {
            section.computed("none", words.say("divergence.none"), List.of(draft.cite().process()));
        }
        diverging.forEach(item -> diverges(section, item));
        var breakouts = section.part("breakouts", words.say("heading.breakouts-differ"));
        draft.support().items().forEach(item -> breakoutsDiffer(breakouts, item));
        var alone = section.part("alone", words.say("heading.alone"));
        draft.support().items().forEach(item -> alone(alone, item));
        return section;
    }

    private void diverges(SectionBuilder section, Support.Item item) {
        List<Stand> stands = draft.stands(item.proposal(), Camp.GOVERNMENT);
        List<Stand> inFavour = stands.stream().filter(s -> s.position().stance().inFavour()).toList();
        List<Stand> against = stands.stream().filter(s -> s.position().stance().against()).toList();
        String name = key(item);
        section.computed(name,
                Sources.capital(words.say("divergence.governments", "proposal", draft.cite().title(item.proposal()),
                        "spoke", item.governments().spoke(), "inFavour", inFavour.size(), "against", against.size())),
                draft.statements(stands));
        section.computed(name + ".in-favour", words.say("divergence.in-favour", "names", draft.names(inFavour)),
                draft.statements(inFavour));
        section.computed(name + ".against", words.say("divergence.against", "names", draft.names(against)),
                draft.statements(against));
    }

    private void breakoutsDiffer(SectionBuilder part, Support.Item item) {
        List<ReportBack> inFavour = reporting(item, Set.of(Stance.SUPPORT, Stance.SUPPORT_WITH_CONDITIONS));
        List<ReportBack> otherwise = reporting(item, Set.of(Stance.MIXED, Stance.CONCERN, Stance.OPPOSE));
        if (!inFavour.isEmpty() && !otherwise.isEmpty()) {
            List<Source> sources = Stream.concat(inFavour.stream(), otherwise.stream()).map(draft.cite()::reportBack).toList();
            part.reported("breakouts-" + key(item), Sources.capital(words.say("divergence.breakouts", "proposal",
                    draft.cite().title(item.proposal()), "inFavour", where(inFavour), "otherwise", where(otherwise))), sources);
        }
    }

    private List<ReportBack> reporting(Support.Item item, Set<Stance> stances) {
        return draft.told().reportBacks().stream().filter(r -> r.findings().stream()
                .anyMatch(f -> f.proposal().equals(item.proposal()) && stances.contains(f.stance()))).toList();
    }

    private String where(List<ReportBack> reports) {
        return words.and(reports.stream().map(r -> draft.cite().where(r.session())).distinct().toList());
    }

    // alone means that others of the same camp spoke too, and that nobody else, named or not, may have taken that stance: an
    // unnamed speaker or a breakout's participant may be of any camp, and a group speaks for several delegations
    private void alone(SectionBuilder part, Support.Item item) {
        for (Camp camp : List.of(Camp.GOVERNMENT, Camp.OBSERVER)) {
            List<Stand> stands = draft.stands(item.proposal(), camp);
            var byStance = stands.stream().collect(Collectors.groupingBy(s -> s.position().stance(), TreeMap::new,
                    Collectors.toList()));
            byStance.forEach((stance, those) -> {
                if (those.size() == 1 && stands.size() > 1 && !sharedBeyondNames(item, stance)) {
                    part.computed("alone-" + key(item) + "-" + camp.plural,
                            Sources.capital(words.say("divergence.alone-" + camp.plural,
                                    "proposal", draft.cite().title(item.proposal()), "name", draft.names(those), "did",
                                    words.say(stance == Stance.SUPPORT ? "did.unconditionally" : "did." + stance))),
                            draft.statements(those));
                }
            });
        }
    }

    private boolean sharedBeyondNames(Support.Item item, Stance stance) {
        return !item.groups().getOrDefault(stance, Set.of()).isEmpty()
                || item.unattributed().stream().anyMatch(u -> u.stance() == stance)
                || item.reported().stream().anyMatch(r -> r.stance() == stance || r.stance() == Stance.MIXED);
    }

    private static String key(Support.Item item) {
        return "proposal-" + (item.number() == null ? item.proposal() : item.number());
    }
}
