package org.unep.summary.document;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.outbox.OutboxEvent;

/**
 * Event: a process has a new draft of its summary.
 *
 * @param version version of the summary as a resource
 * @param number number of the drafted version of its text
 */
public record SummaryDrafted(UUID id, int version, String process, int number, String status, int ruleVersion,
        @Nullable Instant asOf) {

    /** The event of this draft of a summary, whose version it is that it has by now. */
    public static OutboxEvent of(UUID id, int version, int number, SummaryDocument document) {
        return new OutboxEvent("summaries", id.toString(), "org.unep.summaries.summary-drafted.v1", id.toString(),
                new SummaryDrafted(id, version, document.process(), number, document.status(), document.ruleVersion(),
                        document.asOf()));
    }
}
