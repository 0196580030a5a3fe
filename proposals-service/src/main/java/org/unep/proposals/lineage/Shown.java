package org.unep.proposals.lineage;

import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A lineage on its way to a reader, in whichever media type that accepts.
 *
 * @param names what its parts are called; JSON needs none, so they are looked up on demand
 */
public record Shown(@JsonValue Lineage lineage, Supplier<Names> names) {
}
