package org.unep.summary.version;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.security.Caller;
import org.unep.chassis.snapshot.Snapshot;
import org.unep.summary.document.Editions;
import org.unep.summary.document.PublicSources;
import org.unep.summary.document.PublicSources.Cited;
import org.unep.summary.document.PublicSources.Reference;
import org.unep.summary.document.Summaries;
import org.unep.summary.document.SummaryDocument;
import org.unep.summary.document.SummaryDrafted;
import org.unep.summary.document.WritingSummaries;
import org.unep.summary.proceedings.ReadingProceedings;
import org.unep.summary.version.Regenerated.Gone;

/** Computes a summary anew from where everybody stands now, and keeps the Co-Chairs' sentences of the latest version. */
@ApplicationScoped
class RegeneratingSummaries {

    private final Snapshot snapshot;
    private final WritingSummaries writing;
    private final ReadingProceedings reading;
    private final Summaries summaries;
    private final Editions editions;
    private final Versions versions;
    private final ChangeLog log;
    private final PublicSources sources;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    RegeneratingSummaries(Snapshot snapshot, WritingSummaries writing, ReadingProceedings reading, Summaries summaries,
            Editions editions,
            Versions versions, ChangeLog log, PublicSources sources, Preconditions preconditions, Outbox outbox, Caller caller,
            Clock clock) {
        this.snapshot = snapshot;
        this.writing = writing;
        this.reading = reading;
        this.summaries = summaries;
        this.editions = editions;
        this.versions = versions;
        this.log = log;
        this.sources = sources;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Makes the next version: a draft. The one before stays what it is, and cannot be changed any more.
     *
     * @throws org.unep.chassis.problem.Problem 404 where there is no such summary, 409 where a version of it is final or
     *         somebody is changing it, 412 with what has changed where it is not what was
     *         read
     */
    @Transactional
    Regenerated regenerate(UUID summary) {
        snapshot.take(); // before the first query, so that all of them see the state that the watermark names
        String process = summaries.lock(summary);
        versions.requireNoneFinal(summary);
        int version = summaries.one(summary).version();
        preconditions.check(version, known -> log.latest(summary, version - known));
        SummaryVersion last = versions.latest(summary);
        List<SummaryDocument> computed = writing.draft(process);
        var kept = Kept.of(Places.of(editions.computed(summary, last.number()).get(last.language())),
                Places.of(computed.get(0)), last.edits());
        List<Gone> gone = new ArrayList<>();
        List<EditorialSentence> edits = kept.sentences().stream().map(e -> cited(e, process, computed, gone)).toList();
        int number = keep(last, computed, edits);
        return new Regenerated(number, summaries.version(summary, number), kept.moved(), kept.changed(), gone);
    }

    private int keep(SummaryVersion last, List<SummaryDocument> computed, List<EditorialSentence> edits) {
        Occasion occasion = Occasion.now(clock, caller);
        UUID summary = last.summary();
        int number = last.number() + 1;
        List<SummaryDocument> written = computed.stream()
                .map(c -> LaidOver.of(c, c.status(), edits, computed.get(0).language())).toList();
        editions.keep(summary, number, computed, written, edits, reading.watermarks(), occasion.by(), occasion.as(),
                occasion.at());
        outbox.append(SummaryDrafted.of(summary, summaries.touch(summary, occasion.at()), number, computed.get(0)));
        return number;
    }

    private EditorialSentence cited(EditorialSentence edit, String process, List<SummaryDocument> computed, List<Gone> gone) {
        List<String> languages = computed.stream().map(SummaryDocument::language).toList();
        List<Reference> references = edit.references();
        Cited cited = sources.cite(process, computed.get(0).ruleVersion(), languages, references);
        cited.missing().forEach(i -> gone.add(new Gone(edit.id(), references.get(i))));
        return edit.citing(cited.sources(), languages);
    }
}
