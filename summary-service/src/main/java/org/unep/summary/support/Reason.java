package org.unep.summary.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.rule.Condition;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A condition of the rule held against a proposal's tally: whether it holds, and with which numbers.
 *
 * @param at JSON Pointer to the condition in the rule
 * @param kind all, any, not, governments, observers, groups or reported
 * @param count how many participants, groups or sessions it found
 * @param share of those that spoke, with four decimals for readers; the rule compares it exactly
 * @param min how many are needed
 * @param who codes of the participants or groups, or ids of the sessions, that were counted
 */
@Schema(name = "ConditionExplained", description = "A condition of the rule held against a proposal's tally. Which of its fields there are depends on its kind.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(
        @Schema(description = "JSON Pointer to the condition in the rule.", examples = "/levels/1/when/all/0") String at,
        @Schema(description = "Which condition it is.", enumeration = {
                "all", "any", "not", "governments", "observers", "groups",
                "reported" }) String kind,
        @Schema(description = "Whether it holds.") boolean holds,
        @Schema(description = "For all, any and not: the conditions in it, each with whether it holds.") @Nullable List<Reason> of,
        @Schema(description = "The stances it looks for.") @Nullable Set<Stance> stances,
        @Schema(description = "For reported: the least quantifier that counts; any where it is missing.") @Nullable Quantifier quantifier,
        @Schema(description = "How many participants, groups or sessions were found.") @Nullable Integer count,
        @Schema(description = "How many are needed.") @Nullable Integer min,
        @Schema(description = "For governments and observers: how many of them spoke to the proposal.") @Nullable Integer spoke,
        @Schema(description = "For governments and observers, if any spoke: `count` divided by `spoke`, rounded to four decimals. The rule compares without rounding.") @Nullable BigDecimal share,
        @Schema(description = "For governments and observers: the share that is needed, where the rule asks for one.") @Nullable BigDecimal minShare,
        @Schema(description = "Codes of the participants or groups, or ids of the sessions, that were counted.") @Nullable Set<String> who){

    static Reason of(Condition condition, String at, Tally tally) {
        if (condition instanceof Condition.All all) {
            return branch(at, "all", condition, tally, all.of());
        }
        if (condition instanceof Condition.Any any) {
            return branch(at, "any", condition, tally, any.of());
        }
        if (condition instanceof Condition.Not not) {
            return new Reason(at, "not", condition.holds(tally), List.of(of(not.of(), at + "/not", tally)), null, null, null,
                    null, null, null, null, null);
        }
        if (condition instanceof Condition.Camp camp) {
            return camp(camp, at, tally);
        }
        if (condition instanceof Condition.Groups groups) {
            Set<String> who = who(tally.groups(), groups.stances());
            return new Reason(at, "groups", condition.holds(tally), null, groups.stances(), null, who.size(), groups.min(),
                    null,
                    null, null, who);
        }
        Condition.Reported reported = (Condition.Reported) condition;
        Set<String> who = new TreeSet<>();
        tally.reporting(reported.stances(), reported.quantifier()).map(UUID::toString).forEach(who::add);
        return new Reason(at, "reported", condition.holds(tally), null, reported.stances(), reported.quantifier(), who.size(),
                reported.min(), null, null, null, who);
    }

    private static Reason branch(String at, String kind, Condition condition, Tally tally, List<Condition> of) {
        List<Reason> reasons = IntStream.range(0, of.size()).mapToObj(i -> of(of.get(i), at + "/" + kind + "/" + i, tally))
                .toList();
        return new Reason(at, kind, condition.holds(tally), reasons, null, null, null, null, null, null, null, null);
    }

    private static Reason camp(Condition.Camp camp, String at, Tally tally) {
        Map<Stance, Set<String>> positions = camp.governments() ? tally.governments() : tally.observers();
        Set<String> who = who(positions, camp.stances());
        int spoke = Tally.spoke(positions);
        return new Reason(at, camp.governments() ? "governments" : "observers", camp.holds(tally), null, camp.stances(), null,
                who.size(), camp.needed(), spoke,
                spoke == 0 ? null : BigDecimal.valueOf(who.size()).divide(BigDecimal.valueOf(spoke), 4, RoundingMode.HALF_UP),
                camp.minShare(), who);
    }

    private static Set<String> who(Map<Stance, Set<String>> camp, Set<Stance> stances) {
        Set<String> who = new TreeSet<>();
        stances.forEach(stance -> who.addAll(camp.getOrDefault(stance, Set.of())));
        return who;
    }

    /** This condition and all within it, from the outside in, each with how deep it stands. */
    List<Nested> flat() {
        List<Nested> all = new ArrayList<>();
        add(all, 0);
        return all;
    }

    private void add(List<Nested> all, int depth) {
        all.add(new Nested(this, depth));
        if (of != null) {
            of.forEach(inner -> inner.add(all, depth + 1));
        }
    }

    /** A condition and how deep it stands, from 0. */
    record Nested(Reason reason, int depth) {
    }
}
