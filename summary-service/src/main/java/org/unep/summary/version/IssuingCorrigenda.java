package org.unep.summary.version;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Caller;
import org.unep.summary.document.Corrigenda;
import org.unep.summary.document.Corrigendum;
import org.unep.summary.document.CorrigendumDocument;
import org.unep.summary.document.CorrigendumDocument.Correction;
import org.unep.summary.document.Edition;
import org.unep.summary.document.Editions;
import org.unep.summary.document.Summaries;
import org.unep.summary.document.SummaryDocument.Sentence;
import org.unep.summary.version.CorrigendumRequest.Corrected;
import org.unep.summary.version.Places.Placed;
import org.unep.summary.version.VersionEvent.SummaryCorrected;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Issues corrigenda to final versions, whose text stays as it is. */
@ApplicationScoped
class IssuingCorrigenda {

    private final Summaries summaries;
    private final Editions editions;
    private final Versions versions;
    private final Corrigenda corrigenda;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    IssuingCorrigenda(Summaries summaries, Editions editions, Versions versions, Corrigenda corrigenda,
            Preconditions preconditions, Outbox outbox,
            ObjectMapper json, Caller caller, Clock clock) {
        this.summaries = summaries;
        this.editions = editions;
        this.versions = versions;
        this.corrigenda = corrigenda;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Issues the next one.
     *
     * @throws org.unep.chassis.problem.Problem 404 where there is no such version, 409 where it is not final, 422 where it has
     *         no such sentence or the sentence is not to be corrected, 400 where one is corrected twice
     */
    @Transactional
    CorrigendumView issue(UUID summary, int number, CorrigendumRequest request) {
        String process = summaries.lock(summary);
        SummaryVersion version = versions.one(summary, number);
        preconditions.check(version.revision());
        version.requireFinal();
        Occasion occasion = Occasion.now(clock, caller);
        List<Corrigendum> before = corrigenda.of(summary, number);
        var document = new CorrigendumDocument(process, summary, number, before.size() + 1,
                occasion.at().truncatedTo(ChronoUnit.MILLIS), request.reason(), corrections(version, request, before));
        String text = Edition.canonical(document, json);
        var corrigendum = new Corrigendum(document, text, Edition.hash(text), occasion.as());
        corrigenda.keep(corrigendum, occasion.by());
        outbox.append(new SummaryCorrected(summary, summaries.touch(summary, occasion.at()), process, number,
                document.number(), document.issuedAt(), document.reason(),
                document.corrections().stream().map(Correction::sentence).toList(), corrigendum.sha256()).published());
        return CorrigendumView.of(corrigendum);
    }

    private List<Correction> corrections(SummaryVersion version, CorrigendumRequest request, List<Corrigendum> before) {
        Map<String, Places> texts = texts(version);
        List<Correction> corrections = new ArrayList<>();
        Set<String> corrected = new HashSet<>();
        for (int i = 0; i < request.corrections().size(); i++) {
            Corrected wanted = request.corrections().get(i);
            String pointer = "/corrections/" + i + "/sentence";
            if (!corrected.add(wanted.sentence())) {
                throw CommonProblem.INVALID_REQUEST.at(pointer, "A corrigendum corrects a sentence once.");
            }
            Placement.requireReplaceable(wanted.sentence(), pointer);
            Map<String, Sentence> wrong = sentences(texts, wanted.sentence());
            if (wrong.isEmpty()) {
                throw CommonProblem.UNKNOWN_REFERENCE.at(pointer,
                        "There is no sentence '" + wanted.sentence() + "' in this version.");
            }
            Sentence original = wrong.getOrDefault(version.language(), wrong.values().iterator().next());
            corrections.add(new Correction(wanted.sentence(), said(wrong, wanted.sentence(), before), wanted.text(),
                    original.sources(), wanted.reason()));
        }
        return List.copyOf(corrections);
    }

    private Map<String, Places> texts(SummaryVersion version) {
        Map<String, Places> texts = new LinkedHashMap<>();
        editions.languages(version.summary(), version.number()).orElseThrow().languages().forEach(language -> texts.put(
                language,
                Places.of(editions.edition(version.summary(), version.number(), language).orElseThrow().document(json))));
        return texts;
    }

    private static Map<String, Sentence> sentences(Map<String, Places> texts, String id) {
        Map<String, Sentence> sentences = new LinkedHashMap<>();
        texts.forEach((language, places) -> {
            Placed placed = places.sentence(id);
            if (placed != null) {
                sentences.put(language, placed.sentence());
            }
        });
        return sentences;
    }

    // what was corrected before is known as it was corrected
    private static Map<String, String> said(Map<String, Sentence> wrong, String id, List<Corrigendum> before) {
        Map<String, String> said = new LinkedHashMap<>();
        wrong.forEach((language, sentence) -> said.put(language, sentence.text()));
        return before.stream().flatMap(c -> c.document().corrections().stream()).filter(c -> c.sentence().equals(id))
                .map(Correction::reads).reduce((earlier, later) -> later).orElse(said);
    }
}
