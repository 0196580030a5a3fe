package org.unep.summary.readmodel;

import java.util.List;

/**
 * Which tables are folded from the topics, and which are kept. Each table of this service is in one of the lists: a rebuild
 * makes the folded ones anew, and takes away what is in them otherwise.
 */
final class ReadModelTables {

    /** Folded: whatever is written here comes from the other services' events and nowhere else. */
    static final List<String> FOLDED = List.of("process", "actor", "consultation", "registration", "session", "proposal",
            "consolidation", "statement", "stand", "current_position", "raised", "report_back", "as_of", "watermark");

    /** Kept: what is decided, written and asked for here. */
    static final List<String> KEPT = List.of("support_rule", "assigned_level", "summary", "summary_version",
            "summary_edition", "summary_change", "summary_corrigendum", "summary_comment", "follow_up", "phrase_ladder",
            "webhook",
            "webhook_event", "webhook_delivery", "webhook_replay", "outbox", "idempotent_answer", "model_rebuild",
            "flyway_schema_history");

    private ReadModelTables() {
    }
}
