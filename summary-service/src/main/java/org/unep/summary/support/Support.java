package org.unep.summary.support;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.assignment.AssignedLevel;
import org.unep.summary.rule.SupportRule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The support of a process: every open proposal with its level and the tally behind it.
 *
 * <p>
 * By a past instant also every proposal that was closed since, where something had been said or reported of it by then.
 *
 * @param rule the rule that computed the levels
 * @param asOf time of the latest event that has been counted, null before the first; or the instant asked for
 */
@Schema(name = "Support", description = "The support of a process: every open proposal with its level and the tally behind it.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Support(@Schema(description = "Code of the process.", examples = "unea-5-12") String process,
        @Schema(description = "The rule that computed the levels.") RuleVersion rule,
        @Schema(description = "Time of the latest event about the process that has been counted, null before the first; or the past instant that was asked for.", nullable = true) @Nullable Instant asOf,
        @Schema(description = "The open proposals by number, those without one last. Withdrawn and consolidated ones are not among them, but for those of which something had been said or reported by the past instant that was asked for.") List<Item> items) {

    /**
     * The same whenever it was counted: every event of the process moves that time, whether it changes anything here or not.
     */
    Support undated() {
        return new Support(process, rule, null, items);
    }

    /**
     * Which rule.
     *
     * @param version null for a candidate
     */
    @Schema(name = "SupportRuleVersion", description = "Which rule computed the levels: a version of the process's support rule, or a candidate that the request brought along and that is not published.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RuleVersion(
            @Schema(description = "From 1, the suite's default; grows by one with every rule published. Null for a candidate.", nullable = true) @Nullable Integer version,
            @Schema(description = "Whether it is only tried out: nothing was published.") boolean candidate) {

        static RuleVersion of(SupportRule rule) {
            return new RuleVersion(rule.isCandidate() ? null : rule.version(), rule.isCandidate());
        }
    }

    /**
     * One proposal.
     *
     * @param level what the rule computes from the tally
     * @param assigned the level that the Co-Chairs assigned beside it, or null
     * @param diverging whether at least a quarter of the governments that spoke are in favour and at least a quarter
     *        concerned or opposed
     * @param groups codes of groups by stance; a group counts as one group and never as its members
     * @param reported what breakouts reported; a quantifier is shown, never counted
     * @param unattributed the latest views nobody in particular was named for, with the quantifier they were recorded with;
     *        shown, never counted
     * @param unattributedMore whether there are earlier ones
     */
    @Schema(name = "ProposalSupport", description = "A proposal with its level and the tally behind it.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Item(@Schema(description = "Id of the proposal.") UUID proposal,
            @Schema(description = "Its number in the process; null until it is tabled.", nullable = true) @Nullable Integer number,
            @Schema(description = "Its title by BCP 47 tag.") Map<String, String> title,
            @Schema(description = "Code of the process's cluster; null where it is in none.", nullable = true) @Nullable String cluster,
            @Schema(description = "Its state in its lifecycle now, as the proposals service tells it.", examples = "TABLED") String status,
            @Schema(description = "The level that the rule computes from the tally: one of the rule's own levels. Never changed by `assigned`.", examples = "BROAD") String level,
            @Schema(description = "What the rule calls that level, by BCP 47 tag.") Map<String, String> phrase,
            @Schema(description = "The level that the Co-Chairs assigned beside the computed one; null where they assigned none.", nullable = true) @Nullable AssignedLevel assigned,
            @Schema(description = "Whether, of the governments that spoke, at least a quarter are in favour and at least a quarter are concerned or opposed.") boolean diverging,
            @Schema(description = "The tally of governments alone.") Camp governments,
            @Schema(description = "The tally of observers alone; never added to that of governments.") Camp observers,
            @Schema(description = "Codes of the groups by their current stance, with every stance but MIXED as a key. A group's position counts as one group and never as its members.") Map<Stance, Set<String>> groups,
            @Schema(description = "What breakouts reported, in the order of the reports.") List<Tally.Reported> reported,
            @Schema(description = "Views recorded without a name, in the order in which they were spoken: the latest 20. `support/{proposal}/unattributed` has them all.") List<Unattributed> unattributed,
            @Schema(description = "Whether there are earlier views without a name than those shown.") boolean unattributedMore) {

        static Item of(ProposalRow proposal, Tally tally, Standings.Unnamed unnamed, SupportRule rule,
                @Nullable AssignedLevel assigned, Attendance attendance) {
            var level = rule.levelOf(tally);
            return new Item(proposal.id(), proposal.number(), proposal.title(), proposal.cluster(), proposal.status(),
                    level.level(), level.phrase(), assigned, tally.diverging(),
                    Camp.of(attendance.governments(), tally.governments()), Camp.of(attendance.observers(), tally.observers()),
                    everyStance(tally.groups()), tally.reported(), unnamed.latest(), unnamed.more());
        }
    }

    /** A view recorded without a name, such as "several delegates". */
    @Schema(name = "UnattributedView", description = "A view recorded without a name, such as that of \"several delegates\". Shown, never counted.")
    public record Unattributed(@Schema(description = "Id of the statement that records it.") UUID statement,
            @Schema(description = "Where those that it speaks of stand.") Stance stance,
            @Schema(description = "How many they were said to be.") Quantifier quantifier) {
    }

    /**
     * How many governments, or observers, stand where.
     *
     * @param registered how many take part in the process: distinct registrations, or the attendance a consultation declares
     *        where that is more
     * @param spoke how many have a position on this proposal; silence is not support
     */
    @Schema(name = "CampTally", description = "How many governments, or how many observers, stand where on a proposal. Each is counted once, by its current position, so the seven stances add up to `spoke`.")
    public record Camp(
            @Schema(description = "How many take part in the process: distinct registrations over its consultations, or the largest attendance that one of them declares where that is more.") int registered,
            @Schema(description = "How many have a position on this proposal. The others were silent, which is not support.") int spoke,
            @Schema(description = "How many support it.") @JsonProperty("SUPPORT") int support,
            @Schema(description = "How many support it with conditions.") @JsonProperty("SUPPORT_WITH_CONDITIONS") int supportWithConditions,
            @Schema(description = "How many are concerned.") @JsonProperty("CONCERN") int concern,
            @Schema(description = "How many ask for clarification.") @JsonProperty("CLARIFICATION") int clarification,
            @Schema(description = "How many oppose it.") @JsonProperty("OPPOSE") int oppose,
            @Schema(description = "How many suggest a merger with other proposals.") @JsonProperty("MERGE") int merge,
            @Schema(description = "How many suggest another wording.") @JsonProperty("REFORMULATE") int reformulate) {

        static Camp of(int registered, Map<Stance, Set<String>> camp) {
            return new Camp(registered, Tally.spoke(camp), count(camp, Stance.SUPPORT),
                    count(camp, Stance.SUPPORT_WITH_CONDITIONS), count(camp, Stance.CONCERN), count(camp, Stance.CLARIFICATION),
                    count(camp, Stance.OPPOSE), count(camp, Stance.MERGE), count(camp, Stance.REFORMULATE));
        }

        private static int count(Map<Stance, Set<String>> camp, Stance stance) {
            return camp.getOrDefault(stance, Set.of()).size();
        }
    }

    /** How many governments and observers take part in a process. */
    @Schema(hidden = true)
    public record Attendance(int governments, int observers) {

        int of(String camp) {
            return camp.equals("GOVERNMENT") ? governments : observers;
        }
    }

    /** What the read model knows of an open proposal. */
    @Schema(hidden = true)
    public record ProposalRow(UUID id, @Nullable Integer number, Map<String, String> title, @Nullable String cluster,
            String status) {

        private static final Set<String> CLOSED = Set.of("WITHDRAWN", "DROPPED", "CONSOLIDATED");

        /** Whether positions can still be taken on it. */
        public boolean isOpen() {
            return !CLOSED.contains(status);
        }
    }

    static Map<Stance, Set<String>> everyStance(Map<Stance, Set<String>> groups) {
        Map<Stance, Set<String>> all = new LinkedHashMap<>();
        Arrays.stream(Stance.values()).filter(Stance::isPosition).forEach(s -> all.put(s, groups.getOrDefault(s, Set.of())));
        return all;
    }
}
