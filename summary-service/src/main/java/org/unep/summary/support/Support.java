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
 * @param rule the rule that computed the levels
 * @param asOf time of the latest event that has been counted; null before the first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Support(String process, RuleVersion rule, @Nullable Instant asOf, List<Item> items) {

    /** Which rule. */
    public record RuleVersion(int version) {
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
     * @param unattributed views nobody in particular was named for, with the quantifier they were recorded with; shown, never
     *        counted
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Item(UUID proposal, @Nullable Integer number, Map<String, String> title, @Nullable String cluster,
            String status, String level, Map<String, String> phrase, @Nullable AssignedLevel assigned, boolean diverging,
            Camp governments, Camp observers, Map<Stance, Set<String>> groups, List<Tally.Reported> reported,
            List<Unattributed> unattributed) {

        static Item of(ProposalRow proposal, Tally tally, List<Unattributed> unattributed, SupportRule rule,
                @Nullable AssignedLevel assigned, Attendance attendance) {
            var level = rule.levelOf(tally);
            return new Item(proposal.id(), proposal.number(), proposal.title(), proposal.cluster(), proposal.status(),
                    level.level(), level.phrase(), assigned, tally.diverging(),
                    Camp.of(attendance.governments(), tally.governments()), Camp.of(attendance.observers(), tally.observers()),
                    everyStance(tally.groups()), tally.reported(), unattributed);
        }
    }

    /** A view recorded without a name, such as "several delegates". */
    public record Unattributed(UUID statement, Stance stance, Quantifier quantifier) {
    }

    /**
     * How many governments, or observers, stand where.
     *
     * @param registered how many take part in the process: distinct registrations, or the attendance a consultation declares
     *        where that is more
     * @param spoke how many have a position on this proposal; silence is not support
     */
    public record Camp(int registered, int spoke,
            @JsonProperty("SUPPORT") int support,
            @JsonProperty("SUPPORT_WITH_CONDITIONS") int supportWithConditions,
            @JsonProperty("CONCERN") int concern,
            @JsonProperty("CLARIFICATION") int clarification,
            @JsonProperty("OPPOSE") int oppose,
            @JsonProperty("MERGE") int merge,
            @JsonProperty("REFORMULATE") int reformulate) {

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
    }

    /** What the read model knows of an open proposal. */
    @Schema(hidden = true)
    public record ProposalRow(UUID id, @Nullable Integer number, Map<String, String> title, @Nullable String cluster,
            String status) {
    }

    private static Map<Stance, Set<String>> everyStance(Map<Stance, Set<String>> groups) {
        Map<Stance, Set<String>> all = new LinkedHashMap<>();
        Arrays.stream(Stance.values()).filter(Stance::isPosition).forEach(s -> all.put(s, groups.getOrDefault(s, Set.of())));
        return all;
    }
}
