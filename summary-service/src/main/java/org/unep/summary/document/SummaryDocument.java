package org.unep.summary.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The Co-Chairs' summary: one model from which every format is written. It depends on the state of the read model and the
 * rule alone, so that the same state always gives the same bytes. How far the topics had been read is kept beside the
 * version, not here: a duplicated event moves the offsets but changes nothing that anybody said.
 *
 * @param status DRAFT, CIRCULATED or FINAL
 * @param language BCP 47 tag of the sentences
 * @param ruleVersion version of the support rule that computed the levels
 * @param asOf time of the latest event about the process; null before the first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SummaryDocument(String process, Map<String, String> title, String status, String language, int ruleVersion,
        @Nullable Instant asOf, List<Section> sections) {

    /**
     * @param id stable path within the document, such as {@code policies-and-tools.3}
     * @param support the numbers behind a proposal's section; absent in other sections
     */
    @Schema(name = "SummarySection")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Section(String id, String heading, @Nullable Supported support, List<Sentence> sentences,
            List<Table> tables, List<Section> sections) {
    }

    /** Where a sentence comes from. */
    public enum Origin {
        /** Counted, or listed, by the system from what named participants said. */
        COMPUTED,
        /** Told by somebody: co-facilitators, an unnamed speaker, the announcement of a consultation. */
        REPORTED,
        /** Written by the Co-Chairs, or fixed wording about the document itself. */
        EDITORIAL
    }

    /**
     * @param id stable path, such as {@code policies-and-tools.3.support-governments}
     * @param text plain text, no markup
     */
    @Schema(name = "SummarySentence")
    public record Sentence(String id, String text, Origin origin, List<Source> sources) {
    }

    /** What can be a source. */
    public enum SourceKind {
        STATEMENT,
        REPORT_BACK,
        PROPOSAL,
        CONSOLIDATION,
        CONSULTATION,
        PROCESS,
        RULE,
        ASSIGNED_LEVEL,
        SESSION
    }

    /**
     * @param id of the resource: a UUID, or a process's code
     * @param href absolute address of the resource
     * @param label for readers: who, where, when
     */
    @Schema(name = "SummarySource")
    public record Source(SourceKind kind, String id, String href, String label) {
    }

    /** Every row has as many cells as there are columns; the first cell heads its row. */
    @Schema(name = "SummaryTable")
    public record Table(String caption, List<String> columns, List<List<String>> rows) {
    }

    /**
     * The numbers behind a proposal's level.
     *
     * @param level computed by the rule
     * @param phrase what the rule calls the level
     * @param assigned what the rule calls the level that the Co-Chairs assigned beside it, or null
     */
    @Schema(name = "SummarySupport")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Supported(UUID proposal, String level, String phrase, @Nullable String assigned, boolean diverging,
            Count governments, Count observers) {
    }

    /** How many of a camp stand where; {@code other} asked for clarification, a merger or another wording. */
    @Schema(name = "SummaryCount")
    public record Count(int registered, int spoke, int support, int conditional, int other, int concern, int oppose) {
    }
}
