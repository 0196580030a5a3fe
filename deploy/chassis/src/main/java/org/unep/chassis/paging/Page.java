package org.unep.chassis.paging;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One page of a list.
 *
 * @param items the entries, in the list's stable order
 * @param next the address of the next page, null on the last one; the same stands in the {@code Link} header
 * @param total how many entries the whole list has; only where {@code count=true} asked for it
 */
@Schema(description = "One page of a list.")
public record Page<T>(@Schema(description = "The entries, in the list's stable order.") List<T> items,
        @Schema(description = "Address of the next page, null on the last one; the same stands in the header `Link`.", nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        @Schema(description = "How many entries the whole list has; only where `count=true` asked for it.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {
}
