package org.unep.summary.document;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.summary.document.Editions.InLanguages;

/** Which of a version's editions a reader gets: the one asked for, else the one that its browser prefers, else the original. */
@RequestScoped
public class ChoosingEditions {

    private final Editions editions;
    @Context
    HttpHeaders headers;

    ChoosingEditions(Editions editions) {
        this.editions = editions;
    }

    /** Answers 404 where there is no such version, or not in the language asked for. */
    public Edition of(UUID summary, int number, @Nullable String language) {
        InLanguages version = editions.languages(summary, number)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("Summary " + summary + " has no version " + number + "."));
        String chosen = language == null ? preferred(version) : language;
        return editions.edition(summary, number, chosen).orElseThrow(() -> CommonProblem.NOT_FOUND.because(
                "Version " + number + " is not written in '" + chosen + "'. There are editions in "
                        + String.join(", ", version.languages()) + "."));
    }

    private String preferred(InLanguages version) {
        String wanted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        String found = wanted == null ? null : Locale.lookupTag(ranges(wanted), version.languages());
        return found == null ? version.original() : found;
    }

    // a header that cannot be read is a wish that nobody has
    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
