package org.unep.proposals.amendment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.proposal.Translation;
import org.unep.proposals.proposal.Wording;
import org.unep.proposals.revision.Part;

/** One text of a proposal: what amendments can collide in. */
record Subject(Part part, String language) {

    /** What it says there, null where there is nothing in the language. */
    @Nullable
    String in(Wording wording) {
        return part.of(wording).get(language);
    }

    /**
     * The same wording with another text there. Where that is in the language that the proposal was written in, no translation
     * is official any more: it is one of what was said before.
     */
    Wording changed(Wording w, String words) {
        Map<String, String> texts = new LinkedHashMap<>(part.of(w));
        texts.put(language, words);
        Map<String, Translation> translations = w.translations();
        if (language.equals(w.sourceLanguage())) {
            translations = translations.keySet().stream().collect(Collectors.toMap(l -> l, l -> Translation.UNOFFICIAL));
        }
        return new Wording(part == Part.TITLE ? texts : w.title(), part == Part.TEXT ? texts : w.text(), w.sourceLanguage(),
                translations, w.cluster(), w.topics(), w.facets(), w.related(), w.sdgTargets());
    }
}
