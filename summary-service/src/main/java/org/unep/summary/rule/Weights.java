package org.unep.summary.rule;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * How much each factor weighs in the ranking of priorities: decimals as they were published, 0 where the factor has no part.
 */
@Schema(name = "PriorityWeights", description = "How much each factor weighs in the ranking of priorities; 0 where it has no part.")
public record Weights(
        @Schema(description = "Weight of the level that the rule computes.", examples = "24") BigDecimal level,
        @Schema(description = "Weight of how many are in favour.", examples = "2") BigDecimal breadth,
        @Schema(description = "Weight of the absence of divergence.", examples = "4") BigDecimal divergence,
        @Schema(description = "Weight of how few questions are open.", examples = "1") BigDecimal openQuestions) {

    /**
     * Those of a rule that names none. With up to three levels that speak of support, as the suite's default has, the level
     * decides before all else and divergence before what is left.
     */
    public static final Weights DEFAULT = new Weights(BigDecimal.valueOf(24), BigDecimal.valueOf(2), BigDecimal.valueOf(4),
            BigDecimal.ONE);

    public BigDecimal of(Factor factor) {
        return switch (factor) {
            case LEVEL -> level;
            case BREADTH -> breadth;
            case DIVERGENCE -> divergence;
            case OPEN_QUESTIONS -> openQuestions;
        };
    }

    /** All of them together; never 0. */
    public BigDecimal sum() {
        return level.add(breadth).add(divergence).add(openQuestions);
    }

    /** The member {@code priorities} of a rule. */
    JsonNode json() {
        var priorities = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        var weights = priorities.putObject("weights");
        for (Factor factor : Factor.values()) {
            weights.put(factor.field(), of(factor));
        }
        return priorities;
    }
}
