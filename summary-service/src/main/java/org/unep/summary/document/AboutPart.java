package org.unep.summary.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.unep.summary.document.Draft.Camp;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.ladder.PhraseLadder.Rung;
import org.unep.summary.rule.RuleInWords;
import org.unep.summary.rule.SupportRule.Level;

/**
 * What kind of text this is, and how its levels are computed: every phrase of the rule in force, with its condition,
 * and by which rule numbers are put into words.
 */
final class AboutPart {

    private static final List<String> COUNTING = List.of("counted", "apart", "groups", "silence", "unnamed", "inherited",
            "quoted");

    private final Draft draft;

    AboutPart(Draft draft) {
        this.draft = draft;
    }

    SectionBuilder write() {
        var words = draft.words();
        List<Source> process = List.of(draft.cite().process());
        var section = SectionBuilder.of("about", words.say("heading.about"));
        section.editorial("not-negotiated", words.say("about.not-negotiated"), process);
        if (draft.support().asOf() != null) {
            section.computed("as-of", words.say("about.as-of", "at", words.time(draft.support().asOf())), process);
        }
        section.editorial("origins", words.say("about.origins"), process);
        levels(section.part("levels", words.say("heading.levels")));
        ladder(section.part("ladder", words.say("heading.ladder")));
        return section;
    }

    private void levels(SectionBuilder part) {
        var words = draft.words();
        List<Source> rule = List.of(draft.cite().rule(draft.rule().version()));
        part.editorial("rule", words.say("about.rule", "version", String.valueOf(draft.rule().version())), rule);
        RuleInWords inWords = new RuleInWords(words);
        for (Level level : draft.rule().levels()) {
            String phrase = words.text(level.phrase());
            part.computed("level-" + level.level().toLowerCase(Locale.ROOT).replace('_', '-'),
                    level.when() == null ? words.say("about.level-otherwise", "phrase", phrase)
                            : words.say("about.level", "phrase", phrase, "condition", inWords.of(level.when())),
                    rule);
        }
        part.computed("priorities", words.say("about.priorities", "factors", inWords.of(draft.rule().weights())), rule);
        COUNTING.forEach(name -> part.editorial(name, words.say("about." + name), rule));
    }

    private void ladder(SectionBuilder part) {
        var words = draft.words();
        List<Source> ladder = List.of(draft.cite().ladder(draft.ladder().version()));
        part.editorial("ladder", words.say("about.ladder", "version", String.valueOf(draft.ladder().version())), ladder);
        for (Rung rung : draft.ladder().rungs()) {
            List<String> phrases = Stream.of(Camp.values()).map(camp -> words.say("about.rung-phrase", "phrase",
                    words.text(rung.phrase().get(camp.whom)))).toList();
            part.computed("rung-" + rung.quantifier().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    words.say("about.rung", "phrases", words.or(phrases), "min", rung.min(), "shared",
                            rung.minShare() == null ? "no" : "yes", "share",
                            rung.minShare() == null ? BigDecimal.ZERO : rung.minShare()),
                    ladder);
        }
        part.editorial("ladder-share", words.say("about.ladder-share"), ladder);
        part.editorial("ladder-reported", words.say("about.ladder-reported"), ladder);
    }
}
