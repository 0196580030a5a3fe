package org.unep.summary.version;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     *         no such sentence
     */
    @Transactional
    CorrigendumView issue(UUID summary, int number, CorrigendumRequest request) {
        String process = summaries.lock(summary);
        SummaryVersion version = versions.one(summary, number);
        preconditions.check(version.revision());
        version.requireFinal();
        Occasion occasion = Occasion.now(clock, caller);
        var document = new CorrigendumDocument(process, summary, number, corrigenda.of(summary, number).size() + 1,
                occasion.at().truncatedTo(ChronoUnit.MILLIS), request.reason(), corrections(version, request));
        String text = Edition.canonical(document, json);
        var corrigendum = new Corrigendum(document, text, Edition.hash(text), occasion.as());
        corrigenda.keep(corrigendum, occasion.by());
        outbox.append(new SummaryCorrected(summary, summaries.touch(summary, occasion.at()), process, number,
                document.number(), document.issuedAt(), document.reason(),
                document.corrections().stream().map(Correction::sentence).toList(), corrigendum.sha256()).published());
        return CorrigendumView.of(corrigendum);
    }

    private List<Correction> corrections(SummaryVersion version, CorrigendumRequest request) {
        Map<String, Places> texts = new LinkedHashMap<>();
        editions.languages(version.summary(), version.number()).orElseThrow().languages().forEach(language -> texts.put(
                language,
                Places.of(editions.edition(version.summary(), version.number(), language).orElseThrow().document(json))));
        List<Correction> corrections = new ArrayList<>();
        for (int i = 0; i < request.corrections().size(); i++) {
            Corrected corrected = request.corrections().get(i);
            Map<String, String> was = new LinkedHashMap<>();
            texts.forEach((language, places) -> {
                Placed placed = places.sentence(corrected.sentence());
                if (placed != null) {
                    was.put(language, placed.sentence().text());
                }
            });
            if (was.isEmpty()) {
                throw CommonProblem.UNKNOWN_REFERENCE.at("/corrections/" + i + "/sentence",
                        "There is no sentence '" + corrected.sentence() + "' in this version.");
            }
            corrections.add(new Correction(corrected.sentence(), was, corrected.text(), corrected.reason()));
        }
        return List.copyOf(corrections);
    }
}
