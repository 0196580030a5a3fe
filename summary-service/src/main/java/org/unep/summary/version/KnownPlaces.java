package org.unep.summary.version;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.summary.document.Editions;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What there is in a version for others to refer to. */
@ApplicationScoped
public class KnownPlaces {

    private final Editions editions;
    private final Versions versions;
    private final ObjectMapper json;

    KnownPlaces(Editions editions, Versions versions, ObjectMapper json) {
        this.editions = editions;
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
        return Places.of(editions.edition(summary, number, original).orElseThrow().document(json));
    }
}
