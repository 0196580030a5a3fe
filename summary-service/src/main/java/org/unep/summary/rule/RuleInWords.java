package org.unep.summary.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.unep.summary.support.Stance;
import org.unep.summary.words.Phrases;

/** Says a condition of the support rule in words, so that a reader can recompute a level by hand. */
public final class RuleInWords {

    private final Phrases words;

    public RuleInWords(Phrases words) {
        this.words = words;
    }

    /** The condition as a clause that can follow "if". */
    public String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return many("rule.all", all.of());
        }
        if (condition instanceof Condition.Any any) {
            return many("rule.any", any.of());
        }
        if (condition instanceof Condition.Not not) {
            return words.say("rule.not", "condition", of(not.of()));
        }
        if (condition instanceof Condition.Camp camp) {
            return camp(camp);
        }
        if (condition instanceof Condition.Groups groups) {
            return words.say("rule.groups", "min", groups.min(), "did", did(groups.stances()));
        }
        Condition.Reported reported = (Condition.Reported) condition;
        return words.say(reported.quantifier() == null ? "rule.reported-any" : "rule.reported", "min", reported.min(), "who",
                words.say("participants-or-more", "quantifier", String.valueOf(reported.quantifier())), "did",
                did(reported.stances()));
    }

    /** How priorities are ranked: each factor that has weight, with it. */
    public String of(Weights weights) {
        return Arrays.stream(Factor.values()).filter(f -> weights.of(f).signum() > 0)
                .map(f -> words.say("rule.weight." + f, "weight", weights.of(f))).collect(Collectors.joining("; "));
    }

    private String many(String key, List<Condition> conditions) {
        List<String> parts = conditions.stream().map(this::of).toList();
        return parts.size() == 1 ? parts.get(0) : words.say(key, "conditions", words.series(parts));
    }

    private String camp(Condition.Camp camp) {
        String who = camp.governments() ? "governments" : "observers";
        int min = camp.min() == null ? 1 : camp.min();
        String key = camp.minShare() == null ? "rule.min" : camp.min() == null ? "rule.share" : "rule.min-and-share";
        return words.say(key, "who", who, "min", min, "share", camp.minShare() == null ? 0 : camp.minShare(), "did",
                did(camp.stances()));
    }

    private String did(Collection<Stance> stances) {
        return words.or(stances.stream().sorted().map(s -> words.say("did." + s)).toList());
    }
}
