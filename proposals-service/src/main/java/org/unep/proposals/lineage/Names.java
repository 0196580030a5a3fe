package org.unep.proposals.lineage;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a drawing calls things, in the reader's language where there is a text in it, otherwise in English, otherwise in
 * any.
 *
 * @param languages what the reader accepts, best first
 * @param process title of the process
 * @param groups names by code
 * @param clusters titles by code, in the order of the process
 */
record Names(List<Locale> languages, Map<String, String> process, Map<String, Map<String, String>> groups,
        Map<String, Map<String, String>> clusters) {

    String in(Map<String, String> text) {
        for (Locale language : languages) {
            for (String tag : List.of(language.toLanguageTag(), language.getLanguage())) {
                if (text.containsKey(tag)) {
                    return text.get(tag);
                }
            }
        }
        return text.getOrDefault("en", text.isEmpty() ? "" : text.values().iterator().next());
    }

    String group(String code) {
        return code.isEmpty() ? "Other origins" : name(groups, code);
    }

    String cluster(String code) {
        return code.isEmpty() ? "No cluster" : name(clusters, code);
    }

    /** The place of a cluster in the process's own order; those it does not list come last. */
    int place(@Nullable String cluster) {
        int place = List.copyOf(clusters.keySet()).indexOf(cluster == null ? "" : cluster);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private String name(Map<String, Map<String, String>> names, String code) {
        Map<String, String> name = names.get(code);
        if (name != null && !in(name).isBlank()) {
            return in(name);
        }
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
