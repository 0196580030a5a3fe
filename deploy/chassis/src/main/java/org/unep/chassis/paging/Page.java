package org.unep.chassis.paging;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One page of a list.
 *
 * @param items the entries, in the list's stable order
 * @param next the address of the next page, null on the last one; the same stands in the {@code Link} header
 * @param total how many entries the whole list has; only where {@code count=true} asked for it
 */
public record Page<T>(List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {
}
