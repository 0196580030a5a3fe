package org.unep.summary.document;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.id.Ids;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.outbox.OutboxEvent;
import org.unep.chassis.snapshot.Snapshot;
import org.unep.summary.proceedings.ReadingProceedings;

/** Drafts a summary from where everybody stands now, keeps it, and tells of it. */
@ApplicationScoped
class DraftingSummaries {

    private final Snapshot snapshot;
    private final WritingSummaries writing;
    private final ReadingProceedings reading;
    private final Summaries summaries;
    private final Outbox outbox;
    private final Clock clock;

    DraftingSummaries(Snapshot snapshot, WritingSummaries writing, ReadingProceedings reading, Summaries summaries,
            Outbox outbox, Clock clock) {
        this.snapshot = snapshot;
        this.writing = writing;
        this.reading = reading;
        this.summaries = summaries;
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
        List<SummaryDocument> editions = writing.draft(process);
        SummaryDocument document = editions.get(0);
        summaries.keep(id, editions, reading.watermarks(), by, as, clock.instant());
        outbox.append(new OutboxEvent("summaries", id.toString(), "org.unep.summaries.summary-drafted.v1", id.toString(),
                new SummaryDrafted(id, 1, process, 1, document.status(), document.ruleVersion(), document.asOf())));
        return summaries.find(id).orElseThrow();
    }
}
