package org.unep.summary.published;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A kind of thing that processes publish in versions.
 *
 * @param name of its table, and, with hyphens, of what its event says was published
 * @param parts the table's JSON columns
 * @param first the suite's own, version 1 of every process
 * @param view a version from its number and its parts; a part is null where its column is
 * @param content the parts of a version, such that equal ones say the same
 * @param event what the event tells
 */
public record Publication<V extends Versioned>(String name, List<String> parts, V first, View<V> view,
        Function<V, List<JsonNode>> content, Event<V> event) {

    /** Makes a version. */
    @FunctionalInterface
    public interface View<V> {
        V of(int version, List<@Nullable JsonNode> parts);
    }

    /** Tells of a version of a process. */
    @FunctionalInterface
    public interface Event<V> {
        Object of(String process, V version, Instant at);
    }
}
