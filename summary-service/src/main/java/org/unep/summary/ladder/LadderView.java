package org.unep.summary.ladder;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.conditional.Versioned;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A phrase ladder as clients read and write it. Its grammar is described in {@code META-INF/openapi.yaml}: the rungs are kept
 * as JSON here, so that an error can point at the wrong node.
 *
 * @param version assigned by the service; ignored when sent
 * @param rungs from the lowest to the highest: {@code quantifier}, {@code min}, {@code minShare} and {@code phrase}
 */
@Schema(name = "PhraseLadder", description = "The rule by which a summary puts numbers and reported quantifiers into words.", requiredProperties = "rungs")
public record LadderView(
        @Schema(description = "From 1, the suite's default; grows by one with every ladder published. Assigned by the service: ignored when sent.") int version,
        @NotNull @Schema(ref = "#/components/schemas/PhraseRungs") JsonNode rungs) implements Versioned {
}
