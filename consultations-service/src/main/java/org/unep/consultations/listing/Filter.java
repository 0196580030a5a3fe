package org.unep.consultations.listing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Which entries a list is asked for. The entity's alias in conditions is {@code e}. */
public final class Filter {

    private final StringBuilder where = new StringBuilder("1 = 1");
    private final Map<String, Object> parameters = new HashMap<>();

    private Filter() {
    }

    /** Every entry. */
    public static Filter all() {
        return new Filter();
    }

    /**
     * What a list shows: those that live and, where somebody asks what has changed since a time, also tombstones of the others.
     *
     * @param living condition that those fulfil which are no tombstones
     */
    public static Filter changed(@Nullable Instant since, String living) {
        return changed(since, living, false);
    }

    /** The same; with the tombstones also where they are asked for by themselves. */
    public static Filter changed(@Nullable Instant since, String living, boolean alsoGone) {
        Filter all = all().and("e.updatedAt >= :since", "since", since);
        return since == null && !alsoGone ? all.and(living) : all;
    }

    /** Only those that fulfil the condition too. */
    public Filter and(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    /** The same with a parameter; where that is null, nobody asked. */
    public Filter and(String condition, String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        parameters.put(name, value);
        return and(condition);
    }

    /** Only those that fulfil the condition too, with its parameters. */
    public Filter and(String condition, Map<String, ?> values) {
        parameters.putAll(values);
        return and(condition);
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
