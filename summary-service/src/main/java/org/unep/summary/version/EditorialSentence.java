package org.unep.summary.version;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.unep.summary.document.PublicSources.Reference;
import org.unep.summary.document.SummaryDocument.Source;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A sentence of the Co-Chairs, in whatever languages they wrote it in; it is laid over what was computed in each language.
 *
 * @param section id of the section in which it stands
 * @param after id of the sentence that it stands behind; null for the end of the section
 * @param replaces id of the computed sentence in whose place it stands
 * @param text by BCP 47 tag
 * @param sources by language of the edition that shows them
 * @param reflection true, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditorialSentence(String id, String section, @Nullable String after, @Nullable String replaces, Map<String, String> text,
        Map<String, List<Source>> sources, @Nullable Boolean reflection) {

    private static final String PREFIX = "co-chairs.";

    /** The id of the sentence with a number. */
    static String id(int ordinal) {
        return PREFIX + ordinal;
    }

    /** Which of all sentences of the Co-Chairs in the summary it is, from 1. */
    int ordinal() {
        return Integer.parseInt(id.substring(PREFIX.length()));
    }

    /** Whether it stands at the end of its section, whatever else stands there. */
    boolean isLoose() {
        return after == null && replaces == null;
    }

    /** What it rests on. */
    List<Reference> references() {
        return sources.values().stream().findFirst().orElse(List.of()).stream().map(s -> new Reference(s.kind(), s.id()))
                .toList();
    }

    List<Source> sources(String language) {
        return sources.getOrDefault(language, List.of());
    }

    EditorialSentence at(String newSection, @Nullable String newAfter, @Nullable String newReplaces) {
        return new EditorialSentence(id, newSection, newAfter, newReplaces, text, sources, reflection);
    }

    /** The same with sources that are found anew; those that are not public any more stay as they were. */
    EditorialSentence citing(Map<String, List<Source>> found, List<String> languages) {
        Map<String, List<Source>> all = new LinkedHashMap<>();
        List<Source> before = sources.values().stream().findFirst().orElse(List.of());
        for (String language : languages) {
            List<Source> now = found.getOrDefault(language, List.of());
            List<Source> gone = sources.getOrDefault(language, before).stream()
                    .filter(s -> now.stream().noneMatch(n -> n.kind() == s.kind() && n.id().equals(s.id()))).toList();
            all.put(language, Stream.concat(now.stream(), gone.stream()).toList());
        }
        return new EditorialSentence(id, section, after, replaces, text, all, reflection);
    }
}
