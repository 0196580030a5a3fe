package org.unep.proposals.amendment;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.proposal.Wording;
import org.unep.proposals.revision.Part;

/** One text of a proposal: what amendments can collide in. */
record Subject(Part part, String language) {

    /** What it says there, null where there is nothing in the language. */
    @Nullable
    String in(Wording wording) {
        return part.of(wording).get(language);
    }

    /** The same wording with another text there. */
    Wording changed(Wording w, String words) {
        Map<String, String> texts = new LinkedHashMap<>(part.of(w));
        texts.put(language, words);
        return new Wording(part == Part.TITLE ? texts : w.title(), part == Part.TEXT ? texts : w.text(), w.sourceLanguage(),
                w.translations(), w.cluster(), w.topics(), w.facets(), w.related(), w.sdgTargets());
    }
}
