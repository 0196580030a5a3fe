package org.unep.summary.rule;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the member {@code priorities} of a support rule and points at each node that is wrong. */
final class WeightsReader {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);
    /** More decimals than anybody wants to recompute by hand. */
    private static final int MAX_DECIMALS = 4;

    private final RuleReader reader;

    /** @param reader of the rule, which is told what is wrong */
    WeightsReader(RuleReader reader) {
        this.reader = reader;
    }

    /** @param priorities the JSON object {@code priorities} of a rule; where there is none, the suite's weights hold */
    Weights read(@Nullable JsonNode priorities) {
        if (priorities == null || priorities.isNull() || !reader.only(priorities, "/priorities", Set.of("weights"))) {
            return Weights.DEFAULT;
        }
        JsonNode weights = priorities.path("weights");
        if (!weights.isObject()) {
            reader.refuse("/priorities/weights", "must be an object with a weight for at least one factor");
            return Weights.DEFAULT;
        }
        Map<Factor, BigDecimal> read = new EnumMap<>(Factor.class);
        weights.fields().forEachRemaining(w -> {
            String at = "/priorities/weights/" + RuleReader.escaped(w.getKey());
            Factor.called(w.getKey()).ifPresentOrElse(factor -> read.put(factor, weight(w.getValue(), at)),
                    () -> reader.refuse(at, "'" + w.getKey() + "' is not one of level, breadth, divergence, openQuestions"));
        });
        if (read.values().stream().allMatch(w -> w.signum() == 0)) {
            reader.refuse("/priorities/weights", "at least one weight must be greater than 0");
        }
        return new Weights(of(read, Factor.LEVEL), of(read, Factor.BREADTH), of(read, Factor.DIVERGENCE),
                of(read, Factor.OPEN_QUESTIONS));
    }

    // a number too great for a double is infinite there, and is refused before its digits are written out
    private BigDecimal weight(JsonNode node, String at) {
        if (!node.isNumber() || !(node.doubleValue() >= 0) || node.doubleValue() > MOST.doubleValue()) {
            reader.refuse(at, "must be a number from 0 to " + MOST);
            return MOST;
        }
        BigDecimal weight = node.decimalValue().stripTrailingZeros();
        if (weight.scale() > MAX_DECIMALS) {
            reader.refuse(at, "must have at most " + MAX_DECIMALS + " decimals");
        }
        return weight.scale() < 0 ? weight.setScale(0) : weight;
    }

    private static BigDecimal of(Map<Factor, BigDecimal> read, Factor factor) {
        return read.getOrDefault(factor, BigDecimal.ZERO);
    }
}
