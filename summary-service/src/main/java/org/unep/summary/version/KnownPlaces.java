package org.unep.summary.version;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.summary.document.Summaries;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What there is in a version for others to refer to. */
@ApplicationScoped
public class KnownPlaces {

    private final Summaries summaries;
    private final Versions versions;
    private final ObjectMapper json;

    KnownPlaces(Summaries summaries, Versions versions, ObjectMapper json) {
        this.summaries = summaries;
        this.versions = versions;
        this.json = json;
    }

    /** Whether the version has such a sentence. */
    public boolean hasSentence(UUID summary, int number, String id) {
        return places(summary, number).sentence(id) != null;
    }

    /** Whether the version has such a section. */
    public boolean hasSection(UUID summary, int number, String id) {
        return places(summary, number).sections().containsKey(id);
    }

    private Places places(UUID summary, int number) {
        String original = versions.one(summary, number).language();
        return Places.of(summaries.edition(summary, number, original).orElseThrow().document(json));
    }
}
