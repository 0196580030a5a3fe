package org.unep.summary.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.assignment.AssignedLevel;
import org.unep.summary.support.Support.Camp;
import org.unep.summary.support.Support.RuleVersion;
import org.unep.summary.support.Support.Unattributed;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why a proposal has its level: which condition held with which numbers, who stands where and in which statement.
 *
 * @param asOf time of the latest event that was counted, null before the first; or the instant asked for
 * @param level what the rule computes, also for a proposal that is closed
 * @param why every level of the rule in its order
 * @param inherited what was said on what the proposal was consolidated from; not counted
 */
@Schema(name = "SupportExplanation", description = "Why a proposal has its level: which condition held with which numbers, and who stands where in which statement.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Explanation(@Schema(description = "Code of the process.", examples = "unea-5-12") String process,
        @Schema(description = "The rule that computed the level.") RuleVersion rule,
        @Schema(description = "Time of the latest event about the process that has been counted, null before the first; or the past instant that was asked for.", nullable = true) @Nullable Instant asOf,
        @Schema(description = "The proposal.") Subject proposal,
        @Schema(description = "The level that the rule computes from the tally, also of a proposal that is no longer open.", examples = "BROAD") String level,
        @Schema(description = "What the rule calls that level, by BCP 47 tag.") Map<String, String> phrase,
        @Schema(description = "The level that the Co-Chairs assigned beside the computed one; null where they assigned none.", nullable = true) @Nullable AssignedLevel assigned,
        @Schema(description = "Whether, of the governments that spoke, at least a quarter are in favour and at least a quarter are concerned or opposed.") boolean diverging,
        @Schema(description = "The tally of governments alone.") Camp governments,
        @Schema(description = "The tally of observers alone; never added to that of governments.") Camp observers,
        @Schema(description = "Codes of the groups by their current stance, with every stance but MIXED as a key.") Map<Stance, Set<String>> groups,
        @Schema(description = "Every level of the rule in its order, with its condition held against the tally. The first that is reached is the proposal's.") List<Tried> why,
        @Schema(description = "Who stands where now, or stood at the moment asked for: one position of each participant and group.") List<Standing> positions,
        @Schema(description = "What each participant and group said on the proposal over time, the latest 100 positions of each.") List<History> history,
        @Schema(description = "What breakouts reported, in the order of the reports.") List<Reports.Finding> reported,
        @Schema(description = "Views recorded without a name, in the order in which they were spoken: the latest 20. `support/{proposal}/unattributed` has them all.") List<Unattributed> unattributed,
        @Schema(description = "Whether there are earlier views without a name than those shown.") boolean unattributedMore,
        @Schema(description = "What was said on the proposals that this one was consolidated from, the nearest first. Shown, never counted for this one. Consolidations that were undone do not count.") List<Inherited> inherited,
        @Schema(description = "The tally broken down.") Parts breakdown) {

    /** A proposal, open or closed. */
    @Schema(name = "ExplainedProposal", description = "A proposal, open or closed.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Subject(@Schema(description = "Id of the proposal.") UUID id,
            @Schema(description = "Its number in the process; null until it is tabled.", nullable = true) @Nullable Integer number,
            @Schema(description = "Its title by BCP 47 tag; null where the proposal is not known yet.", nullable = true) @Nullable Map<String, String> title,
            @Schema(description = "Code of the process's cluster; null where it is in none.", nullable = true) @Nullable String cluster,
            @Schema(description = "Its state in its lifecycle, as the proposals service tells it; null where it is not known yet.", nullable = true, examples = "TABLED") @Nullable String status,
            @Schema(description = "Whether positions can still be taken on it. Withdrawn, dropped and consolidated ones are closed.") boolean open,
            @Schema(description = "Where the public can read it: an absolute address.") String href) {
    }

    /**
     * A level of the rule, tried on the tally.
     *
     * @param reached whether its condition holds; a level below the proposal's may be reached too
     * @param decides whether it is the proposal's: the first that is reached
     * @param when null for the last level, which has no condition
     */
    @Schema(name = "LevelTried", description = "A level of the rule, tried on the tally of a proposal.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Tried(@Schema(description = "Its name in the rule.", examples = "BROAD") String level,
            @Schema(description = "What the rule calls it, by BCP 47 tag.") Map<String, String> phrase,
            @Schema(description = "Whether its condition holds, or it has none. More than one level can be reached.") boolean reached,
            @Schema(description = "Whether it is the proposal's level: the first that is reached.") boolean decides,
            @Schema(description = "Its condition, node by node; null for the last level, which has none.", nullable = true) @Nullable Reason when) {
    }

    /** Where one participant or group stands. */
    @Schema(name = "ActorStanding", description = "Where one participant or group stands.")
    public record Standing(@Schema(description = "Who.") Speaker actor, @Schema(description = "Its position.") Taken position) {
    }

    /** What one participant or group said on a proposal over time. */
    @Schema(name = "ActorHistory", description = "What one participant or group said on a proposal over time.")
    public record History(@Schema(description = "Who.") Speaker actor,
            @Schema(description = "Its positions in the order in which they were spoken; the last is the current one.") List<Taken> positions) {
    }

    /**
     * What was said on a proposal behind this one.
     *
     * @param generation 1 for what the proposal was made of, 2 for what that was made of
     */
    @Schema(name = "InheritedPositions", description = "What was said on a proposal that this one was consolidated from: shown, not counted.")
    public record Inherited(@Schema(description = "The proposal on which it was said.") Subject proposal,
            @Schema(description = "Id of the consolidation by which it went into the next proposal.") UUID consolidation,
            @Schema(description = "What that consolidation did.", enumeration = {
                    "MERGE", "SPLIT", "REFORMULATE" }) String kind,
            @Schema(description = "1 for what this proposal was made of, 2 for what that was made of, and so on.") int generation,
            @Schema(description = "Who stood where on it.") List<Standing> positions,
            @Schema(description = "What breakouts reported of it.") List<Reports.Finding> reported){
    }

    /** The tally broken down, each way by itself. */
    @Schema(name = "SupportParts", description = "The tally broken down in three ways. Rows are not to be added: groups overlap, and somebody may speak in several consultations.")
    public record Parts(@Schema(description = "By group: its members.") List<Breakdown.Row> groups,
            @Schema(description = "By kind of participant.") List<Breakdown.Row> kinds,
            @Schema(description = "By consultation.") List<Breakdown.Row> consultations) {
    }
}
