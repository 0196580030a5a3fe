package org.unep.summary.rule;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A support rule as clients read and write it.
 *
 * @param version assigned by the service; ignored when sent
 * @param levels the ordered levels: {@code level}, {@code phrase} by language, and {@code when}, a condition
 */
public record RuleView(@Nullable Integer version,
        @NotNull @Schema(type = SchemaType.ARRAY, implementation = Object[].class, description = """
                Ordered levels {level, phrase, when}; the first whose condition holds wins, the last has none. Conditions: \
                {all:[C]} | {any:[C]} | {not:C} | {governments|observers:{stances,min?,minShare?}} | {groups:{stances,min?}} | \
                {reported:{stances,quantifier?,min?}}.""") JsonNode levels) {
}
