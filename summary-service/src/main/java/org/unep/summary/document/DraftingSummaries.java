package org.unep.summary.document;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.unep.chassis.id.Ids;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.outbox.OutboxEvent;

/** Drafts a summary from where everybody stands now, keeps it, and tells of it. */
@ApplicationScoped
class DraftingSummaries {

    private final EntityManager entities;
    private final WritingSummaries writing;
    private final ReadingProceedings reading;
    private final Summaries summaries;
    private final Outbox outbox;
    private final Clock clock;

    DraftingSummaries(EntityManager entities, WritingSummaries writing, ReadingProceedings reading, Summaries summaries,
            Outbox outbox, Clock clock) {
        this.entities = entities;
        this.writing = writing;
        this.reading = reading;
        this.summaries = summaries;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Answers 404 for an unknown process. */
    @Transactional
    SummaryView draft(String process, String by) {
        // every query must see the one state that the watermark names, while events go on being folded
        entities.createNativeQuery("set transaction isolation level repeatable read").executeUpdate();
        UUID id = Ids.next();
        SummaryDocument document = writing.draft(process, "en");
        summaries.keep(id, document, reading.watermarks(), by, clock.instant());
        outbox.append(new OutboxEvent("summaries", id.toString(), "org.unep.summaries.summary-drafted.v1", id.toString(),
                new SummaryDrafted(id, 1, process, 1, document.status(), document.ruleVersion(), document.asOf())));
        return summaries.find(id).orElseThrow();
    }
}
