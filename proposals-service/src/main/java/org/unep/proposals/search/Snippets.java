package org.unep.proposals.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.revision.Part;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes snippets of what the database marked, and marks what it cannot: words without spaces between them. */
public final class Snippets {

    // what the function search_marks puts in place of mark tags and of '<'; private use, so no text has them
    private static final String START = "\uE000";
    private static final String END = "\uE001";
    private static final String LESS_THAN = "\uE002";
    private static final int BEFORE = 20;
    private static final int AFTER = 80;
    private static final TypeReference<List<Marked>> MARKED = new TypeReference<>() {
    };

    /** Title and text in one language, in which the words were found. */
    private record Marked(String language, boolean spaced, @Nullable String title, @Nullable String text) {
    }

    private Snippets() {
    }

    /**
     * The snippets, the best language first.
     *
     * @param marked as the function search_snippets gives it
     */
    public static List<Snippet> of(@Nullable String marked, String q, ObjectMapper json) {
        if (marked == null) {
            return List.of();
        }
        var snippets = new ArrayList<Snippet>();
        for (Marked found : read(marked, json)) {
            add(snippets, found.language, Part.TITLE, found.spaced ? found.title : mark(found.title, q, false));
            add(snippets, found.language, Part.TEXT, found.spaced ? found.text : mark(found.text, q, true));
        }
        return snippets;
    }

    private static List<Marked> read(String marked, ObjectMapper json) {
        try {
            return json.readValue(marked, MARKED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<Snippet> snippets, String language, Part part, @Nullable String marked) {
        if (marked != null && marked.contains(START)) {
            snippets.add(new Snippet(language, part, html(marked)));
        }
    }

    private static String html(String marked) {
        return marked.replace("&", "&amp;").replace("<", "&lt;").replace(LESS_THAN, "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;").replace(START, "<mark>").replace(END, "</mark>");
    }

    private static @Nullable String mark(@Nullable String content, String q, boolean excerpt) {
        String words = Arrays.stream(q.split("\\s+")).filter(part -> !part.startsWith("-"))
                .flatMap(part -> Arrays.stream(part.split("[^\\p{L}\\p{M}\\p{N}]+"))).filter(word -> !word.isEmpty())
                .map(Pattern::quote).collect(Collectors.joining("|"));
        if (content == null || words.isEmpty()) {
            return null;
        }
        var found = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(content.replaceAll("[" + START + END + "]", " "));
        return found.replaceAll(START + "$0" + END).transform(all -> excerpt ? excerpt(all) : all);
    }

    // around the first place; a mark that the end cuts through is closed
    private static String excerpt(String marked) {
        int place = Math.max(marked.indexOf(START), 0);
        int from = Math.max(0, place - BEFORE);
        int to = Math.min(marked.length(), place + AFTER);
        from -= from > 0 && Character.isLowSurrogate(marked.charAt(from)) ? 1 : 0;
        to += to < marked.length() && Character.isLowSurrogate(marked.charAt(to)) ? 1 : 0;
        String cut = marked.substring(from, to);
        boolean open = cut.lastIndexOf(START) > cut.lastIndexOf(END);
        return (from > 0 ? "… " : "") + cut + (open ? END : "") + (to < marked.length() ? " …" : "");
    }
}
