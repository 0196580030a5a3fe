package org.unep.proposals.lineage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.proposals.process.KnownReferences;
import org.unep.proposals.process.KnownReferences.Kind;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Finds the names of groups and clusters in what other services told of them. */
@ApplicationScoped
class NamingThings {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(String code, @Nullable Map<String, String> name, @Nullable Map<String, String> title,
            @Nullable List<Named> clusters) {
    }

    private final KnownReferences references;
    private final ObjectMapper json;

    NamingThings(KnownReferences references, ObjectMapper json) {
        this.references = references;
        this.json = json;
    }

    /** Answers 404 for a process that has not been heard of. */
    void require(String process) {
        if (!references.knows(Kind.PROCESS, process)) {
            throw noSuch(process);
        }
    }

    Names of(String process, List<Locale> languages) {
        Named known = references.document(Kind.PROCESS, process).map(this::read).orElseThrow(() -> noSuch(process));
        var clusters = new LinkedHashMap<String, Map<String, String>>();
        Optional.ofNullable(known.clusters()).orElse(List.of()).forEach(c -> clusters.put(c.code(), orNone(c.title())));
        var groups = new LinkedHashMap<String, Map<String, String>>();
        references.documents(Kind.GROUP).stream().map(this::read).forEach(g -> groups.put(g.code(), orNone(g.name())));
        return new Names(languages, orNone(known.title()), groups, clusters);
    }

    private static RuntimeException noSuch(String process) {
        return CommonProblem.NOT_FOUND.because("No process '" + process + "' is known here.");
    }

    private static Map<String, String> orNone(@Nullable Map<String, String> text) {
        return text == null ? Map.of() : text;
    }

    private Named read(String document) {
        try {
            return json.readValue(document, Named.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
