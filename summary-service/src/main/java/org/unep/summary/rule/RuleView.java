package org.unep.summary.rule;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A support rule as clients read and write it. Its grammar is described in {@code META-INF/openapi.yaml}: the levels are kept
 * as JSON here, so that an error can point at the wrong node.
 *
 * @param version assigned by the service; ignored when sent
 * @param levels the ordered levels: {@code level}, {@code phrase} by language, and {@code when}, a condition
 * @param priorities how priorities are ranked: {@code weights}, by factor; the suite's where a rule is sent without it
 */
@Schema(name = "SupportRule", description = "The rule that computes every proposal's level from its tally, and how priorities are ranked.", requiredProperties = "levels")
public record RuleView(
        @Schema(description = "From 1, the suite's default; grows by one with every rule published. Assigned by the service: ignored when sent.") int version,
        @NotNull @Schema(ref = "#/components/schemas/SupportLevels") JsonNode levels,
        @Schema(ref = "#/components/schemas/SupportPriorities") @Nullable JsonNode priorities) implements Versioned {

    /** The rule as it is computed by. */
    SupportRule read() {
        return RuleReader.read(version, levels, priorities);
    }
}
