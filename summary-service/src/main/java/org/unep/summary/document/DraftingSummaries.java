package org.unep.summary.document;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.id.Ids;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.snapshot.Snapshot;
import org.unep.summary.proceedings.ReadingProceedings;

/** Drafts a summary from where everybody stands now, keeps it, and tells of it. */
@ApplicationScoped
class DraftingSummaries {

    private final Snapshot snapshot;
    private final WritingSummaries writing;
    private final ReadingProceedings reading;
    private final Summaries summaries;
    private final Editions editions;
    private final Outbox outbox;
    private final Clock clock;

    DraftingSummaries(Snapshot snapshot, WritingSummaries writing, ReadingProceedings reading, Summaries summaries,
            Editions editions,
            Outbox outbox, Clock clock) {
        this.snapshot = snapshot;
        this.writing = writing;
        this.reading = reading;
        this.summaries = summaries;
        this.editions = editions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Answers 404 for an unknown process.
     *
     * @param by name of who asked for it, for the record
     * @param as role under which it was asked for, for the public
     */
    @Transactional
    SummaryView draft(String process, String by, String as) {
        // every query must see the one state that the watermark names, while events go on being folded
        snapshot.take();
        UUID id = Ids.next();
        List<SummaryDocument> drafted = writing.draft(process);
        Instant at = clock.instant();
        summaries.keep(id, process, at);
        editions.keep(id, 1, drafted, drafted, List.of(), reading.watermarks(), by, as, at);
        outbox.append(SummaryDrafted.of(id, 1, 1, drafted.get(0)));
        return summaries.find(id).orElseThrow();
    }
}
