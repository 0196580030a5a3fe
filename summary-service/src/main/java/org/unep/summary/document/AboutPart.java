package org.unep.summary.document;

import java.util.List;

import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.rule.RuleInWords;
import org.unep.summary.rule.SupportRule.Level;

/** What kind of text this is, and how its levels are computed: every phrase of the rule in force, with its condition. */
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
        return section;
    }

    private void levels(SectionBuilder part) {
        var words = draft.words();
        List<Source> rule = List.of(draft.cite().rule(draft.rule().version()));
        part.editorial("rule", words.say("about.rule", "version", String.valueOf(draft.rule().version())), rule);
        RuleInWords inWords = new RuleInWords(words);
        for (Level level : draft.rule().levels()) {
            String phrase = words.text(level.phrase());
            part.computed("level-" + level.level().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    level.when() == null ? words.say("about.level-otherwise", "phrase", phrase)
                            : words.say("about.level", "phrase", phrase, "condition", inWords.of(level.when())),
                    rule);
        }
        part.computed("priorities", words.say("about.priorities", "factors", inWords.of(draft.rule().weights())), rule);
        COUNTING.forEach(name -> part.editorial(name, words.say("about." + name), rule));
    }
}
