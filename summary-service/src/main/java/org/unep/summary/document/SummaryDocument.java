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
@Schema(name = "SummaryDocument", description = """
        The text of one version. It is not negotiated. Every sentence says where it comes from; the same events, rule, \
        assigned levels and sentences of the Co-Chairs give the same document, byte for byte.""")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SummaryDocument(@Schema(description = "Code of the process.", examples = "unea-5-12") String process,
        @Schema(description = "Title by BCP 47 tag, in the language of the document.") Map<String, String> title,
        @Schema(description = "DRAFT, CIRCULATED for comments, or FINAL.", enumeration = {
                "DRAFT", "CIRCULATED",
                "FINAL" }) String status,
        @Schema(description = "BCP 47 tag of what the system wrote. Words of the record in another language are marked with its tag, in brackets.", examples = "en") String language,
        @Schema(description = "Version of the support rule that computed the levels.") int ruleVersion,
        @Schema(description = "Time of the latest event about the process that it reflects; null where there was none.", nullable = true) @Nullable Instant asOf,
        @Schema(description = "In this order: about the document, the process, one per cluster, divergence, cross-cutting issues, low hanging fruit, next steps, the Co-Chairs' closing section `co-chairs` where there is one, annex.") List<Section> sections){

    /**
     * @param id stable path within the document, such as {@code cluster.policies-and-tools.3}
     * @param support the numbers behind a proposal's section; absent in other sections
     */
    @Schema(name = "SummarySection", description = "A section: its sentences, then its tables, then its parts.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Section(
            @Schema(description = "Stable path within the document, unique in it.", examples = "cluster.policies-and-tools.3") String id,
            @Schema(description = "Plain text, no markup.") String heading,
            @Schema(description = "The numbers behind a proposal's section; missing in every other.") @Nullable Supported support,
            @Schema(description = "Its own sentences, in the order in which they are read.") List<Sentence> sentences,
            @Schema(description = "Its own tables.") List<Table> tables,
            @Schema(description = "Its parts, in the order in which they are read.") List<Section> sections) {
    }

    /** Where a sentence comes from. */
    @Schema(name = "SentenceOrigin", description = """
            COMPUTED: counted, or listed, by the system from what named participants said. REPORTED: told by somebody, such as \
            co-facilitators, an unnamed speaker, the announcement of a consultation. EDITORIAL: written by the Co-Chairs, or \
            fixed wording about the document itself.""")
    public enum Origin {
        /** Counted, or listed, by the system from what named participants said. */
        COMPUTED,
        /** Told by somebody: co-facilitators, an unnamed speaker, the announcement of a consultation. */
        REPORTED,
        /** Written by the Co-Chairs, or fixed wording about the document itself. */
        EDITORIAL
    }

    /**
     * @param id stable path, such as {@code cluster.policies-and-tools.3.support-governments}
     * @param text plain text, no markup
     * @param language BCP 47 tag of the text where it is not in the language of the document, else null
     * @param reflection true where an editorial sentence is the Co-Chairs' own reflection and needs no source, else null
     * @param replaced what the system wrote in the place of an editorial sentence, else null
     */
    @Schema(name = "SummarySentence", description = "A sentence with its origin and its sources.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sentence(
            @Schema(description = "Stable path within the document, unique in it.", examples = "cluster.policies-and-tools.3.support-governments") String id,
            @Schema(description = "Plain text, no markup.") String text,
            @Schema(description = "Where it comes from.") Origin origin,
            @Schema(description = "What it rests on; empty only where it is the Co-Chairs' reflection.") List<Source> sources,
            @Schema(description = "BCP 47 tag of `text` where that is in another language than the document; missing elsewhere.") @Nullable String language,
            @Schema(description = "True where the Co-Chairs say it as their own reflection; missing elsewhere.") @Nullable Boolean reflection,
            @Schema(description = "The sentence of the system that the Co-Chairs put theirs in the place of; missing elsewhere.") @Nullable Replaced replaced) {

        static Sentence of(String id, String text, Origin origin, List<Source> sources) {
            return new Sentence(id, text, origin, sources, null, null, null);
        }
    }

    /** A sentence of the system that the Co-Chairs put theirs in the place of; its sources stand among those of theirs. */
    @Schema(name = "SummaryReplacedSentence", description = "A sentence of the system that the Co-Chairs put theirs in the place of. Its sources stand among those of theirs.")
    public record Replaced(@Schema(description = "Its id in the computed text.") String id,
            @Schema(description = "What it said.") String text,
            @Schema(description = "Where it came from.") Origin origin) {
    }

    /** What can be a source. */
    @Schema(description = "What can be a source.")
    public enum SourceKind {
        STATEMENT,
        REPORT_BACK,
        PROPOSAL,
        CONSOLIDATION,
        CONSULTATION,
        PROCESS,
        RULE,
        PHRASE_LADDER,
        ASSIGNED_LEVEL,
        FOLLOW_UP
    }

    /**
     * @param id of the resource: a UUID, or a process's code
     * @param href absolute address of the resource
     * @param label for readers: who, where, when
     */
    @Schema(name = "SummarySource", description = "Something that a sentence rests on, and where it can be read.")
    public record Source(@Schema(description = "What the source is.") SourceKind kind,
            @Schema(description = "Id of the resource: a UUID, or the code of a process for PROCESS, RULE and PHRASE_LADDER. For ASSIGNED_LEVEL and FOLLOW_UP that of the proposal.") String id,
            @Schema(description = "Absolute address at which the public can read it.") String href,
            @Schema(description = "For readers: who, where and when.") String label) {
    }

    /** Every row has as many cells as there are columns; the first cell heads its row. */
    @Schema(name = "SummaryTable", description = "A table of plain text.")
    public record Table(@Schema(description = "Its caption.") String caption,
            @Schema(description = "Headings of its columns.") List<String> columns,
            @Schema(description = "Its rows, each with as many cells as there are columns; the first cell heads its row.") List<List<String>> rows) {
    }

    /**
     * The numbers behind a proposal's level.
     *
     * @param level computed by the rule
     * @param phrase what the rule calls the level
     * @param assigned what the rule calls the level that the Co-Chairs assigned beside it, or null
     */
    @Schema(name = "SummarySupport", description = "The numbers behind a proposal's level, as they were when the version was computed.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Supported(@Schema(description = "Id of the proposal.") UUID proposal,
            @Schema(description = "The level that the rule computed.", examples = "BROAD") String level,
            @Schema(description = "What the rule calls that level, in the language of the document.") String phrase,
            @Schema(description = "What the rule calls the level that the Co-Chairs assigned beside it; null where they assigned none.", nullable = true) @Nullable String assigned,
            @Schema(description = "Whether, of the governments that spoke, at least a quarter were in favour and at least a quarter concerned or opposed.") boolean diverging,
            @Schema(description = "The governments alone.") Count governments,
            @Schema(description = "The observers alone; never added to the governments.") Count observers) {
    }

    /** How many of a camp stand where; {@code other} asked for clarification, a merger or another wording. */
    @Schema(name = "SummaryCount", description = "How many of a camp stand where, each counted once; the last five numbers add up to `spoke`.")
    public record Count(
            @Schema(description = "How many take part in the process, by registrations or by declared attendance.") int registered,
            @Schema(description = "How many have a position on the proposal.") int spoke,
            @Schema(description = "How many support it.") int support,
            @Schema(description = "How many support it with conditions.") int conditional,
            @Schema(description = "How many ask for clarification, a merger or another wording.") int other,
            @Schema(description = "How many are concerned.") int concern,
            @Schema(description = "How many oppose it.") int oppose) {
    }
}
