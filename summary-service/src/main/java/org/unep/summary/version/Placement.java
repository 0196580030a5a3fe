package org.unep.summary.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.version.Places.Placed;

/** Where the Co-Chairs' sentences stand among those that were computed. */
final class Placement {

    /** What every edition has to say, in the words that the system has for it. */
    private static final String NOT_NEGOTIATED = "about.not-negotiated";

    private final Places places;
    private final List<EditorialSentence> edits;

    Placement(Places places, List<EditorialSentence> edits) {
        this.places = places;
        this.edits = edits;
    }

    /**
     * Refuses to let anything be said in the place of what every version says.
     *
     * @param pointer to where the request names the sentence
     * @throws org.unep.chassis.problem.Problem 422 where it is that sentence
     */
    static void requireReplaceable(String sentence, String pointer) {
        if (sentence.equals(NOT_NEGOTIATED)) {
            throw VersionProblem.SENTENCE_NOT_REPLACEABLE.at(pointer, "Every version says that it is not negotiated.");
        }
    }

    /**
     * All of them with this one: behind the others, or in the place of the one that has its id.
     *
     * @throws org.unep.chassis.problem.Problem 422 where there is no such place, or it is taken
     */
    List<EditorialSentence> with(String id, SentenceRequest request, Map<String, List<Source>> sources) {
        String section = request.replaces() != null ? replaced(id, request.replaces())
                : request.after() != null ? behind(id, request.after()) : loose(request.section());
        if (request.section() != null && !request.section().equals(section)) {
            throw CommonProblem.INVALID_REQUEST.at("/section", "That sentence stands in section '" + section + "'.");
        }
        var placed = new EditorialSentence(id, section, request.after(), request.replaces(), request.text(), sources,
                request.reflection());
        List<EditorialSentence> all = new ArrayList<>(edits);
        if (find(id, all).isEmpty()) {
            all.add(placed);
        } else {
            all.replaceAll(e -> e.id().equals(id) ? placed : e);
        }
        return settled(all);
    }

    /** All but this one; those that stood behind it stand where it stood. */
    List<EditorialSentence> without(EditorialSentence gone) {
        String anchor = gone.after() == null ? gone.replaces() : gone.after();
        return settled(edits.stream().filter(e -> !e.id().equals(gone.id()))
                .map(e -> gone.id().equals(e.after()) ? e.at(e.section(), anchor, null) : e).toList());
    }

    private String replaced(String id, String replaces) {
        Placed placed = places.sentence(replaces);
        if (placed == null) {
            if (find(replaces, edits).isEmpty()) {
                throw CommonProblem.UNKNOWN_REFERENCE.at("/replaces", "No sentence '" + replaces + "' was computed.");
            }
            throw VersionProblem.SENTENCE_NOT_REPLACEABLE.at("/replaces", "The Co-Chairs' own sentences are changed instead.");
        }
        requireReplaceable(replaces, "/replaces");
        edits.stream().filter(e -> replaces.equals(e.replaces()) && !e.id().equals(id)).findFirst().ifPresent(other -> {
            throw VersionProblem.SENTENCE_NOT_REPLACEABLE.at("/replaces",
                    "Sentence '" + other.id() + "' stands in its place already.");
        });
        return placed.section();
    }

    private String behind(String id, String after) {
        for (EditorialSentence on = find(after, edits).stream().findFirst().orElse(null); on != null; on = on
                .after() == null ? null : find(on.after(), edits).stream().findFirst().orElse(null)) {
            if (on.id().equals(id)) {
                throw CommonProblem.UNKNOWN_REFERENCE.at("/after", "That sentence stands behind this one itself.");
            }
        }
        String section = sectionOf(after, edits);
        if (section == null) {
            throw CommonProblem.UNKNOWN_REFERENCE.at("/after", "There is no sentence '" + after + "' in this version.");
        }
        return section;
    }

    private String loose(@Nullable String section) {
        if (section == null || !places.hasSection(section)) {
            throw CommonProblem.UNKNOWN_REFERENCE.at("/section", "There is no section '" + section + "' in this version.");
        }
        return section;
    }

    // those behind a sentence that went elsewhere went with it
    private List<EditorialSentence> settled(List<EditorialSentence> all) {
        return all.stream().map(e -> {
            String section = e.after() == null ? e.section() : sectionOf(e.after(), all);
            return section == null ? e : e.at(section, e.after(), e.replaces());
        }).toList();
    }

    private @Nullable String sectionOf(String sentence, List<EditorialSentence> all) {
        Placed placed = places.sentence(sentence);
        if (placed != null) {
            return placed.section();
        }
        return find(sentence, all).stream().findFirst()
                .map(e -> e.after() == null ? e.section() : sectionOf(e.after(), all)).orElse(null);
    }

    private static List<EditorialSentence> find(String id, List<EditorialSentence> all) {
        return all.stream().filter(e -> e.id().equals(id)).toList();
    }
}
