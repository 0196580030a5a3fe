package org.unep.summary.version;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.outbox.OutboxEvent;
import org.unep.summary.document.SummaryView.EditionView;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What happens to the versions of a summary. Travels under the key of the summary, so that it stays in order.
 */
public sealed interface VersionEvent {

    /** Id of the summary. */
    UUID id();

    /** The last part but the version of the CloudEvents type. */
    String type();

    default OutboxEvent published() {
        return new OutboxEvent("summaries", id().toString(), "org.unep.summaries." + type() + ".v1", id().toString(), this);
    }

    /**
     * The Co-Chairs added, changed or removed a sentence.
     *
     * @param version version of the summary as a resource
     * @param number number of the version of its text
     * @param revision of that version
     * @param text what it says now; null, and not told, where it was removed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SummaryRevised(UUID id, int version, String process, int number, int revision, String sentence, Change.Kind change,
            String by, Instant at, @Nullable Map<String, String> text) implements VersionEvent {
        @Override
        public String type() {
            return "summary-revised";
        }
    }

    /** A version is open to comments. */
    record SummaryCirculated(UUID id, int version, String process, int number, int revision, Instant circulatedAt,
            Instant commentsUntil) implements VersionEvent {
        @Override
        public String type() {
            return "summary-circulated";
        }
    }

    /** A version is final. */
    record SummaryFinalized(UUID id, int version, String process, int number, int revision, Instant finalizedAt,
            List<EditionView> editions) implements VersionEvent {
        @Override
        public String type() {
            return "summary-finalized";
        }
    }

    /** A corrigendum was issued to a final version. */
    record SummaryCorrected(UUID id, int version, String process, int number, int corrigendum, Instant issuedAt,
            Map<String, String> reason, List<String> sentences, String sha256) implements VersionEvent {
        @Override
        public String type() {
            return "summary-corrected";
        }
    }
}
